import type { Snapshot } from '../../domain/model.ts';

/** A new account with nothing in it, not even a default VPC: clients build all they need. */
export const emptySnapshot = (): Snapshot => ({
  accountId: '123456789012',
  region: 'eu-west-1',
  readAt: 0,
  vpcs: [],
  subnets: [],
  instances: [],
  enis: [],
  securityGroups: [],
  addresses: [],
  internetGateways: [],
  routeTables: [],
  instanceTypes: [],
  gaps: [],
});
