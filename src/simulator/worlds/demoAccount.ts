/** What all VPCs of the demo account share. */
export const demoAccount = {
  accountId: '111122223333',
  region: 'eu-west-1',
  zoneIds: { 'eu-west-1a': 'euw1-az1', 'eu-west-1b': 'euw1-az2' },
} as const;
