import type { Inventory } from '../domain/inventory.ts';
import type { Eni, Instance, NetworkCard } from '../domain/model.ts';
import { labelOf } from '../domain/tags.ts';
import type { DetailsRow, Described } from './details.ts';
import { copied, laterRows, namedRow, said, section, tagSection, unreadWords } from './detailsRows.ts';
import { slotTag } from '../domain/slots.ts';

/** Also for an instance that was not read, as long as interfaces name it; undefined otherwise. */
export const detailsOfInstance = (id: string, inventory: Inventory): Described | undefined => {
  const instance = inventory.instance(id);
  const enis = inventory.enisOf({ id });
  if (!instance && enis.length === 0) return undefined;
  return {
    title: instance ? labelOf(instance) : id,
    tag: undefined,
    chipKind: undefined,
    path: [],
    sections: [
      ...section(
        'Instance',
        instance ? instanceRows(instance, inventory) : [said('Instance', unreadWords('instances', inventory))],
      ),
      ...section(
        'Interfaces',
        enis.map((eni) => interfaceRow(eni, inventory)),
      ),
      ...section('Secondary interfaces', [
        ...secondaryRows(instance),
        ...laterRows(inventory, { 'instances.secondaryInterfaces': 'Interfaces' }),
      ]),
      ...section('Room', limitRows(instance, enis, inventory)),
      ...tagSection(instance?.tags ?? []),
    ],
    groups: [...new Map(enis.flatMap(({ groups }) => groups.map((group) => [group.id, group] as const))).values()],
  };
};

const instanceRows = (instance: Instance, inventory: Inventory): readonly (DetailsRow | undefined)[] => [
  said('Type', instance.type),
  said('State', instance.state),
  said('Zone', instance.zone),
  weightingRow(instance, inventory),
  instance.outpostArn === undefined ? undefined : copied('Outpost', instance.outpostArn),
  ...(instance.subnetId === undefined
    ? []
    : namedRow('Subnet', inventory.subnet(instance.subnetId), { kind: 'subnet', id: instance.subnetId })),
  instance.operator?.managed === true
    ? said('Operated by', instance.operator.principal ?? 'an AWS service')
    : undefined,
  ...(instance.operator ? laterRows(inventory, { 'instances.operator.hiddenByDefault': 'Listed by EC2' }) : []),
  ...laterRows(inventory, { 'instances.outpostArn': 'Outpost' }),
];

const weightingRow = ({ bandwidthWeighting }: Instance, inventory: Inventory): DetailsRow | undefined => {
  if (bandwidthWeighting !== undefined) return said('Bandwidth weighting', bandwidthWeighting);
  return inventory.knows('instances.bandwidthWeighting') ? undefined : said('Bandwidth weighting', 'not read');
};

const interfaceRow = (eni: Eni, inventory: Inventory): DetailsRow => {
  const subnet = inventory.subnet(eni.subnetId);
  const address = eni.addresses[0]?.ip ?? eni.ipv6Addresses[0]?.ip ?? 'no address';
  return {
    label: eni.attachment ? slotTag(eni.attachment) : eni.id,
    value: `${address} · in ${subnet ? labelOf(subnet) : eni.subnetId}`,
    mono: false,
    copy: false,
    target: { kind: 'interface', id: eni.id },
  };
};

/** In secondary networks (RDMA); DescribeNetworkInterfaces does not list them. */
const secondaryRows = (instance: Instance | undefined): readonly DetailsRow[] =>
  (instance?.secondaryInterfaces ?? []).map((secondary) => ({
    label: slotTag(secondary),
    value: `${secondary.addresses.join(', ') || 'no address'} · ${secondary.id} in ${secondary.subnetId ?? 'a secondary subnet'}`,
    mono: false,
    copy: false,
  }));

/** `8`, and what a card takes beyond that: `8, 4 more with fewer ENA queues`. */
const roomOf = ({ interfaces, flexible = 0, types }: NetworkCard): string => {
  const more = flexible > 0 ? `, ${flexible} more with fewer ENA queues` : '';
  return `${interfaces}${more}${types ? ` (${types.join(', ')})` : ''}`;
};

const limitRows = (
  instance: Instance | undefined,
  enis: readonly Eni[],
  inventory: Inventory,
): readonly (DetailsRow | undefined)[] => {
  const limits = instance && inventory.limitsOf(instance);
  if (!limits) return [said('Interfaces', `${enis.length} in use, the limit is unknown`)];
  const onCard = (index: number): number => enis.filter(({ attachment }) => attachment?.networkCard === index).length;
  const least = inventory.missing('enis') ? 'at least ' : '';
  return [
    said('Interfaces', `${least}${enis.length} of ${limits.interfaces}`),
    ...(limits.cards.length > 1
      ? limits.cards.map((card) =>
          said(`Network card ${card.index}`, `${least}${onCard(card.index)} of ${roomOf(card)}`),
        )
      : []),
    said('IPv4 addresses per interface', String(limits.ipv4PerInterface)),
    limits.ipv6PerInterface === undefined
      ? undefined
      : said('IPv6 addresses per interface', String(limits.ipv6PerInterface)),
    limits.efaSupported ? said('EFA', `up to ${limits.maxEfa}`) : undefined,
    limits.bandwidthWeightings?.length
      ? said('Bandwidth weightings', limits.bandwidthWeightings.join(', '))
      : undefined,
    (limits.secondaryInterfaces ?? 0) > 0
      ? said('Secondary interfaces', `up to ${limits.secondaryInterfaces}`)
      : undefined,
    ...laterRows(inventory, {
      'instanceTypes.cards.flexible': 'More with fewer ENA queues',
      'instanceTypes.cards.types': 'Interface types',
      'instanceTypes.secondaryInterfaces': 'Secondary interfaces',
      'instanceTypes.bandwidthWeightings': 'Bandwidth weightings',
    }),
  ];
};
