import type { Inventory } from '../domain/inventory.ts';
import type { Subnet, Vpc } from '../domain/model.ts';
import type { DetailsRow } from './details.ts';
import { copied, laterRows, said } from './detailsRows.ts';

type Rows = readonly (DetailsRow | undefined)[];

const onOff = (label: string, value: boolean | undefined): DetailsRow | undefined =>
  value === undefined ? undefined : said(label, value ? 'On' : 'Off');

const orNone = (label: string, value: string | undefined): DetailsRow | undefined =>
  value === undefined ? undefined : copied(label, value);

/** How names and addresses come about in a subnet, and what it is on. */
export const furtherSubnetRows = (subnet: Subnet, inventory: Inventory): Rows => {
  const { dnsOnLaunch: names } = subnet;
  return [
    onOff('DNS64', subnet.dns64),
    names?.hostnameType === undefined ? undefined : said('Hostnames on launch', names.hostnameType),
    names && said('Resource name records', recordsText(names)),
    subnet.ipv6Native ? said('IPv4', 'None: IPv6 only') : undefined,
    subnet.defaultForZone ? said('Default', 'Of its zone') : undefined,
    subnet.type === undefined ? undefined : said('Type', subnet.type),
    subnet.mapCustomerOwnedIpOnLaunch === true ? said('Customer-owned IP on launch', 'On') : undefined,
    orNone('Customer-owned pool', subnet.customerOwnedPool),
    subnet.lniDeviceIndex === undefined
      ? undefined
      : said('Local network interfaces', `From device index ${subnet.lniDeviceIndex} on`),
    orNone('Outpost', subnet.outpostArn),
    orNone('Account', subnet.ownerId),
    subnet.state === 'available' ? undefined : said('State', subnet.state),
    ...laterRows(inventory, {
      'subnets.dns64': 'DNS64',
      'subnets.dnsOnLaunch': 'Hostnames on launch',
      'subnets.type': 'Type',
      'subnets.mapCustomerOwnedIpOnLaunch': 'Customer-owned IP on launch',
      'subnets.customerOwnedPool': 'Customer-owned pool',
      'subnets.lniDeviceIndex': 'Local network interfaces',
      'subnets.outpostArn': 'Outpost',
      'subnets.privateIpv6Cidrs': 'Private IPv6',
    }),
  ];
};

const recordsText = ({ aRecord, aaaaRecord }: NonNullable<Subnet['dnsOnLaunch']>): string =>
  [...(aRecord ? ['A'] : []), ...(aaaaRecord ? ['AAAA'] : [])].join(', ') || 'None';

/** What holds for all of a VPC. */
export const furtherVpcRows = (vpc: Vpc, inventory: Inventory): Rows => [
  vpc.isDefault ? said('Default', 'Of the region') : undefined,
  vpc.tenancy === undefined ? undefined : said('Tenancy', vpc.tenancy),
  orNone('DHCP options', vpc.dhcpOptionsId),
  vpc.encryptionControl &&
    said('Encryption control', [vpc.encryptionControl.mode, vpc.encryptionControl.state].filter(Boolean).join(', ')),
  orNone('Account', vpc.ownerId),
  vpc.state === 'available' ? undefined : said('State', vpc.state),
  ...laterRows(inventory, {
    'vpcs.tenancy': 'Tenancy',
    'vpcs.dhcpOptionsId': 'DHCP options',
    'vpcs.encryptionControl': 'Encryption control',
    'vpcs.privateIpv6Cidrs': 'Private IPv6',
  }),
];
