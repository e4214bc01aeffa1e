import type { Eni, GroupRef, SecurityGroup, Subnet, Tag } from '../domain/model.ts';
import { find, reservationsIn } from './lookup.ts';
import type { EniSpec } from './eniSpec.ts';
import { noIpv4, planIpv4, type Ipv4Plan } from './ipv4Plan.ts';
import { ipv4CountOf } from './ipv4Use.ts';
import { noIpv6, planIpv6, type Ipv6Plan } from './ipv6Plan.ts';
import { checkQuota } from './quotas.ts';
import { isAbsent } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

export type EniPlace = {
  readonly subnet: Subnet;
  readonly tags: readonly Tag[];
  /** IAM's id of whoever asks for the interface itself; EC2 shows none where it comes with an instance. */
  readonly requesterId?: string | undefined;
  /** ENIs that the same request makes and that are not in the world yet. */
  readonly planned: readonly Eni[];
  /** How groups are found and refused; create and launch word it differently. */
  readonly groups: GroupWords;
};

/** Works out a new, unattached ENI, or throws EC2's refusal; the world stays as it is. */
export const planEni = (spec: EniSpec, world: World, place: EniPlace): Eni => {
  const { subnet } = place;
  const groups = groupsFor(world, spec.Groups, { vpcId: subnet.vpcId, ...place.groups });
  checkZone(world, place);
  const { ipv4, ipv6 } = addressPlans(spec, world, place);
  const id = world.newId('eni');
  const tracking = spec.ConnectionTrackingSpecification;
  return {
    id,
    ownerId: world.accountId,
    vpcId: subnet.vpcId,
    subnetId: subnet.id,
    zone: subnet.zone,
    zoneId: subnet.zoneId,
    description: spec.Description ?? '',
    status: 'available',
    interfaceType: spec.InterfaceType ?? 'interface',
    mac: macOf(id),
    privateDnsName: ipv4.addresses[0]?.privateDnsName,
    sourceDestCheck: true,
    addresses: ipv4.addresses,
    ipv4Prefixes: ipv4.prefixes,
    ipv6Addresses: ipv6.addresses,
    ipv6Prefixes: ipv6.prefixes,
    groups,
    attachment: undefined,
    requesterId: place.requesterId,
    requesterManaged: false,
    operator: undefined,
    denyAllIgwTraffic: false,
    ipv6Native: subnet.ipv6Native,
    connectionTracking: tracking && {
      tcpEstablished: tracking.TcpEstablishedTimeout,
      udp: tracking.UdpTimeout,
      udpStream: tracking.UdpStreamTimeout,
    },
    tags: place.tags,
  };
};

export type GroupWords = {
  /** Refuses a group that is not there. */
  readonly find: (world: World, groupId: string) => SecurityGroup;
  /** What to say of a group of another VPC. */
  readonly stranger: (groupId: string) => Refusal;
};
export type GroupPlace = GroupWords & { readonly vpcId: string };

/**
 * The groups named, each once, or the VPC's default group without names. Throws for an unknown group, one that the VPC
 * may not use, and more than the quota.
 */
export const groupsFor = (
  world: World,
  ids: readonly string[] | undefined,
  { vpcId, find: found, stranger }: GroupPlace,
): readonly GroupRef[] => {
  const named = [...new Set(isAbsent(ids) ? [] : ids)].map((id) => found(world, id));
  for (const group of named) {
    const isOfVpc = group.vpcId === vpcId || world.extras.groupVpcs.get(group.id)?.has(vpcId) === true;
    if (group.vpcId !== undefined && !isOfVpc) throw stranger(group.id);
  }
  checkQuota(world.quotas, 'groupsPerEni', named.length);
  const isDefault = (group: { vpcId: string | undefined; name: string }) =>
    group.vpcId === vpcId && group.name === 'default';
  const chosen = named.length > 0 ? named : [...world.securityGroups.values()].filter(isDefault);
  return chosen.map(({ id, name }) => ({ id, name }));
};

/** Launches and changes of groups say this; creating an interface has words of its own. */
export const usualGroups: GroupWords = {
  find: find.group,
  stranger: () =>
    new Refusal('InvalidGroup.NotFound', 'You have specified two resources that belong to different networks.'),
};

const checkZone = (world: World, { subnet, planned }: EniPlace): void => {
  const inZone = [...world.enis.values(), ...planned].filter((eni) => eni.zone === subnet.zone).length;
  if (inZone < world.quotas.enisPerZone) return;
  // simulated wording
  throw new Refusal(
    'NetworkInterfaceLimitExceeded',
    `You have reached the limit of network interfaces in ${subnet.zone}: ${world.quotas.enisPerZone}`,
  );
};

const addressPlans = (
  spec: EniSpec,
  world: World,
  { subnet, planned }: EniPlace,
): { readonly ipv4: Ipv4Plan; readonly ipv6: Ipv6Plan } => {
  if (spec.InterfaceType === 'efa-only') return { ipv4: noIpv4, ipv6: noIpv6 };
  const inSubnet = (eni: Eni): boolean => eni.subnetId === subnet.id;
  const neighbours = [...world.enis.values(), ...planned].filter(inSubnet);
  const ipv6 = planIpv6(spec, subnet, { neighbours, draw: () => world.nextNumber() });
  if (subnet.ipv6Native) {
    refuseIpv4(spec, subnet);
    return { ipv4: noIpv4, ipv6 };
  }
  const soonTaken = planned.filter(inSubnet).reduce((sum, eni) => sum + ipv4CountOf(eni), 0);
  const free = subnet.freeIpv4 - soonTaken;
  return {
    ipv4: planIpv4(spec, subnet, {
      world,
      neighbours,
      free,
      reservations: reservationsIn(world, subnet.id),
    }),
    ipv6,
  };
};

const refuseIpv4 = (spec: EniSpec, subnet: Subnet): void => {
  const asked = [
    spec.PrivateIpAddress,
    spec.PrivateIpAddresses,
    spec.SecondaryPrivateIpAddressCount,
    spec.Ipv4Prefixes,
    spec.Ipv4PrefixCount,
  ];
  if (asked.every(isAbsent)) return;
  // simulated wording
  throw new Refusal(
    'InvalidParameterValue',
    `IPv4 addresses may not be specified in the IPv6-only subnet ${subnet.id}.`,
  );
};

/** Locally administered, and as unique as the id. */
const macOf = (id: string): string => `0a:${(id.slice(-10).match(/../g) ?? []).join(':')}`;
