import type { CenterAccount, Directory } from '../../../src/simulator/identityCenter/directory.ts';

/** Two accounts, as the tests of the product name them. */
const shop: readonly CenterAccount[] = [
  { id: '111122223333', name: 'shop', email: 'shop@example.com', roles: ['Admin', 'ReadOnly'] },
  { id: '444455556666', name: 'shop-stage', email: 'shop-stage@example.com', roles: ['Admin'] },
];

export const directoryOf = (region: string, accounts: readonly CenterAccount[] = shop): Directory => ({
  region,
  startUrl: accounts.length > 0 ? 'https://corp.awsapps.example/start' : 'https://nobody.awsapps.example/start',
  userName: 'jo',
  accounts: [...accounts],
});
