import { ipOf } from '../association.ts';
import type { Inventory } from '../inventory.ts';
import type { ElasticIp, Eni, Instance, SecurityGroup, Subnet, Tag, Vpc } from '../model.ts';
import { labelOf } from '../tags.ts';
import { soughtInterfaces, type Sought } from './sought.ts';

/** What of the things beside interfaces a query is asked about, so that all are found by the same words. */

/** An instance is found by itself and by its interfaces: their addresses, MAC addresses, tags and groups. */
export const soughtInstances = (inventory: Inventory): Sought<Instance> => {
  const enis = soughtInterfaces({ inventory, findings: [] });
  const ofAll = <Text>(instance: Instance, of: (eni: Eni) => readonly Text[]): readonly Text[] =>
    inventory.enisOf(instance).flatMap((eni) => of(eni));
  return {
    texts: (instance) => [
      ...present([instance.id, instance.type, instance.state, instance.zone, instance.privateIp, instance.publicIp]),
      ...valuesOf(instance.tags),
      ...placeTexts(instance, inventory),
      ...ofAll(instance, enis.texts),
    ],
    addresses: (instance) => [...present([instance.privateIp, instance.publicIp]), ...ofAll(instance, enis.addresses)],
    blocks: (instance) => ofAll(instance, enis.blocks),
    macs: (instance) => ofAll(instance, enis.macs),
    tags: (instance) => [...instance.tags, ...ofAll(instance, enis.tags)],
    inField: (instance, field) => [
      ...ofAll(instance, (eni) => enis.inField(eni, field)),
      ...(field === 'type' ? [instance.type] : field === 'state' ? [instance.state] : []),
      ...(field === 'vpc' || field === 'subnet' || field === 'az' ? placeField(instance, field, inventory) : []),
    ],
    hasFlag: (instance, field, isOn) => inventory.enisOf(instance).some((eni) => enis.hasFlag(eni, field, isOn)),
  };
};

/** A subnet is found by what lies in its blocks, too. */
export const soughtSubnets = (inventory: Inventory): Sought<Subnet> => ({
  ...nothing,
  texts: (subnet) => [
    ...present([subnet.id, subnet.zone, subnet.zoneId, subnet.cidr, subnet.state]),
    ...subnet.ipv6Cidrs,
    ...valuesOf(subnet.tags),
    ...placeTexts({ vpcId: subnet.vpcId }, inventory),
  ],
  blocks: ({ cidr, ipv6Cidrs }) => present([cidr, ...ipv6Cidrs]),
  tags: ({ tags }) => tags,
  inField: (subnet, field) =>
    field === 'vpc' || field === 'subnet' || field === 'az'
      ? placeField({ vpcId: subnet.vpcId, subnetId: subnet.id, zone: subnet.zone }, field, inventory)
      : [],
});

export const soughtVpcs: Sought<Vpc> = {
  texts: ({ id, cidrs, ipv6Cidrs, state, tags }) => [id, ...cidrs, ...ipv6Cidrs, state, ...valuesOf(tags)],
  addresses: () => [],
  blocks: ({ cidrs, ipv6Cidrs }) => [...cidrs, ...ipv6Cidrs],
  macs: () => [],
  tags: ({ tags }) => tags,
  inField: (vpc, field) => (field === 'vpc' ? [vpc.id, labelOf(vpc), ...vpc.cidrs] : []),
  hasFlag: () => false,
};

/** A security group is found by its id, name, description, tags, and the id and name of its VPC. */
export const soughtGroups = (inventory: Inventory): Sought<SecurityGroup> => ({
  ...nothing,
  texts: ({ id, name, description, vpcId, tags }) => [
    id,
    name,
    description,
    ...valuesOf(tags),
    ...placeTexts({ vpcId }, inventory),
  ],
  tags: ({ tags }) => tags,
  inField: ({ id, name, vpcId }, field) =>
    field === 'sg' ? [id, name] : field === 'vpc' ? placeField({ vpcId }, field, inventory) : [],
});

/** An elastic IP is found by whom it serves, too. */
export const soughtElasticIps = (inventory: Inventory): Sought<ElasticIp> => ({
  ...nothing,
  texts: (address) => {
    const [eni, instance] = [inventory.eni(address.eniId), inventory.instance(address.instanceId)];
    return [
      ...present([ipOf(address), address.allocationId, address.associationId, address.privateIp]),
      ...present([address.eniId, address.instanceId, address.networkBorderGroup]),
      ...present([address.publicIpv4Pool, address.customerOwnedPool, address.serviceManaged]),
      ...valuesOf(address.tags),
      ...(eni ? [labelOf(eni)] : []),
      ...(instance ? [labelOf(instance)] : []),
    ];
  },
  addresses: (address) => present([ipOf(address), address.privateIp]),
  tags: ({ tags }) => tags,
});

const nothing = {
  addresses: () => [],
  blocks: () => [],
  macs: () => [],
  inField: () => [],
  hasFlag: () => false,
} as const;

type Place = {
  readonly vpcId?: string | undefined;
  readonly subnetId?: string | undefined;
  readonly zone?: string | undefined;
};

/** VPC and subnet by id and name. */
const placeTexts = ({ vpcId, subnetId }: Place, inventory: Inventory): readonly string[] => {
  const [vpc, subnet] = [inventory.vpc(vpcId), inventory.subnet(subnetId)];
  return present([vpcId, subnetId, vpc && labelOf(vpc), subnet && labelOf(subnet)]);
};

const placeField = (
  { vpcId, subnetId, zone }: Place,
  field: 'vpc' | 'subnet' | 'az',
  inventory: Inventory,
): readonly (string | undefined)[] => {
  const subnet = inventory.subnet(subnetId);
  if (field === 'az') return [zone, subnet?.zoneId];
  if (field === 'subnet') return [subnetId, subnet && labelOf(subnet), subnet?.cidr];
  const vpc = inventory.vpc(vpcId);
  return [vpcId, ...(vpc ? [labelOf(vpc), ...vpc.cidrs] : [])];
};

const valuesOf = (tags: readonly Tag[]): readonly string[] => tags.map(({ value }) => value);

const present = (texts: readonly (string | undefined)[]): readonly string[] =>
  texts.filter((text) => text !== undefined);
