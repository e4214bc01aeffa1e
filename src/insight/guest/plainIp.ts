import { words } from '../../domain/words.ts';
import type { GuestInterface } from './guestFacts.ts';
import { hostAddresses, ruledSources, takenBack, type GuestBlock, type GuestSystem } from './guestSystem.ts';
import { asRoot, findByMac, findIfThere } from './shell.ts';

/** Commands of iproute2, which every Linux has: at once, and until the instance starts again. */
export const plainIp: GuestSystem = {
  id: 'ip',
  title: words`Any Linux (ip)`,
  about: [
    words`Works at once on every Linux, and lasts until the instance starts again. Use another tab to make it last.`,
    words`Each address of the interface gets a rule that leads to the interface's own table, so that replies leave where the request came in. The main table, and with it the default route of the primary interface, is left as it is.`,
  ],
  tried: words`This text is executed in the project's tests, in network namespaces of Linux: replies, a second run, and taking it back.`,
  sources: [
    'https://man7.org/linux/man-pages/man8/ip-rule.8.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/best-practices-for-configuring-network-interfaces.html',
    'https://github.com/amazonlinux/amazon-ec2-net-utils/blob/main/lib/lib.sh',
    'https://docs.kernel.org/networking/ip-sysctl.html',
  ],
  blocks: (guest) => [
    { step: 'setUp', title: words`Set up`, text: asRoot(setUp(guest)) },
    checkIp(guest),
    takeBackIp(guest),
  ],
};

const setUp = (guest: GuestInterface): readonly string[] => [
  ...findByMac(guest.mac),
  ...(guest.isPrimary ? [] : linkUp(guest)),
  ...addressLines(guest),
  ...(guest.isPrimary ? [] : [...routeLines(guest, '"$dev"'), ...ruleLines(guest)]),
];

/** What the router advertises would put a second default route into the main table. */
const linkUp = (guest: GuestInterface): readonly string[] => [
  ...(guest.ipv6 ? ['echo 0 > "/proc/sys/net/ipv6/conf/$dev/accept_ra"'] : []),
  'ip link set dev "$dev" up',
  ...strictArp(guest, ['1', '2']),
];

/**
 * With two interfaces in one subnet each answers for its own addresses alone. Source: Linux, ip-sysctl: the larger of the value of the interface and of `all` holds.
 */
const strictArp = (guest: GuestInterface, [ignore, announce]: readonly [string, string]): readonly string[] =>
  guest.beside.length === 0
    ? []
    : [
        `for mac in ${[guest.mac, ...guest.beside].join(' ')}; do`,
        '  conf=/proc/sys/net/ipv4/conf/$(by_mac "$mac")',
        `  [ ! -e "$conf/arp_ignore" ] || { echo ${ignore} > "$conf/arp_ignore"; echo ${announce} > "$conf/arp_announce"; }`,
        'done',
      ];

/** What has its address already, by DHCP or by hand, keeps it as it is. */
const addressLines = (guest: GuestInterface): readonly string[] => {
  const addresses = hostAddresses(guest);
  if (addresses.length === 0) return [];
  return [
    `for address in ${addresses.join(' ')}; do`,
    '  ip -o addr show dev "$dev" | grep -qF " ${address%/*}/" || ip addr add "$address" dev "$dev"',
    'done',
  ];
};

/** The routes of the interface's own table. The gateway is reached over the interface whatever the main table says. */
export const routeLines = ({ ipv4, ipv6, table }: GuestInterface, device: string): readonly string[] => [
  ...(ipv4 ? ipv4.subnets : []).map(
    (cidr) => `ip -4 route replace ${cidr} dev ${device}${sourceOf(ipv4)} table ${table}`,
  ),
  ...(ipv4 ? [`ip -4 route replace default via ${ipv4.gateway} dev ${device} onlink table ${table}`] : []),
  ...(ipv6 ? ipv6.subnets : []).map((cidr) => `ip -6 route replace ${cidr} dev ${device} table ${table}`),
  ...(ipv6 ? [`ip -6 route replace default via ${ipv6.gateway} dev ${device} table ${table}`] : []),
];

const sourceOf = (ipv4: GuestInterface['ipv4']): string => {
  const primary = ipv4?.addresses[0];
  return primary === undefined ? '' : ` src ${primary}`;
};

/** Adds the rules that are missing, then deletes those of addresses that the interface no longer has. */
const ruleLines = (guest: GuestInterface): readonly string[] =>
  (['ipv4', 'ipv6'] as const).flatMap((family) => {
    const [flag, wanted] = [family === 'ipv4' ? '-4' : '-6', ruledSources(guest, family)];
    return [
      `wanted=' ${wanted.join(' ')} '`,
      'for from in $wanted; do',
      `  ip ${flag} rule show priority ${guest.table} | grep -qF "from $from lookup" || ip ${flag} rule add from "$from" table ${guest.table} priority ${guest.table}`,
      'done',
      `ip ${flag} rule show priority ${guest.table} | while read -r _ _ from _; do`,
      `  case "$wanted" in *" $from "*) ;; *) ip ${flag} rule del from "$from" priority ${guest.table} ;; esac`,
      'done',
    ];
  });

/** What there is now; it changes nothing. */
export const checkIp = (guest: GuestInterface): GuestBlock => ({
  step: 'check',
  title: words`Look at it`,
  text: asRoot([
    ...findByMac(guest.mac),
    'ip addr show dev "$dev"',
    ...(guest.isPrimary
      ? []
      : ['-4', '-6'].flatMap((flag) => [
          `ip ${flag} rule show priority ${guest.table}`,
          `ip ${flag} route show table ${guest.table} 2>/dev/null || true`,
        ])),
  ]),
});

/** Rules outlive the interface, so they go first, whether or not it is still there. */
export const takeBackIp = (guest: GuestInterface): GuestBlock => ({
  step: 'takeBack',
  title: guest.isPrimary ? words`Take it back` : words`Take it back, before or after the interface is detached`,
  text: asRoot(takeBackLines(guest)),
});

const takeBackLines = (guest: GuestInterface): readonly string[] => [
  ...(guest.isPrimary
    ? []
    : ['-4', '-6'].flatMap((flag) => [
        `while ip ${flag} rule del priority ${guest.table} 2>/dev/null; do :; done`,
        `ip ${flag} route flush table ${guest.table} 2>/dev/null || true`,
      ])),
  ...findIfThere(guest.mac),
  'if [ -n "$dev" ]; then',
  // What DHCP gave has an end, and stays.
  `  for address in ${takenBack(guest).join(' ')}; do`,
  '    ! ip -o addr show dev "$dev" | grep -F " $address " | grep -q "valid_lft forever" || ip addr del "$address" dev "$dev"',
  '  done',
  ...(guest.isPrimary
    ? []
    : [
        '  ip link set dev "$dev" down',
        ...(guest.ipv6
          ? ['  cat /proc/sys/net/ipv6/conf/default/accept_ra > "/proc/sys/net/ipv6/conf/$dev/accept_ra"']
          : []),
      ]),
  'fi',
  ...strictArp(guest, ['"$(cat "$conf/../default/arp_ignore")"', '"$(cat "$conf/../default/arp_announce")"']),
];
