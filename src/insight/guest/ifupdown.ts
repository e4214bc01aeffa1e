import { words } from '../../domain/words.ts';
import type { GuestInterface } from './guestFacts.ts';
import { hostAddresses, ruledSources, type GuestBlock, type GuestSystem } from './guestSystem.ts';
import { checkIp, routeLines, takeBackIp } from './plainIp.ts';
import { asRoot, findIfThere } from './shell.ts';

/** A file for ifupdown, which Debian has where netplan and NetworkManager are not. */
export const ifupdown: GuestSystem = {
  id: 'ifupdown',
  title: words`Debian (ifupdown)`,
  about: [
    words`Debian's images up to 11, and installations that keep /etc/network/interfaces. If netplan or NetworkManager is there, use its tab.`,
    words`The file finds the interface by its MAC address, which ifupdown calls a pattern.`,
  ],
  tried: words`ifupdown itself brings the interface up and down by this file in the project's tests, in a network namespace of Linux.`,
  sources: [
    'https://manpages.debian.org/bookworm/ifupdown/interfaces.5.en.html',
    'https://manpages.debian.org/bookworm/ifupdown/ifup.8.en.html',
  ],
  blocks: (guest) =>
    guest.isPrimary
      ? [setUpPrimary(guest), checkIp(guest), takeBackPrimary(guest)]
      : [setUp(guest), checkIp(guest), takeBack(guest)],
};

const pathOf = ({ eniId }: GuestInterface): string => `/etc/network/interfaces.d/${eniId}`;

/** `/mac/…=eni-…`: the interface with this address, under a name of its own for what the file says of it. */
const patternOf = ({ mac, table }: GuestInterface): string => `/mac/${mac}=eni-${table}`;

const setUp = (guest: GuestInterface): GuestBlock => ({
  step: 'setUp',
  title: words`Set up`,
  text: asRoot([
    'mkdir -p /etc/network/interfaces.d',
    `cat > ${pathOf(guest)} <<'FILE'`,
    ...interfacesFile(guest).trimEnd().split('\n'),
    'FILE',
    "grep -qsE '^[[:space:]]*source(-directory)?[[:space:]].*interfaces\\.d' /etc/network/interfaces || echo 'source /etc/network/interfaces.d/*' >> /etc/network/interfaces",
    ...again(guest),
  ]),
});

/** Down and up again, so that what was changed in the file counts. */
const again = (guest: GuestInterface): readonly string[] => [
  ...findIfThere(guest.mac),
  `[ -z "$dev" ] || { ifdown --force "$dev=eni-${guest.table}" 2>/dev/null || true; ifup "$dev=eni-${guest.table}"; }`,
];

/** The stanza of the first address brings the others, the table and the rules along. */
export const interfacesFile = (guest: GuestInterface): string => {
  const [four, six] = (['ipv4', 'ipv6'] as const).map((family) => stanza(guest, family));
  return [`auto ${patternOf(guest)}`, ...(four ?? []), ...(six ?? []), ''].join('\n');
};

const stanza = (guest: GuestInterface, family: 'ipv4' | 'ipv6'): readonly string[] => {
  if (!guest[family]) return [];
  const [inet, flag] = family === 'ipv4' ? ['inet', '-4'] : ['inet6', '-6'];
  const isOf = (address: string) => address.includes(':') === (family === 'ipv6');
  const [first, ...others] = hostAddresses(guest).filter(isOf);
  const routes = routeLines(guest, '$IFACE').filter((line) => line.startsWith(`ip ${flag}`));
  const rules = ruledSources(guest, family).map(
    (from) => `ip ${flag} rule add from ${from} table ${guest.table} priority ${guest.table}`,
  );
  return [
    `iface eni-${guest.table} ${inet} ${first === undefined ? 'manual' : 'static'}`,
    ...(family === 'ipv6' && first !== undefined ? ['    accept_ra 0'] : []),
    ...(first === undefined ? [] : [`    address ${first}`]),
    // Rules of an earlier time go first, so that none is there twice.
    `    pre-up while ip ${flag} rule del priority ${guest.table} 2>/dev/null; do :; done`,
    ...[...others.map((each) => `ip addr replace ${each} dev $IFACE`), ...routes, ...rules].map(
      (line) => `    up ${line}`,
    ),
    `    down while ip ${flag} rule del priority ${guest.table} 2>/dev/null; do :; done`,
    `    down ip ${flag} route flush table ${guest.table} || true`,
    ...others.map((each) => `    down ip addr del ${each} dev $IFACE || true`),
  ];
};

const takeBack = (guest: GuestInterface): GuestBlock => {
  const plain = takeBackIp(guest);
  const down = asRoot([
    ...findIfThere(guest.mac),
    `[ -z "$dev" ] || ifdown --force "$dev=eni-${guest.table}" 2>/dev/null || true`,
    `rm -f ${pathOf(guest)}`,
  ]);
  return { ...plain, text: `${down}${plain.text}` };
};

/** The primary interface has its stanza already; a script that runs when it comes up adds to it. */
const scriptOf = ({ eniId }: GuestInterface): string => `/etc/network/if-up.d/${eniId}`;

const setUpPrimary = (guest: GuestInterface): GuestBlock => ({
  step: 'setUp',
  title: words`Set up`,
  text: asRoot([
    `cat > ${scriptOf(guest)} <<'FILE'`,
    '#!/bin/sh',
    `[ "$(cat "/sys/class/net/$IFACE/address" 2>/dev/null)" = ${guest.mac} ] || exit 0`,
    ...hostAddresses(guest).map((each) => `ip addr replace ${each} dev "$IFACE"`),
    'FILE',
    `chmod 755 ${scriptOf(guest)}`,
    ...findIfThere(guest.mac),
    `[ -z "$dev" ] || IFACE=$dev ${scriptOf(guest)}`,
  ]),
});

const takeBackPrimary = (guest: GuestInterface): GuestBlock => {
  const plain = takeBackIp(guest);
  return { ...plain, text: `sudo rm -f ${scriptOf(guest)}\n${plain.text}` };
};
