import { demoCenter, demoNames } from '../../domain/demoPlaces.ts';
import type { CenterAccount } from '../identityCenter/directory.ts';

/** The accounts of the demo. Nobody but the demo's own person has a role in them. */
export const demoAccounts: readonly CenterAccount[] = demoNames.map(({ accountId, name }) => ({
  id: accountId,
  name,
  email: `${name}@example.com`,
  roles: ['Admin', 'ReadOnly'],
}));

/** Where the person of the demo signs in. */
export const demoSignIn = { region: demoCenter.ssoRegion, startUrl: demoCenter.session, userName: 'you' } as const;

/** What all VPCs of the demo account share. */
export const demoAccount = {
  accountId: '111122223333',
  region: 'eu-west-1',
  zoneIds: { 'eu-west-1a': 'euw1-az1', 'eu-west-1b': 'euw1-az2' },
} as const;
