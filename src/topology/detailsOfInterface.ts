import { isElastic, outerIps } from '../domain/association.ts';
import { unlisted } from '../domain/custody/unlisted.ts';
import { nodeIdOf, trunkIdOf } from '../domain/custody/belonging.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { labelOf } from '../domain/tags.ts';
import type { DetailsRow, DetailsSection, Described } from './details.ts';
import {
  copied,
  copiedEach,
  laterRows,
  linked,
  linkOfAddress,
  namedRow,
  said,
  section,
  tagSection,
} from './detailsRows.ts';
import {
  associationRows,
  attachmentRows,
  furtherPlaceRows,
  idleTimeout,
  nameRows,
  publicNameRow,
  rareRows,
} from './furtherRows.ts';
import { holderRows } from './holderRows.ts';
import { exposureRows } from './exposureRows.ts';
import { internetPathOf } from './internetPath.ts';
import { reachByRulesOf } from './reachRows.ts';
import { chipKindOf, interfaceNameOf, tagOf } from './projectChip.ts';
import { flowLogSection, permissionSection, trunkSection } from './sideRows.ts';
import { slotTag } from '../domain/slots.ts';

/** Undefined for an id that the inventory no longer has. */
export const detailsOfInterface = (id: string, inventory: Inventory): Described | undefined => {
  const eni = inventory.eni(id);
  if (!eni) return undefined;
  return {
    title: interfaceNameOf(eni, inventory),
    tag: tagOf(eni),
    chipKind: chipKindOf(eni, inventory),
    path: internetPathOf(eni, inventory),
    sections: [
      ...section('Addresses', addressRows(eni, inventory)),
      ...section('Holder', holderRows(eni, inventory)),
      ...attachmentSection(eni, inventory),
      ...trunkSection(eni, inventory),
      ...section('Exposure', exposureRows(eni, inventory)),
      ...section('Names and ids', [...nameRows(eni, inventory), ...associationRows(eni, inventory)]),
      ...section('Settings', settingRows(eni, inventory)),
      ...permissionSection(eni, inventory),
      ...flowLogSection(eni, inventory),
      ...section('Place', placeRows(eni, inventory)),
      ...tagSection(eni.tags),
    ],
    groups: eni.groups,
    reach: reachByRulesOf(eni, inventory),
  };
};

const addressRows = (eni: Eni, inventory: Inventory): readonly DetailsRow[] => [
  ...copiedEach(
    'Private',
    eni.addresses.map(({ ip }) => ip),
  ),
  ...elasticRows(eni, inventory),
  ...copiedEach('Public IP', autoIps(eni)),
  ...copiedEach('Carrier IP', outerIps(eni, 'carrier')),
  ...copiedEach('Customer-owned IP', outerIps(eni, 'customerOwned')),
  ...laterRows(inventory, {
    'enis.addresses.association.carrierIp': 'Carrier IP',
    'enis.addresses.association.customerOwnedIp': 'Customer-owned IP',
  }),
  ...copiedEach('Primary IPv6', ipv6Of(eni, true)),
  ...copiedEach('IPv6', ipv6Of(eni, false)),
  ...copiedEach('Prefixes', [...eni.ipv4Prefixes, ...eni.ipv6Prefixes]),
  copied('MAC', eni.mac),
];

/** The primary one cannot be changed as long as the interface is attached, so it is told apart. */
const ipv6Of = ({ ipv6Addresses }: Eni, isPrimary: boolean): readonly string[] =>
  ipv6Addresses.flatMap(({ ip, primary }) => (primary === isPrimary ? [ip] : []));

/** Each leads to its own details, where the account lists it. */
const elasticRows = ({ addresses }: Eni, inventory: Inventory): readonly DetailsRow[] =>
  addresses
    .flatMap(({ association }) =>
      association?.publicIp !== undefined && isElastic(association)
        ? [{ ...association, ip: association.publicIp }]
        : [],
    )
    .map(({ ip, allocationId }, index) => ({
      ...copied(index === 0 ? 'Elastic IP' : '', ip),
      target: linkOfAddress(allocationId, inventory),
    }));

