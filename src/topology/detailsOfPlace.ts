import { privateBlocks } from '../domain/exposure/privateIpv6.ts';
import { blockModeOf } from '../domain/exposure/blockMode.ts';
import { tierWords } from '../domain/exposure/reachWords.ts';
import { usableCount } from '../domain/ip.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Subnet, Vpc } from '../domain/model.ts';
import { addressesInPrefix } from '../domain/subnetUse.ts';
import { labelOf } from '../domain/tags.ts';
import type { DetailsRow, Described } from './details.ts';
import { aclRows, blockWords, exitRows } from './exitRows.ts';
import { absent, copiedEach, namedRow, said, section, tagSection, unreadWords } from './detailsRows.ts';
import { furtherSubnetRows, furtherVpcRows } from './furtherPlaceRows.ts';
import { flowLogSection } from './sideRows.ts';
import { heldRows, routeRow, subnetRows } from './thingRows.ts';
import { plural } from './pictureWords.ts';

/** Private blocks are told apart: the internet does not know them. */
const ipv6Rows = (place: Vpc | Subnet): readonly DetailsRow[] => {
  const isPrivate = new Set(privateBlocks(place));
  return [
    ...copiedEach(
      'IPv6',
      place.ipv6Cidrs.filter((cidr) => !isPrivate.has(cidr)),
    ),
    ...copiedEach('Private IPv6', [...isPrivate]),
  ];
};

const noExtras = { tag: undefined, chipKind: undefined, path: [], groups: [] } as const;

/** Undefined for an id that the inventory no longer has. */
export const detailsOfVpc = (id: string, inventory: Inventory): Described | undefined => {
  const vpc = inventory.vpc(id);
  if (!vpc) return undefined;
  const subnets = inventory.subnetsOf(vpc);
  const interfaces = subnets.reduce((sum, subnet) => sum + inventory.enisIn(subnet).length, 0);
  const gateway = inventory.internetGatewayOf(vpc);
  return {
    ...noExtras,
    title: labelOf(vpc),
    sections: [
      ...section('Addresses', [...copiedEach('IPv4', vpc.cidrs), ...ipv6Rows(vpc)]),
      ...section('Inside', [
        said('Subnets', inventory.missing('subnets') ? unreadWords('subnets', inventory) : String(subnets.length)),
        said('Interfaces', inventory.missing('enis') ? unreadWords('enis', inventory) : String(interfaces)),
        said('Zones', [...new Set(subnets.map(({ zone }) => zone))].toSorted().join(', ') || 'none'),
      ]),
      ...section('Subnets', subnetRows(vpc, inventory)),
      ...section('Internet', [
        ...(gateway
          ? namedRow('Gateway', gateway, gateway.id)
          : [said('Gateway', absent('internetGateways', inventory))]),
        ...exitRows(vpc, inventory),
      ]),
      ...section('Settings', furtherVpcRows(vpc, inventory)),
      ...flowLogSection(vpc, inventory),
      ...tagSection(vpc.tags),
    ],
  };
};

/** Undefined for an id that the inventory no longer has. */
export const detailsOfSubnet = (id: string, inventory: Inventory): Described | undefined => {
  const subnet = inventory.subnet(id);
  if (!subnet) return undefined;
  return {
    ...noExtras,
    title: labelOf(subnet),
    sections: [
      ...section('Addresses', [
        ...copiedEach('IPv4', subnet.cidr === undefined ? [] : [subnet.cidr]),
        ...ipv6Rows(subnet),
        ...usageRows(subnet, inventory),
      ]),
      ...section('Held by', heldRows(subnet, inventory)),
      ...section('Place', [
        ...namedRow('VPC', inventory.vpc(subnet.vpcId), { kind: 'vpc', id: subnet.vpcId }),
        said('Zone', subnet.zoneId === undefined ? subnet.zone : `${subnet.zone} (${subnet.zoneId})`),
        said('Tier', tierWords(subnet, inventory)),
        said('Block Public Access', blockWords(blockModeOf(subnet, inventory))),
      ]),
      ...section('CIDR reservations', reservationRows(subnet)),
      ...section('Routes', [...routeRows(subnet, inventory), ...aclRows(subnet, inventory)]),
      ...section('Settings', [
        said('Public IP on launch', subnet.mapPublicIpOnLaunch ? 'On' : 'Off'),
        said('IPv6 on launch', subnet.assignIpv6OnCreation ? 'On' : 'Off'),
        ...furtherSubnetRows(subnet, inventory),
      ]),
      ...flowLogSection(subnet, inventory),
      ...tagSection(subnet.tags),
    ],
  };
};

/** They are read when the subnet is looked at. */
const reservationRows = ({ reservations }: Subnet): readonly DetailsRow[] =>
  reservations === undefined
    ? [said('Reserved', 'not read')]
    : reservations.length === 0
      ? [said('Reserved', 'none')]
      : reservations.map(({ cidr, type, description }) =>
          said(cidr, description === undefined ? type : `${type} · ${description}`),
        );

const usageRows = (subnet: Subnet, inventory: Inventory): readonly (DetailsRow | undefined)[] => {
  if (subnet.cidr === undefined) return [];
  const enis = inventory.enisIn(subnet);
  const inPrefixes = enis.reduce((sum, eni) => sum + addressesInPrefix * eni.ipv4Prefixes.length, 0);
  return [
    said('Free', `${subnet.freeIpv4} of ${usableCount(subnet.cidr)}`),
    said(
      'Used',
      inventory.missing('enis')
        ? unreadWords('enis', inventory)
        : plural(
            enis.reduce((sum, eni) => sum + eni.addresses.length, 0),
            'address',
          ),
    ),
    inPrefixes === 0 ? undefined : said('In prefixes', plural(inPrefixes, 'address')),
  ];
};

const routeRows = (subnet: Subnet, inventory: Inventory): readonly DetailsRow[] => {
  const table = inventory.routeTableOf(subnet);
  if (!table) return [said('Route table', absent('routeTables', inventory))];
  return [...namedRow('Route table', table, table.id), ...table.routes.map((route) => routeRow(route, inventory))];
};
