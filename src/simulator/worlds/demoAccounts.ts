import type { CenterAccount } from '../identityCenter/directory.ts';

/** The accounts of the demo. Nobody but the demo's own person has a role in them. */
export const demoAccounts: readonly CenterAccount[] = [
  { id: '111122223333', name: 'shop', email: 'shop@example.com', roles: ['Admin', 'ReadOnly'] },
  { id: '444455556666', name: 'shop-stage', email: 'shop-stage@example.com', roles: ['Admin', 'ReadOnly'] },
];

/** The regions in which they have something; any other is there as well, as AWS makes it. */
export const demoRegions: readonly string[] = ['eu-west-1', 'eu-central-1'];

/** Where the person of the demo signs in. Another region than the first, as is often so. */
export const demoSignIn = {
  region: 'us-east-1',
  startUrl: 'https://eni-explorer-demo.awsapps.com/start',
  userName: 'you',
} as const;