const autoIps = ({ addresses }: Eni): readonly string[] =>
  addresses.flatMap(({ association }) =>
    association?.publicIp !== undefined && !isElastic(association) ? [association.publicIp] : [],
  );

const attachmentSection = (eni: Eni, inventory: Inventory): readonly DetailsSection[] => {
  const { attachment } = eni;
  if (!attachment) return section('Attachment', looseRows(eni, inventory));
  if (attachment.instanceId === undefined)
    return section('Attachment', [said('Status', attachment.status), ...attachmentRows(attachment, eni, inventory)]);
  const siblings = inventory
    .enisOf({ id: attachment.instanceId })
    .filter((sibling) => sibling.id !== eni.id)
    .map((sibling, at) =>
      linked(at === 0 ? 'Also' : '', siblingText(sibling, eni, inventory), { kind: 'interface', id: sibling.id }),
    );
  return section('Attachment', [
    instanceRow(attachment.instanceId, inventory),
    said('Device', `eth${attachment.deviceIndex} · network card ${attachment.networkCard}`),
    ...siblings,
    attachment.status === 'attached' ? undefined : said('Status', attachment.status),
    said('On termination', attachment.deleteOnTermination ? 'Delete the interface' : 'Keep the interface'),
    ...attachmentRows(attachment, eni, inventory),
  ]);
};

/** A branch is attached to no instance, but to a trunk that is. */
const looseRows = (eni: Eni, inventory: Inventory): readonly (DetailsRow | undefined)[] => {
  if (eni.interfaceType !== 'branch') return [said('Status', `Unattached: ${eni.status}`)];
  const [trunkId, nodeId] = [trunkIdOf(eni), nodeIdOf(eni, inventory)];
  return [
    said('Status', eni.status),
    ...(trunkId === undefined ? [] : namedRow('Trunk', inventory.eni(trunkId), { kind: 'interface', id: trunkId })),
    nodeId === undefined ? undefined : instanceRow(nodeId, inventory),
  ];
};

const instanceRow = (id: string, inventory: Inventory): DetailsRow =>
  linked('Instance', instanceText(id, inventory), inventory.instance(id) && { kind: 'instance', id });

const instanceText = (id: string, inventory: Inventory): string => {
  const instance = inventory.instance(id);
  const used = inventory.enisOf({ id }).length;
  if (!instance) return `${id} · ${unlisted(id, inventory)}`;
  const limits = inventory.limitsOf(instance);
  const least = inventory.missing('enis') ? 'at least ' : '';
  return `${labelOf(instance)} · ${least}${used} of ${limits ? limits.interfaces : 'an unknown number of'} ${limits?.interfaces === 1 ? 'interface' : 'interfaces'}`;
};

/** `eth1 in app-a`; in the same subnet the device is enough. */
const siblingText = (sibling: Eni, eni: Eni, inventory: Inventory): string => {
  const tag = sibling.attachment ? slotTag(sibling.attachment) : sibling.id;
  if (sibling.subnetId === eni.subnetId) return tag;
  const subnet = inventory.subnet(sibling.subnetId);
  return `${tag} in ${subnet ? labelOf(subnet) : sibling.subnetId}`;
};

const settingRows = (eni: Eni, inventory: Inventory): readonly (DetailsRow | undefined)[] => [
  said('Source/dest check', eni.sourceDestCheck ? 'On' : 'Off: it forwards traffic'),
  publicNameRow(eni),
  said('Idle timeouts', idleTimeout(eni, inventory)),
  ...rareRows(eni, inventory),
  eni.interfaceType === 'interface' ? undefined : said('Type', eni.interfaceType),
  eni.description === '' ? undefined : said('Description', eni.description),
];

const placeRows = (eni: Eni, inventory: Inventory): readonly (DetailsRow | undefined)[] => [
  ...namedRow('Subnet', inventory.subnet(eni.subnetId), { kind: 'subnet', id: eni.subnetId }),
  ...namedRow('VPC', inventory.vpc(eni.vpcId), { kind: 'vpc', id: eni.vpcId }),
  ...furtherPlaceRows(eni, inventory),
];
