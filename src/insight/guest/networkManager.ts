import { words } from '../../domain/words.ts';
import type { GuestInterface } from './guestFacts.ts';
import { asBlock, hostAddresses, ruledSources, takenBack, type GuestBlock, type GuestSystem } from './guestSystem.ts';
import { checkIp, takeBackIp } from './plainIp.ts';
import { asRoot, findByMac, findIfThere, writeFile } from './shell.ts';

/** A profile for NetworkManager, which the family of Red Hat Enterprise Linux has. */
export const networkManager: GuestSystem = {
  id: 'networkManager',
  title: words`RHEL, Rocky, Alma, Fedora (NetworkManager)`,
  about: [
    words`NetworkManager brings a new interface up by DHCP: its primary address alone, and with a second default route in the main table. This profile takes the place of that.`,
    words`Where nm-cloud-setup is on, it adds addresses and rules by itself: look at it first. Its profile and this one do not go together.`,
  ],
  tried: words`NetworkManager's own reader takes this profile in the project's tests, and finds the same addresses, routes and rules in it as the commands of the tab for any Linux come to.`,
  sources: [
    'https://networkmanager.dev/docs/api/latest/nm-settings-keyfile.html',
    'https://networkmanager.dev/docs/api/latest/nm-settings-nmcli.html',
    'https://networkmanager.dev/docs/api/latest/nm-cloud-setup.html',
  ],
  blocks: (guest) =>
    guest.isPrimary
      ? [checkIp(guest), changeOwn(guest, 'setUp'), changeOwn(guest, 'takeBack')]
      : [checkIp(guest), setUp(guest), takeBack(guest)],
};

const pathOf = ({ eniId }: GuestInterface): string => `/etc/NetworkManager/system-connections/${eniId}.nmconnection`;

const setUp = (guest: GuestInterface): GuestBlock => ({
  step: 'setUp',
  title: words`Set up`,
  text: `${writeFile(pathOf(guest), keyfile(guest))}sudo nmcli connection load ${pathOf(guest)}\nsudo nmcli connection up id ${guest.eniId}\n`,
});

const takeBack = (guest: GuestInterface): GuestBlock => {
  const plain = takeBackIp(guest);
  return { ...plain, text: `sudo nmcli connection delete id ${guest.eniId} || true\n${plain.text}` };
};

/** Without an id of its own: NetworkManager makes one from the name of the file, the same each time. */
export const keyfile = (guest: GuestInterface): string =>
  [
    '[connection]',
    `id=${guest.eniId}`,
    'type=ethernet',
    'autoconnect-priority=10',
    '',
    '[ethernet]',
    `mac-address=${guest.mac.toUpperCase()}`,
    '',
    ...section(guest, 'ipv4'),
    '',
    ...section(guest, 'ipv6'),
    '',
  ].join('\n');

const section = (guest: GuestInterface, name: 'ipv4' | 'ipv6'): readonly string[] => {
  const family = guest[name];
  if (!family) return [`[${name}]`, name === 'ipv4' ? 'method=disabled' : 'method=link-local'];
  const isOf = (address: string) => address.includes(':') === (name === 'ipv6');
  const addresses = hostAddresses(guest).filter(isOf);
  const primary = name === 'ipv4' && addresses.length > 0 ? `src=${family.addresses[0] ?? ''},` : '';
  const routes = [
    ...family.subnets.map((cidr) => ({ to: cidr, options: `${primary}table=${guest.table}` })),
    { to: `${name === 'ipv4' ? '0.0.0.0/0' : '::/0'},${family.gateway}`, options: `onlink=true,table=${guest.table}` },
  ];
  return [
    `[${name}]`,
    `method=${addresses.length > 0 ? 'manual' : 'link-local'}`,
    'never-default=true',
    ...addresses.map((address, at) => `address${at + 1}=${address}`),
    ...routes.flatMap(({ to, options }, at) => [`route${at + 1}=${to}`, `route${at + 1}_options=${options}`]),
    ...ruledSources(guest, name).map(
      (from, at) => `routing-rule${at + 1}=priority ${guest.table} from ${asBlock(from)} table ${guest.table}`,
    ),
  ];
};

/** Of the primary interface the profile that it has is changed: its further addresses are added beside DHCP, or taken out again. */
const changeOwn = (guest: GuestInterface, step: 'setUp' | 'takeBack'): GuestBlock => {
  const sign = step === 'setUp' ? '+' : '-';
  const change = (step === 'setUp' ? hostAddresses(guest) : takenBack(guest)).map((address) => {
    const property = address.includes(':') ? 'ipv6.addresses' : 'ipv4.addresses';
    const modify = `nmcli connection modify "$profile" ${sign}${property} ${address}`;
    return step === 'setUp'
      ? `nmcli -g ${property} connection show "$profile" | tr -d '\\\\' | grep -qF '${address}' || ${modify}`
      : `${modify} || true`;
  });
  return {
    step,
    title: step === 'setUp' ? words`Set up` : words`Take it back`,
    text: asRoot([
      ...(step === 'setUp' ? findByMac(guest.mac) : findIfThere(guest.mac)),
      'profile=$(nmcli -g GENERAL.CON-UUID device show "$dev")',
      ...change,
      'nmcli device reapply "$dev"',
    ]),
  };
};
