import type { SecurityGroup, Snapshot, Subnet } from '../domain/model.ts';
import type { GroupRule } from './extras.ts';
import { reservationsIn } from './lookup.ts';
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
    subnets: [...world.subnets.values()].map((subnet) => withReservations(subnet, world)),
    instances: [...world.instances.values()],
    enis: [...world.enis.values()],
    securityGroups: withRules(world),
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
    flowLogs: [...world.flowLogs.values()],
    instanceTypes: [...world.instanceTypes.values()],
    gaps: [],
  };
};

/** The rules of a group of which they were not known stay unknown. */
const withRules = ({ securityGroups, extras }: World): readonly SecurityGroup[] => {
  const rules = Map.groupBy(extras.groupRules.values(), ({ groupId }) => groupId);
  return [...securityGroups.values()].map((group) =>
    group.rules === undefined ? group : { ...group, rules: (rules.get(group.id) ?? []).map(toldRule) },
  );
};

const toldRule = ({ egress, protocol, fromPort: from, toPort: to, peer, description }: GroupRule) => ({
  egress,
  protocol,
  from,
  to,
  peer: peer.kind,
  of: 'cidr' in peer ? peer.cidr : peer.id,
  description,
});

/** Those of a subnet of which none were known stay unknown, unless some were made here. */
const withReservations = ({ reservations: before, ...subnet }: Subnet, world: World): Subnet => {
  const reservations = reservationsIn(world, subnet.id).map(({ id, cidr, type, description }) => ({
    id,
    cidr,
    type,
    description,
  }));
  return before === undefined && reservations.length === 0 ? subnet : { ...subnet, reservations };
};
