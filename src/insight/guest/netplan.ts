import { noWords, words } from '../../domain/words.ts';
import type { GuestInterface } from './guestFacts.ts';
import { asBlock, hostAddresses, ruledSources, type GuestBlock, type GuestSystem } from './guestSystem.ts';
import { checkIp, plainIp, takeBackIp } from './plainIp.ts';
import { writeFile } from './shell.ts';

/** A file for netplan, which Ubuntu has, and the cloud images of Debian 12 and later. */
export const netplan: GuestSystem = {
  id: 'netplan',
  title: words`Ubuntu, Debian (netplan)`,
  about: [
    words`Look at it first: cloud-init 24.1 and later writes addresses, table and rules of every interface by itself, at each start, and when one is attached where its hotplug is on. If there are rules already, nothing is left to do.`,
    words`On Debian 13 and later, the package amazon-ec2-net-utils does the same as on Amazon Linux: sudo apt install amazon-ec2-net-utils.`,
  ],
  tried: words`In the project's tests netplan itself takes this file, and systemd-networkd, run on what it makes of it, comes to the same addresses, routes and rules as the commands for any Linux.`,
  sources: [
    'https://netplan.readthedocs.io/en/stable/netplan-yaml/',
    'https://github.com/canonical/cloud-init/blob/main/cloudinit/sources/DataSourceEc2.py',
    'https://docs.cloud-init.io/en/latest/reference/datasources/ec2.html',
    'https://sources.debian.org/src/amazon-ec2-net-utils/',
  ],
  blocks: (guest) => (guest.isPrimary ? primary(guest) : [checkIp(guest), setUp(guest), takeBack(guest)]),
};

/** A file of its own for the primary interface would take the place of the one that it has. */
const primary = (guest: GuestInterface): readonly GuestBlock[] => {
  const [now, ...rest] = plainIp.blocks(guest);
  const title = words`Set up until the next start; from then on cloud-init does (18.4 and later)`;
  return now ? [{ ...now, title }, ...rest] : rest;
};

const setUp = (guest: GuestInterface): GuestBlock => ({
  step: 'setUp',
  title: words`Set up`,
  text: `${writeFile(pathOf(guest), netplanYaml(guest))}sudo netplan generate && sudo netplan apply\n`,
});

const takeBack = (guest: GuestInterface): GuestBlock => {
  const plain = takeBackIp(guest);
  return { ...plain, text: `sudo rm -f ${pathOf(guest)}\nsudo netplan apply\n${plain.text}` };
};

const pathOf = ({ eniId }: GuestInterface): string => `/etc/netplan/61-${eniId}.yaml`;

/**
 * The first definition by name is the one that counts where cloud-init has one with the same MAC address: `aws-…` comes before `en…` and `eth…`.
 * Source: systemd.network, "the first (in alphanumeric order) of the network files that matches".
 */
export const netplanYaml = (guest: GuestInterface): string => {
  const list = (key: string, items: readonly string[]) => (items.length === 0 ? [] : [`      ${key}:`, ...items]);
  return [
    'network:',
    '  version: 2',
    '  ethernets:',
    `    aws-${guest.eniId}:`,
    '      match:',
    `        macaddress: "${guest.mac}"`,
    '      dhcp4: false',
    '      dhcp6: false',
    '      accept-ra: false',
    '      optional: true',
    ...list(
      'addresses',
      hostAddresses(guest).map((each) => `        - "${each}"`),
    ),
    ...list('routes', [...routes(guest, 'ipv4'), ...routes(guest, 'ipv6')]),
    ...list('routing-policy', [...rules(guest, 'ipv4'), ...rules(guest, 'ipv6')]),
    '',
  ].join('\n');
};

const routes = (guest: GuestInterface, name: 'ipv4' | 'ipv6'): readonly string[] => {
  const [family, primaryOf4] = [guest[name], guest.ipv4?.addresses[0]];
  if (!family) return [];
  const source = name === 'ipv4' && primaryOf4 !== undefined ? `, from: "${primaryOf4}"` : noWords;
  return [
    ...family.subnets.map((cidr) => `        - {to: "${cidr}", scope: link${source}, table: ${guest.table}}`),
    `        - {to: "${name === 'ipv4' ? '0.0.0.0/0' : '::/0'}", via: "${family.gateway}", on-link: true, table: ${guest.table}}`,
  ];
};

const rules = (guest: GuestInterface, name: 'ipv4' | 'ipv6'): readonly string[] =>
  ruledSources(guest, name).map(
    (from) => `        - {from: "${asBlock(from)}", table: ${guest.table}, priority: ${guest.table}}`,
  );
