import { words } from '../../domain/words.ts';
import type { GuestFamily, GuestInterface } from './guestFacts.ts';
import { asBlock, hostAddresses, ruledSources, type GuestBlock, type GuestSystem } from './guestSystem.ts';
import { checkIp, takeBackIp } from './plainIp.ts';
import { asRoot, findByMac, findIfThere } from './shell.ts';

/** Files for wicked, which SUSE Linux Enterprise has up to 15. */
export const wicked: GuestSystem = {
  id: 'wicked',
  title: words`SUSE (wicked)`,
  about: [
    words`Look at it first: cloud-netconfig, which SUSE's images for EC2 have, brings a new interface up by DHCP, adds its further addresses, and makes a table and rules for it. Nothing is left to do then. If it is missing: sudo zypper install cloud-netconfig-ec2.`,
    words`Without cloud-netconfig, these files do it. Their names have that of the interface in them, which is found by its MAC address when they are written. SUSE Linux Enterprise 16 has NetworkManager: use its tab.`,
  ],
  tried: words`This text follows wicked's manual. It was not run: there is no wicked where the project is tested.`,
  sources: [
    'https://github.com/SUSE-Enceladus/cloud-netconfig',
    'https://github.com/openSUSE/wicked/blob/master/man/ifcfg.5.in',
    'https://github.com/openSUSE/wicked/blob/master/man/ifroute.5.in',
    'https://github.com/openSUSE/wicked/blob/master/man/ifrule.5.in',
  ],
  blocks: (guest) => [checkIp(guest), guest.isPrimary ? setUpPrimary(guest) : setUp(guest), takeBack(guest)],
};

const folder = '/etc/sysconfig/network';

const setUp = (guest: GuestInterface): GuestBlock => ({
  step: 'setUp',
  title: words`Set up, without cloud-netconfig`,
  text: asRoot([
    ...findByMac(guest.mac),
    `cd ${folder}`,
    ...file('ifcfg-$dev', [
      "STARTMODE='auto'",
      "BOOTPROTO='static'",
      "CLOUD_NETCONFIG_MANAGE='no'",
      ...addressLines(guest),
    ]),
    ...file('ifroute-$dev', [...routes(guest.ipv4, guest), ...routes(guest.ipv6, guest)]),
    ...file('ifrule-$dev', [...rules(guest, 'ipv4'), ...rules(guest, 'ipv6')]),
    ...(guest.ipv6 ? file('ifsysctl-$dev', ['net.ipv6.conf.$INTERFACE.accept_ra = 0']) : []),
    'wicked ifup "$dev"',
  ]),
});

const file = (name: string, lines: readonly string[]): readonly string[] => [
  `cat > "${name}" <<'FILE'`,
  ...lines,
  'FILE',
];

const addressLines = (guest: GuestInterface): readonly string[] =>
  hostAddresses(guest).map((address, at) => `IPADDR${at === 0 ? '' : `_${at}`}='${address}'`);

/** Columns: destination, gateway, netmask (deprecated), interface, options. */
const routes = (family: GuestFamily | undefined, { table }: GuestInterface): readonly string[] => {
  if (!family) return [];
  const isSix = family.gateway.includes(':');
  const source = isSix || family.addresses.length === 0 ? '' : ` src ${family.addresses[0] ?? ''}`;
  return [
    ...family.subnets.map((cidr) => `${cidr} - - - table ${table}${source}`),
    `${isSix ? '::/0' : '0.0.0.0/0'} ${family.gateway} - - table ${table} onlink`,
  ];
};

const rules = (guest: GuestInterface, family: 'ipv4' | 'ipv6'): readonly string[] =>
  ruledSources(guest, family).map((from) => `${family} from ${asBlock(from)} table ${guest.table} pref ${guest.table}`);

const setUpPrimary = (guest: GuestInterface): GuestBlock => ({
  step: 'setUp',
  title: words`Set up, without cloud-netconfig`,
  text: asRoot([
    ...findByMac(guest.mac),
    ...primaryLines(guest).map(
      (line) => `grep -qxF "${line}" "${folder}/ifcfg-$dev" || echo "${line}" >> "${folder}/ifcfg-$dev"`,
    ),
    'wicked ifreload "$dev"',
  ]),
});

/** The name of the variable follows from the address, so that the same line comes about each time. */
const primaryLines = (guest: GuestInterface): readonly string[] =>
  hostAddresses(guest).map((address) => `IPADDR_${address.replace(/[^0-9a-f]/g, '_')}='${address}'`);

const takeBack = (guest: GuestInterface): GuestBlock => {
  const plain = takeBackIp(guest);
  const files = guest.isPrimary
    ? primaryLines(guest).map((line) => `sed -i "\\\\|^${line}$|d" "${folder}/ifcfg-$dev"`)
    : [
        'wicked ifdown "$dev" || true',
        `cd ${folder}`,
        'rm -f "ifcfg-$dev" "ifroute-$dev" "ifrule-$dev" "ifsysctl-$dev"',
      ];
  const first = asRoot([...findIfThere(guest.mac), '[ -n "$dev" ] || exit 0', ...files]);
  return { ...plain, text: `${first}${plain.text}` };
};
