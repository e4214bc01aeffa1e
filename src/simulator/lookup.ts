import { Refusal } from './refusal.ts';
import type { World } from './world.ts';
import type { KeptReservation } from './extras.ts';

/**
 * Finds what a request names, or refuses as EC2 does: an id of the wrong shape is malformed, any other is not found.
 * What is in the world is found whatever its id looks like, once EC2 shows it.
 */
export const find = {
  vpc: finder('vpc', (world) => world.vpcs, ['InvalidVpcID', 'The vpc ID']),
  subnet: finder('subnet', (world) => world.subnets, ['InvalidSubnetID', 'The subnet ID']),
  instance: finder('i', (world) => world.instances, ['InvalidInstanceID', 'The instance ID']),
  eni: finder('eni', (world) => world.enis, ['InvalidNetworkInterfaceID', 'The networkInterface ID']),
  group: finder('sg', (world) => world.securityGroups, ['InvalidGroup', 'The security group']),
  /** As creating an interface names a group. Source: EKS user guide, security groups for pods. */
  groupOfNewEni: finder('sg', (world) => world.securityGroups, ['InvalidSecurityGroupID', 'The securityGroup ID']),
  address: finder('eipalloc', (world) => world.addresses, ['InvalidAllocationID', 'The allocation ID']),
  /** As releasing names an elastic IP. Source: EC2 API reference, error codes. */
  releasedAddress: finder('eipalloc', (world) => world.addresses, ['InvalidAddressID', 'The allocation ID']),
  permission: finder('eni-perm', (world) => world.permissions, ['InvalidPermissionID', 'The permission ID']),
  gateway: finder('igw', (world) => world.internetGateways, ['InvalidInternetGatewayID', 'The internetGateway ID']),
  nat: finder('nat', (world) => world.natGateways, ['InvalidNatGatewayID', 'The Nat Gateway ID']),
  carrierGateway: finder('cagw', (world) => world.carrierGateways, [
    'InvalidCarrierGatewayID',
    'The carrierGateway ID',
  ]),
  egressOnlyGateway: finder('eigw', (world) => world.egressOnlyInternetGateways, [
    'InvalidEgressOnlyInternetGatewayId',
    'The egressOnlyInternetGateway ID',
  ]),
  table: finder('rtb', (world) => world.routeTables, ['InvalidRouteTableID', 'The routeTable ID']),
};

/**
 * The allocation id of an elastic IP given by its address, for calls that take either; undefined without one. Throws
 * `InvalidAddress.NotFound`.
 */
export const allocationOf = (world: World, publicIp: string | undefined): string | undefined => {
  if (publicIp === undefined) return undefined;
  for (const address of world.addresses.values()) if (address.publicIp === publicIp) return address.allocationId;
  throw new Refusal('InvalidAddress.NotFound', `Address '${publicIp}' not found.`);
};

/** EC2 spells these codes differently from their NotFound sisters. Source: EC2 API reference, error codes. */
const malformedCodes: { readonly [notFoundFamily: string]: string } = {
  InvalidNetworkInterfaceID: 'InvalidNetworkInterfaceId.Malformed',
  InvalidGroup: 'InvalidGroupId.Malformed',
  InvalidSecurityGroupID: 'InvalidSecurityGroupId.Malformed',
  InvalidInternetGatewayID: 'InvalidInternetGatewayId.Malformed',
  InvalidRouteTableID: 'InvalidRouteTableId.Malformed',
};

/** Ids that are not there whatever they look like: AWS's list of errors has no code for the others. */
const neverMalformed = new Set(['InvalidAllocationID', 'InvalidAddressID']);

/** 8 or 17 hexadecimal digits after the prefix. */
export const looksLikeId = (prefix: string, id: string): boolean =>
  new RegExp(`^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`).test(id);

/** EC2's words for an id that {@link looksLikeId} does not accept. */
export const malformedText = (prefix: string, id: string): string => `Invalid id: "${id}" (expecting "${prefix}-...")`;

function finder<Thing>(
  prefix: string,
  things: (world: World) => ReadonlyMap<string, Thing>,
  [family, subject]: readonly [family: string, subject: string],
): (world: World, id: string) => Thing {
  return (world, id) => {
    const thing = things(world).get(id);
    if (thing !== undefined && world.shows(id)) return thing;
    if (!looksLikeId(prefix, id) && !neverMalformed.has(family)) {
      throw new Refusal(malformedCodes[family] ?? `${family}.Malformed`, malformedText(prefix, id));
    }
    throw new Refusal(`${family}.NotFound`, `${subject} '${id}' does not exist`);
  };
}

/**
 * Finds several, each once. EC2 names all that are missing in one refusal, in the plural, where `findOne` refuses with a
 * `NotFound`; any other refusal comes as it is.
 */
export const foundAll = <Thing>(
  world: World,
  ids: readonly string[],
  findOne: (world: World, id: string) => Thing,
): readonly Thing[] => {
  const found: Thing[] = [];
  const missing: string[] = [];
  let refusal: Refusal | undefined;
  for (const id of new Set(ids)) {
    try {
      found.push(findOne(world, id));
    } catch (error) {
      if (!(error instanceof Refusal) || !error.code.endsWith('.NotFound')) throw error;
      refusal ??= error;
      missing.push(id);
    }
  }
  if (!refusal) return found;
  throw missing.length === 1 ? refusal : inPlural(refusal, missing);
};

const inPlural = ({ code, message }: Refusal, ids: readonly string[]): Refusal =>
  new Refusal(code, message.replace(/(\w) '[^']*' does not exist/, `$1s '${ids.join(', ')}' do not exist`));

/** The CIDR reservations of a subnet, in the order in which they were made. */
export const reservationsIn = (world: World, subnetId: string): readonly KeptReservation[] =>
  [...world.extras.cidrReservations.values()].filter((reservation) => reservation.subnetId === subnetId);

/** Throws `InvalidSubnetCidrReservationID.NotFound` for an unknown id. */
export const findReservation = (world: World, id: string): KeptReservation => {
  const reservation = world.extras.cidrReservations.get(id);
  if (reservation) return reservation;
  throw new Refusal(
    'InvalidSubnetCidrReservationID.NotFound',
    `The subnet CIDR reservation ID '${id}' does not exist`, // simulated wording
  );
};

/** Throws `DependencyViolation` unless `dependents` is empty. The text is simulated wording. */
export const refuseDependents = (kind: string, id: string, dependents: readonly unknown[]): void => {
  if (dependents.length === 0) return;
  throw new Refusal('DependencyViolation', `The ${kind} '${id}' has dependencies and cannot be deleted.`);
};

/** The interfaces of a subnet or of a security group, in the order of the world. */
export const enisWith = (world: World, matches: { readonly subnetId?: string; readonly groupId?: string }) =>
  [...world.enis.values()].filter(
    (eni) => eni.subnetId === matches.subnetId || eni.groups.some((group) => group.id === matches.groupId),
  );
