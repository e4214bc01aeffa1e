import { outerKind } from '../domain/association.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Attachment, Eni, InstanceLimits, PublicAssociation } from '../domain/model.ts';
import { labelOf } from '../domain/tags.ts';
import { timestampText } from '../domain/timestamp.ts';
import type { DetailsRow } from './details.ts';
import { copied, copiedEach, laterRows, linked, linkOfAddress, said } from './detailsRows.ts';

type Rows = readonly (DetailsRow | undefined)[];

const orNone = (label: string, value: string | undefined): DetailsRow | undefined =>
  value === undefined ? undefined : copied(label, value);

/** The elastic IPs by their ids, and whose the addresses outside are. */
export const associationRows = ({ addresses }: Eni, inventory: Inventory): Rows => {
  const associations = addresses.flatMap(({ association }) => association ?? []);
  const texts = (of: (association: (typeof associations)[number]) => string | undefined): readonly string[] =>
    associations.flatMap((association) => of(association) ?? []);
  return [
    ...texts(({ allocationId }) => allocationId).map((allocationId, index) => ({
      ...copied(index === 0 ? 'Allocation' : '', allocationId),
      target: linkOfAddress(allocationId, inventory),
    })),
    ...copiedEach(
      'Association',
      texts(({ associationId }) => associationId),
    ),
    ...[...new Set(texts(({ ipOwnerId }) => ipOwnerId))].map((owner) => said('Address owner', owner)),
  ];
};

const publicOf = ({ addresses }: Eni): PublicAssociation | undefined =>
  addresses.find(({ association }) => association && outerKind(association) === 'public')?.association;

/** The name of the first public address, as a VPC gives it; none without such an address. */
export const publicNameRow = (eni: Eni): DetailsRow | undefined => {
  const association = publicOf(eni);
  return association && said('Public DNS name', association.publicDnsName ?? 'None: the VPC gives none');
};

/** The names of an interface, private and public. */
export const nameRows = (eni: Eni, inventory: Inventory): Rows => {
  const { publicDnsOptions: options, addresses } = eni;
  const privateNames = [eni.privateDnsName, ...addresses.map(({ privateDnsName }) => privateDnsName)];
  return [
    ...copiedEach('Private name', [...new Set(privateNames.filter((name) => name !== undefined))]),
    eni.publicDnsName === publicOf(eni)?.publicDnsName ? undefined : orNone('Public hostname', eni.publicDnsName),
    options?.hostnameType === undefined
      ? undefined
      : said('Hostname type', hostnameTypes.get(options.hostnameType) ?? options.hostnameType),
    orNone('IPv4 name', options?.ipv4Name),
    orNone('IPv6 name', options?.ipv6Name),
    orNone('Dual-stack name', options?.dualStackName),
    ...copiedEach(
      'Names of IPv6 addresses',
      eni.ipv6Addresses.flatMap(({ publicDnsName }) => publicDnsName ?? []),
    ),
    ...laterRows(inventory, {
      'enis.publicDnsName': 'Public hostname',
      'enis.publicDnsOptions': 'Hostname type',
      'enis.ipv6Addresses.publicDnsName': 'Names of IPv6 addresses',
    }),
  ];
};

/** Source: API reference, PublicIpDnsNameOptions. */
const hostnameTypes: ReadonlyMap<string, string> = new Map([
  ['public-ipv4-dns-name', 'IPv4'],
  ['public-ipv6-dns-name', 'IPv6'],
  ['public-dual-stack-dns-name', 'Dual-stack'],
]);

/** What of an attachment is more than where it is. */
export const attachmentRows = (attachment: Attachment, eni: Eni, inventory: Inventory): Rows => [
  attachment.attachTime === undefined ? undefined : said('Attached since', timestampText(attachment.attachTime)),
  attachment.instanceOwnerId === undefined || attachment.instanceOwnerId === eni.ownerId
    ? undefined
    : said("Instance's account", attachment.instanceOwnerId),
  attachment.enaSrd && said('ENA Express', enaSrdText(attachment.enaSrd)),
  queuesRow(attachment, inventory),
  copied('Attachment', attachment.id),
];

const enaSrdText = ({ enabled, udp }: NonNullable<Attachment['enaSrd']>): string => {
  if (!enabled) return 'Off';
  return udp ? 'On, for TCP and UDP' : 'On, for TCP';
};

const queuesRow = (
  { enaQueueCount, networkCard, ...attachment }: Attachment,
  inventory: Inventory,
): DetailsRow | undefined => {
  if (enaQueueCount !== undefined) return said('ENA queues', String(enaQueueCount));
  if (!inventory.knows('enis.attachment.enaQueueCount')) return said('ENA queues', 'not read');
  const usual = limitsOf(attachment.instanceId, inventory)?.cards.find(({ index }) => index === networkCard)?.queues
    ?.usual;
  return usual === undefined ? undefined : said('ENA queues', `${usual}, the type's default`);
};

const limitsOf = (instanceId: string | undefined, inventory: Inventory): InstanceLimits | undefined => {
  const instance = inventory.instance(instanceId);
  return instance && inventory.limitsOf(instance);
};

/** `TCP 350 s, UDP 30 s, UDP streams 180 s`: what is set, and for the rest the type's defaults, where EC2 tells them. */
export const idleTimeout = ({ connectionTracking, attachment }: Eni, inventory: Inventory): string => {
  const usual = limitsOf(attachment?.instanceId, inventory)?.connectionTracking;
  const parts = (
    [
      ['TCP', connectionTracking?.tcpEstablished, usual?.tcpEstablished],
      ['UDP', connectionTracking?.udp, usual?.udp],
      ['UDP streams', connectionTracking?.udpStream, usual?.udpStream],
    ] as const
  ).flatMap(([protocol, set, byType]) => {
    if (set !== undefined) return [`${protocol} ${set} s`];
    return byType === undefined ? [] : [`${protocol} ${byType} s (the type's default)`];
  });
  const others =
    inventory.knows('instanceTypes.connectionTracking') || parts.length === 3 ? [] : ["the type's defaults not read"];
  return [...parts, ...others].join(', ') || "None set: EC2's defaults hold";
};

/** What is set, but rarely: shown where it is. */
export const rareRows = (eni: Eni, inventory: Inventory): Rows => [
  eni.ipv6Native ? said('IPv4', 'None: IPv6 only') : undefined,
  eni.denyAllIgwTraffic ? said('Internet gateway', 'All traffic denied') : undefined,
  eni.operator?.hiddenByDefault === true
    ? said('Listed by EC2', 'Only where managed resources are asked for')
    : undefined,
  ...(eni.operator ? laterRows(inventory, { 'enis.operator.hiddenByDefault': 'Listed by EC2' }) : []),
];

/** Whose it is and where, beyond subnet, VPC and zone. */
export const furtherPlaceRows = (eni: Eni, inventory: Inventory): Rows => [
  said('Zone', eni.zoneId === undefined ? eni.zone : `${eni.zone} (${eni.zoneId})`),
  ...(eni.associatedSubnetIds ?? []).map((id, index) => {
    const subnet = inventory.subnet(id);
    const label = index === 0 ? 'Associated subnets' : '';
    return subnet ? linked(label, labelOf(subnet), { kind: 'subnet', id }) : copied(label, id);
  }),
  orNone('Outpost', eni.outpostArn),
  orNone('Account', eni.ownerId),
  ...laterRows(inventory, {
    'enis.zoneId': 'Zone id',
    'enis.associatedSubnetIds': 'Associated subnets',
    'enis.outpostArn': 'Outpost',
  }),
];
