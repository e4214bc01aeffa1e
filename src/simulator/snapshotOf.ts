import type { Snapshot } from '../domain/model.ts';
import { aclsOf } from './networkAcls.ts';
import type { World } from './world.ts';

/**
 * The world as a snapshot read at its present time, without gaps; changes whose settling time is over are made first.
 */
export const snapshotOf = (world: World): Snapshot => {
  world.settle();
  return {
    accountId: world.knownAccountId,
    region: world.region,
    readAt: world.now(),
    vpcs: [...world.vpcs.values()],
    subnets: [...world.subnets.values()],
    instances: [...world.instances.values()],
    enis: [...world.enis.values()],
    securityGroups: [...world.securityGroups.values()],
    addresses: [...world.addresses.values()],
    internetGateways: [...world.internetGateways.values()],
    routeTables: [...world.routeTables.values()],
    permissions: [...world.permissions.values()],
    transfers: [...world.transfers.values()],
    reverseDns: [...world.reverseDns.values()],
    trunkAssociations: [...world.trunkAssociations.values()],
    natGateways: [...world.natGateways.values()],
    carrierGateways: [...world.carrierGateways.values()],
    egressOnlyInternetGateways: [...world.egressOnlyInternetGateways.values()],
    networkAcls: aclsOf(world),
    vpcBlockPublicAccessOptions: [world.blockPublicAccess],
    vpcBlockPublicAccessExclusions: [...world.blockPublicAccessExclusions.values()],
    instanceTypes: [...world.instanceTypes.values()],
    gaps: [],
  };
};
