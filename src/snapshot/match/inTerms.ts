import { isElastic, outerKind } from '../../domain/association.ts';
import type {
  Eni,
  Instance,
  PrivateAddress,
  RouteTable,
  SecurityGroup,
  SecurityGroupRule,
  Subnet,
  Vpc,
} from '../../domain/model.ts';
import type { IdentifiedIp } from './counterparts.ts';
import { ipv4Block, ipv4Number, ipv4Text } from './ipv4Blocks.ts';
import type { AccountTerms } from './terms.ts';

/**
 * A thing of one account as the other account would have it, beside its counterpart there: what must differ (ids, addresses, MACs, times)
 * is the counterpart's. What is left to differ is a difference.
 */
export const vpcIn = (vpc: Vpc, to: Vpc, terms: AccountTerms): Vpc => ({
  ...vpc,
  id: to.id,
  ownerId: terms.owner(vpc.ownerId),
  cidrs: inOrderOf(
    vpc.cidrs.map((cidr) => terms.cidr(cidr, vpc.id)),
    to.cidrs,
  ),
  ipv6Cidrs: counted(vpc.ipv6Cidrs, to.ipv6Cidrs),
  privateIpv6Cidrs: vpc.privateIpv6Cidrs && counted(vpc.privateIpv6Cidrs, to.privateIpv6Cidrs ?? []),
  dhcpOptionsId: theirs(vpc.dhcpOptionsId, to.dhcpOptionsId),
  tags: terms.tags(vpc.tags, to.tags),
});

/** With ids, owner, zone, CIDRs and tags as the second account has them; its state and its free addresses stay. */
export const subnetIn = (subnet: Subnet, to: Subnet, terms: AccountTerms): Subnet => ({
  ...subnet,
  id: to.id,
  vpcId: terms.id(subnet.vpcId),
  ownerId: terms.owner(subnet.ownerId),
  zone: terms.zone(subnet.zone),
  // Which zone an account calls `a` is chosen for each account.
  zoneId: to.zoneId,
  cidr: subnet.cidr && terms.cidr(subnet.cidr, subnet.vpcId),
  ipv6Cidrs: counted(subnet.ipv6Cidrs, to.ipv6Cidrs),
  privateIpv6Cidrs: subnet.privateIpv6Cidrs && counted(subnet.privateIpv6Cidrs, to.privateIpv6Cidrs ?? []),
  outpostArn: theirs(subnet.outpostArn, to.outpostArn),
  customerOwnedPool: theirs(subnet.customerOwnedPool, to.customerOwnedPool),
  tags: terms.tags(subnet.tags, to.tags),
});

/** With ids, owner, zone and tags as the second account has them; type, state and all else that can differ stay. */
export const instanceIn = (instance: Instance, to: Instance, terms: AccountTerms): Instance => ({
  ...instance,
  id: to.id,
  imageId: instance.imageId && terms.id(instance.imageId),
  zone: terms.zone(instance.zone),
  vpcId: instance.vpcId && terms.id(instance.vpcId),
  subnetId: instance.subnetId && terms.id(instance.subnetId),
  ownerId: terms.owner(instance.ownerId),
  privateIp: theirs(instance.privateIp, to.privateIp),
  publicIp: theirs(instance.publicIp, to.publicIp),
  launchTime: to.launchTime,
  outpostArn: theirs(instance.outpostArn, to.outpostArn),
  tags: terms.tags(instance.tags, to.tags),
});

/** A block of the account's own VPCs is the block that stands for it; those of others are what they are. */
const ruleIn = (rule: SecurityGroupRule, vpcId: string | undefined, terms: AccountTerms): SecurityGroupRule => {
  if (rule.peer === 'group') return { ...rule, of: terms.id(rule.of) };
  return rule.peer === 'ipv4' ? { ...rule, of: terms.cidr(rule.of, vpcId) } : rule;
};

/** With ids, owner and tags as the second account has them, and name and description where they say the same; so do its rules. */
export const groupIn = (group: SecurityGroup, to: SecurityGroup, terms: AccountTerms): SecurityGroup => ({
  ...group,
  id: to.id,
  name: terms.text(group.name, to.name),
  description: terms.text(group.description, to.description),
  vpcId: group.vpcId && terms.id(group.vpcId),
  ownerId: terms.owner(group.ownerId),
  ...(group.rules && { rules: group.rules.map((rule) => ruleIn(rule, group.vpcId, terms)) }),
  tags: terms.tags(group.tags, to.tags),
});

/** With ids and tags as the second account has them; where both have an address, that is the second one's, since it must differ. */
export const addressIn = (address: IdentifiedIp, to: IdentifiedIp, terms: AccountTerms): IdentifiedIp => ({
  ...address,
  id: to.id,
  allocationId: to.allocationId,
  publicIp: theirs(address.publicIp, to.publicIp),
  carrierIp: theirs(address.carrierIp, to.carrierIp),
  customerOwnedIp: theirs(address.customerOwnedIp, to.customerOwnedIp),
  customerOwnedPool: theirs(address.customerOwnedPool, to.customerOwnedPool),
  subnetId: address.subnetId && terms.id(address.subnetId),
  eniOwnerId: terms.owner(address.eniOwnerId),
  associationId: theirs(address.associationId, to.associationId),
  eniId: address.eniId && terms.id(address.eniId),
  instanceId: address.instanceId && terms.id(address.instanceId),
  privateIp: theirs(address.privateIp, to.privateIp),
  networkBorderGroup: address.networkBorderGroup && terms.zone(address.networkBorderGroup),
  tags: terms.tags(address.tags, to.tags),
});

