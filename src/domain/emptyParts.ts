import type { Snapshot, SnapshotPart } from './model.ts';

/** A list of its own for each part of a snapshot, with nothing in it yet. */
export const emptyParts = (): { readonly [P in SnapshotPart]: Snapshot[P][number][] } => ({
  vpcs: [],
  subnets: [],
  instances: [],
  enis: [],
  securityGroups: [],
  addresses: [],
  internetGateways: [],
  routeTables: [],
  permissions: [],
  transfers: [],
  reverseDns: [],
  trunkAssociations: [],
  instanceTypes: [],
});
