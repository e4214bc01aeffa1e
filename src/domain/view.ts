import type { Inventory } from './inventory.ts';
import { byId } from './indexes.ts';
import { entryOf } from './lookups.ts';
import type { ElasticIp, Eni, Instance, RouteTable, SecurityGroup, SnapshotPart, Subnet, Vpc } from './model.ts';
import type { SubnetAddress, InstanceSlot, Things } from './things.ts';

/** Things of an account by their ids, wherever they were learned: a whole read, a few things read again, what is expected. */
export type View = {
  readonly eni: (id: string | undefined) => Eni | undefined;
  readonly instance: (id: string | undefined) => Instance | undefined;
  readonly elasticIp: (allocationId: string | undefined) => ElasticIp | undefined;
  readonly subnet: (id: string | undefined) => Subnet | undefined;
  readonly securityGroup: (id: string | undefined) => SecurityGroup | undefined;
  readonly vpc: (id: string | undefined) => Vpc | undefined;
  readonly routeTable: (id: string | undefined) => RouteTable | undefined;
  /** The interface in a place of an instance. */
  readonly inSlot: (slot: InstanceSlot) => string | undefined;
  /** The interface that has a private address. */
  readonly atAddress: (address: SubnetAddress) => Eni | undefined;
  /** The elastic IPs that stand for addresses of an interface, those out of its prefixes included. */
  readonly serving: (eniId: string) => readonly ElasticIp[];
  /** Whether not all of a part could be read, so that what is not here may exist. */
  readonly isUnread: (part: SnapshotPart) => boolean;
};

/** An inventory as a view, with what could not be read in it. */
export const viewOf = (inventory: Inventory): View => ({
  eni: (id) => inventory.eni(id),
  instance: (id) => inventory.instance(id),
  elasticIp: (id) => inventory.elasticIp(id),
  subnet: (id) => inventory.subnet(id),
  securityGroup: (id) => inventory.securityGroup(id),
  vpc: (id) => inventory.vpc(id),
  routeTable: (id) => inventory.snapshot.routeTables.find((table) => table.id === id),
  inSlot: ({ instanceId, networkCard, deviceIndex }) =>
    inventory
      .enisOf({ id: instanceId })
      .find(({ attachment }) => attachment?.networkCard === networkCard && attachment.deviceIndex === deviceIndex)?.id,
  atAddress: ({ subnetId, ip }) => inventory.enisIn({ id: subnetId }).find(has(ip)),
  serving: (id) => inventory.snapshot.addresses.filter(({ eniId }) => eniId === id),
  isUnread: (part) => inventory.gap(part) !== undefined,
});

/** Things that were read by their ids as a view; whatever else is asked for is not there. */
export const viewOfThings = (things: Things): View => {
  const [enis, instances, subnets] = [byId(things.enis), byId(things.instances), byId(things.subnets)];
  const [groups, vpcs, tables] = [byId(things.securityGroups), byId(things.vpcs), byId(things.routeTables)];
  const addresses = new Map(things.addresses.map((address) => [address.allocationId, address]));
  const slots = new Map(things.slots.map((slot) => [slotKey(slot), slot.eniId]));
  const unread = new Set(things.unread.map(({ part }) => part));
  return {
    eni: (id) => entryOf(enis, id),
    instance: (id) => entryOf(instances, id),
    elasticIp: (id) => entryOf(addresses, id),
    subnet: (id) => entryOf(subnets, id),
    securityGroup: (id) => entryOf(groups, id),
    vpc: (id) => entryOf(vpcs, id),
    routeTable: (id) => entryOf(tables, id),
    inSlot: (slot) => slots.get(slotKey(slot)),
    atAddress: ({ subnetId, ip }) => things.enis.find((eni) => eni.subnetId === subnetId && has(ip)(eni)),
    serving: (id) => things.addresses.filter(({ eniId }) => eniId === id),
    isUnread: (part) => unread.has(part),
  };
};

/** Equal for equal slots only. */
export const slotKey = ({ instanceId, networkCard, deviceIndex }: InstanceSlot): string =>
  [instanceId, networkCard, deviceIndex].join(' ');

const has =
  (ip: string) =>
  ({ addresses }: Eni): boolean =>
    addresses.some((address) => address.ip === ip);