/** With ids, CIDRs and tags as the second account has them; its routes lead where the counterparts of their targets are. */
export const tableIn = (table: RouteTable, to: RouteTable, terms: AccountTerms): RouteTable => ({
  ...table,
  id: to.id,
  vpcId: terms.id(table.vpcId),
  subnetIds: table.subnetIds.map(terms.id).toSorted(),
  routes: table.routes.map((route) => ({
    ...route,
    destination: terms.cidr(route.destination, table.vpcId),
    target: terms.id(route.target),
  })),
  tags: terms.tags(table.tags, to.tags),
});

/** The terms, the blocks of the two subnets, and the names of the other account's groups. */
export type EniTerms = {
  readonly terms: AccountTerms;
  readonly from: Subnet | undefined;
  readonly to: Subnet | undefined;
  readonly groupName: (id: string) => string | undefined;
};

/** With ids, owner, zone and tags as the second account has them; an address keeps its place in its subnet. */
export const eniIn = (eni: Eni, to: Eni, { terms, ...places }: EniTerms): Eni => ({
  ...eni,
  id: to.id,
  ownerId: terms.owner(eni.ownerId),
  vpcId: terms.id(eni.vpcId),
  subnetId: terms.id(eni.subnetId),
  zone: terms.zone(eni.zone),
  zoneId: to.zoneId,
  outpostArn: theirs(eni.outpostArn, to.outpostArn),
  associatedSubnetIds: eni.associatedSubnetIds?.map(terms.id),
  publicDnsName: theirs(eni.publicDnsName, to.publicDnsName),
  description: terms.text(eni.description, to.description),
  mac: to.mac,
  privateDnsName: theirs(eni.privateDnsName, to.privateDnsName),
  addresses: addressesIn(eni, to, places),
  ipv6Addresses: counted(eni.ipv6Addresses, to.ipv6Addresses),
  ipv4Prefixes: counted(eni.ipv4Prefixes, to.ipv4Prefixes),
  ipv6Prefixes: counted(eni.ipv6Prefixes, to.ipv6Prefixes),
  groups: eni.groups.map((group) => {
    const id = terms.id(group.id);
    return { id, name: places.groupName(id) ?? group.name };
  }),
  attachment: attachmentIn(eni, to, terms),
  requesterId: eni.requesterId && terms.text(eni.requesterId, to.requesterId ?? eni.requesterId),
  tags: terms.tags(eni.tags, to.tags),
});

const attachmentIn = ({ attachment }: Eni, to: Eni, terms: AccountTerms): Eni['attachment'] => {
  const other = to.attachment;
  if (!attachment || !other) return attachment;
  return {
    ...attachment,
    id: other.id,
    attachTime: theirs(attachment.attachTime, other.attachTime),
    instanceId: attachment.instanceId && terms.id(attachment.instanceId),
    instanceOwnerId: terms.owner(attachment.instanceOwnerId),
  };
};

/** As many as there are: addresses at the same place of the subnet go together, and others in their order, the primary ones always. */
const addressesIn = (
  eni: Eni,
  to: Eni,
  { from, to: place }: Pick<EniTerms, 'from' | 'to'>,
): readonly PrivateAddress[] => {
  const own = eni.addresses.map((address) => ({ ...address, ip: movedIp(address.ip, from?.cidr, place?.cidr) }));
  const free = new Map(to.addresses.map((address) => [address.ip, address]));
  const partners = own.map(({ ip, primary }) => {
    const partner = primary ? to.addresses.find((address) => address.primary) : free.get(ip);
    if (partner) free.delete(partner.ip);
    return partner;
  });
  const rest = [...free.values()].filter(({ primary }) => !primary);
  const made = own.map((address, at) => {
    const partner = partners[at] ?? rest.shift();
    return partner ? besidePartner(address, partner) : address;
  });
  return made.toSorted((a, b) => rankIn(to, a) - rankIn(to, b));
};

const rankIn = ({ addresses }: Eni, { ip }: PrivateAddress): number => {
  const at = addresses.findIndex((address) => address.ip === ip);
  return at < 0 ? addresses.length : at;
};

const besidePartner = (address: PrivateAddress, partner: PrivateAddress): PrivateAddress => {
  const [own, other] = [address.association, partner.association];
  const isSameKind = own && other && isElastic(own) === isElastic(other) && outerKind(own) === outerKind(other);
  return {
    ...address,
    ip: partner.ip,
    privateDnsName: theirs(address.privateDnsName, partner.privateDnsName),
    association: isSameKind ? other : own,
  };
};

/** The address at the same place of another subnet. */
const movedIp = (ip: string, from: string | undefined, to: string | undefined): string => {
  const [number, block, other] = [ipv4Number(ip), ipv4Block(from), ipv4Block(to)];
  return number === undefined || !block || !other ? ip : ipv4Text(number - block.first + other.first);
};

/** Of what is given by chance only the number counts: theirs, as far as both have some, then what is more than theirs. */
const counted = <T>(own: readonly T[], other: readonly T[]): readonly T[] => [
  ...other.slice(0, own.length),
  ...own.slice(other.length),
];

/** The primary one first, the others as theirs are. */
const inOrderOf = (own: readonly string[], other: readonly string[]): readonly string[] => {
  const [first, ...rest] = own;
  const rank = (cidr: string): number => (other.includes(cidr) ? other.indexOf(cidr) : other.length);
  return first === undefined ? [] : [first, ...rest.toSorted((a, b) => rank(a) - rank(b))];
};

/** What both have is no difference, whatever it is. */
const theirs = <T>(own: T | undefined, other: T | undefined): T | undefined =>
  own === undefined ? undefined : (other ?? own);
