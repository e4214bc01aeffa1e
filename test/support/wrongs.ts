import { ipOf } from '../../src/domain/association.ts';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Eni, Instance, RouteTable, Snapshot, Vpc } from '../../src/domain/model.ts';
import { addressWrongs, vpcCidrWrongs } from './wrongAddresses.ts';

/** What EC2 could never show in a snapshot: things twice, addresses outside their subnet, above limits, counted wrong, ids that lead nowhere. */
export const wrongsOf = (snapshot: Snapshot): readonly string[] => {
  const inventory = new Inventory(snapshot);
  const { enis, subnets, instances, vpcs, securityGroups, addresses, internetGateways, routeTables } = snapshot;
  const things = [enis, subnets, instances, vpcs, securityGroups, internetGateways, routeTables].flat();
  return [
    ...twice([...things.map(({ id }) => id), ...addresses.map(({ allocationId }) => allocationId)]),
    ...twice(enis.map(({ mac }) => mac)),
    ...vpcs.flatMap((vpc) => vpcCidrWrongs(vpc, inventory.subnetsOf(vpc))),
    ...subnets.flatMap((subnet) => addressWrongs(subnet, inventory.enisIn(subnet))),
    ...enis.flatMap((eni) => misplaced(eni, inventory, snapshot.accountId)),
    ...publicAddresses(snapshot),
    ...instances.flatMap((instance) => instanceWrongs(instance, inventory)),
    ...vpcs.flatMap((vpc) => routeWrongs(vpc, snapshot)),
  ];
};

const twice = (values: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size).map((value) => `${value} is there twice`);
};

const misplaced = (eni: Eni, inventory: Inventory, accountId: string | undefined): readonly string[] => {
  const subnet = inventory.subnet(eni.subnetId);
  const isPlaced = subnet?.vpcId === eni.vpcId && subnet.zone === eni.zone;
  // Groups of others are not listed; and a branch has no attachment, on however many trunks.
  const isForeign = eni.ownerId !== accountId;
  const isFree = eni.attachment === undefined && eni.interfaceType !== 'branch';
  const strange = eni.groups.filter(({ id, name }) => {
    if (isForeign) return false;
    const group = inventory.securityGroup(id);
    return group?.vpcId !== eni.vpcId || group.name !== name;
  });
  return [
    ...(isPlaced ? [] : [`${eni.id} stands nowhere`]),
    ...strange.map(({ id }) => `${eni.id} names the group ${id}, which its VPC does not have`),
    ...(eni.groups.length > 16 ? [`${eni.id} has more groups than EC2 allows`] : []),
    ...(isFree === (eni.status === 'available') ? [] : [`${eni.id} cannot be ${eni.status}`]),
  ];
};

/** Elastic IPs and interfaces must tell the same of each other, and no public address stands for two. */
const publicAddresses = ({ enis, addresses }: Snapshot): readonly string[] => {
  const associations = enis.flatMap((eni) =>
    eni.addresses.flatMap(({ ip, association }) => (association ? [{ eni, ip, ...association }] : [])),
  );
  const elastic = new Map(associations.map((each) => [each.allocationId, each]));
  const known = new Set<string | undefined>(addresses.map(({ allocationId }) => allocationId));
  const idle = addresses.filter(({ eniId }) => eniId === undefined);
  return [
    ...twice([...associations, ...idle].map(ipOf)),
    ...addresses
      .filter(({ eniId, ...address }) => {
        const on = elastic.get(address.allocationId);
        return eniId === undefined
          ? on !== undefined
          : on?.eni.id !== eniId || on.ip !== address.privateIp || ipOf(on) !== ipOf(address);
      })
      .map(({ allocationId }) => `${allocationId} is not where it says`),
    ...associations
      .filter(({ allocationId }) => allocationId !== undefined && !known.has(allocationId))
      .map(({ allocationId }) => `${allocationId} is not listed`),
  ];
};

const instanceWrongs = (instance: Instance, inventory: Inventory): readonly string[] => {
  const limits = inventory.limitsOf(instance);
  const enis = inventory.enisOf(instance);
  const slots = enis.map(({ attachment }) => `${attachment?.networkCard}/${attachment?.deviceIndex}`);
  const [primary] = enis;
  const isThere = slots[0] === '0/0' && primary?.subnetId === instance.subnetId && primary?.vpcId === instance.vpcId;
  const tooMany = limits === undefined || enis.length > limits.interfaces || new Set(slots).size < slots.length;
  const tooFull = enis.some((eni) => eni.addresses.length + eni.ipv4Prefixes.length > (limits?.ipv4PerInterface ?? 0));
  const elsewhere = enis.some(({ zone }) => zone !== instance.zone);
  return isThere && !tooMany && !tooFull && !elsewhere
    ? []
    : [`${instance.id} breaks the limits of ${instance.type}, has no primary interface or leaves its zone`];
};

/** A VPC has one main table, no subnet is in two, and gateways are those of the VPC. */
const routeWrongs = (vpc: Vpc, { routeTables, internetGateways, subnets, enis }: Snapshot): readonly string[] => {
  const tables = routeTables.filter(({ vpcId }) => vpcId === vpc.id);
  const own = new Set(subnets.filter(({ vpcId }) => vpcId === vpc.id).map(({ id }) => id));
  const gateways = new Set(internetGateways.filter(({ vpcId }) => vpcId === vpc.id).map(({ id }) => id));
  const nats = enis.filter((eni) => eni.vpcId === vpc.id && eni.interfaceType === 'nat_gateway');
  const leads = (target: string): boolean => {
    if (target.startsWith('igw-')) return gateways.has(target);
    return !target.startsWith('nat-') || nats.some(({ description }) => description.endsWith(` ${target}`));
  };
  const strange = (table: RouteTable): boolean =>
    table.subnetIds.some((id) => !own.has(id)) || table.routes.some(({ target }) => !leads(target));
  return [
    ...(tables.filter(({ main }) => main).length === 1 ? [] : [`${vpc.id} has no main route table, or several`]),
    ...twice(tables.flatMap(({ subnetIds }) => subnetIds)),
    ...tables.filter(strange).map(({ id }) => `${id} leads to what its VPC does not have`),
  ];
};
