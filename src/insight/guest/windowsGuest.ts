import { ipRange } from '../../domain/ipParts.ts';
import { words } from '../../domain/words.ts';
import type { GuestInterface } from './guestFacts.ts';
import type { GuestBlock, GuestSystem } from './guestSystem.ts';

/** PowerShell for Windows, in a window that runs as administrator. */
export const windowsGuest: GuestSystem = {
  id: 'windows',
  title: words`Windows (PowerShell)`,
  about: [
    words`Windows gets the primary address of a new interface by DHCP, with its gateway. It has no rules of routing and needs none: it sends what comes from an address by the interface that has the address. What is left are the metric, so that the primary interface stays the one for everything else, and the further addresses.`,
    words`New-NetIPAddress would turn DHCP off on the interface, so IPv4 addresses are added with netsh beside DHCP. They answer, and are not taken as the source of new connections (SkipAsSource).`,
  ],
  tried: words`This text follows Microsoft's reference. It was not run: there is no Windows where the project is tested.`,
  sources: [
    'https://learn.microsoft.com/powershell/module/nettcpip/new-netipaddress',
    'https://learn.microsoft.com/powershell/module/nettcpip/set-netipinterface',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/config-windows-multiple-ip.html',
  ],
  blocks: (guest) => [
    {
      step: 'setUp',
      title: words`Set up`,
      text: script([...find(guest, 'throw'), ...metric(guest), ...addIpv4(guest), ...addIpv6(guest)]),
    },
    { step: 'check', title: words`Look at it`, text: script([...find(guest, 'throw'), ...look]) },
    takeBack(guest),
  ],
};

/** One block, so that what is thrown or returned ends all of it also where it is pasted line by line. */
const script = (lines: readonly string[]): string => `& {\n${lines.map((line) => `  ${line}`).join('\n')}\n}\n`;

const find = ({ mac }: GuestInterface, missing: 'throw' | 'return'): readonly string[] => {
  const dashed = mac.replaceAll(':', '-').toUpperCase();
  return [
    `$nic = Get-NetAdapter | Where-Object MacAddress -eq '${dashed}'`,
    missing === 'throw'
      ? `if (-not $nic) { throw 'No adapter has the MAC address ${dashed} (yet)' }`
      : `if (-not $nic) { Write-Warning 'No adapter has the MAC address ${dashed}: nothing is left of it'; return }`,
    '$i = $nic.ifIndex',
  ];
};

/** The higher, the later an interface is taken. */
const metric = ({ isPrimary }: GuestInterface): readonly string[] =>
  isPrimary ? [] : ['Set-NetIPInterface -InterfaceIndex $i -InterfaceMetric 9000'];

const addIpv4 = (guest: GuestInterface): readonly string[] => {
  const further = furtherIpv4(guest);
  if (further.length === 0) return [];
  return [
    'netsh interface ipv4 set interface interface=$i dhcpstaticipcoexistence=enabled',
    "if ($LASTEXITCODE -ne 0) { throw 'This Windows cannot have static addresses beside DHCP: give the interface all of its addresses by hand' }",
    `foreach ($address in ${list(further)}) {`,
    '  if (-not (Get-NetIPAddress -InterfaceIndex $i -IPAddress $address -ErrorAction SilentlyContinue)) {',
    `    netsh interface ipv4 add address name=$i address=$address mask=${maskOf(guest)} skipassource=true`,
    '  }',
    '}',
  ];
};

const addIpv6 = ({ ipv6 }: GuestInterface): readonly string[] => {
  const further = ipv6?.addresses.slice(1) ?? [];
  if (further.length === 0) return [];
  return [
    `foreach ($address in ${list(further)}) {`,
    '  if (-not (Get-NetIPAddress -InterfaceIndex $i -IPAddress $address -ErrorAction SilentlyContinue)) {',
    '    New-NetIPAddress -InterfaceIndex $i -IPAddress $address -PrefixLength 128 -SkipAsSource $true | Out-Null',
    '  }',
    '}',
  ];
};

const look: readonly string[] = [
  'Get-NetIPInterface -InterfaceIndex $i',
  'Get-NetIPAddress -InterfaceIndex $i | Format-Table IPAddress, PrefixLength, PrefixOrigin, SkipAsSource',
  'Get-NetRoute -InterfaceIndex $i | Format-Table DestinationPrefix, NextHop, RouteMetric, InterfaceMetric',
];

const takeBack = (guest: GuestInterface): GuestBlock => {
  const further = [...furtherIpv4(guest), ...(guest.ipv6?.addresses.slice(1) ?? [])];
  const remove =
    further.length === 0
      ? []
      : [
          `foreach ($address in ${list(further)}) {`,
          '  Remove-NetIPAddress -InterfaceIndex $i -IPAddress $address -Confirm:$false -ErrorAction SilentlyContinue',
          '}',
        ];
  const restore = guest.isPrimary ? [] : ['Set-NetIPInterface -InterfaceIndex $i -AutomaticMetric Enabled'];
  return {
    step: 'takeBack',
    title: words`Take it back`,
    text: script([...find(guest, 'return'), ...remove, ...restore]),
  };
};

const furtherIpv4 = ({ ipv4 }: GuestInterface): readonly string[] => ipv4?.addresses.slice(1) ?? [];

const list = (addresses: readonly string[]): string => addresses.map((each) => `'${each}'`).join(', ');

/** The mask of the subnet, as Windows wants it beside an address. */
const maskOf = ({ ipv4 }: GuestInterface): string => {
  const length = ipRange(ipv4?.subnets[0] ?? '')?.length ?? 32;
  return [0, 8, 16, 24].map((at) => 256 - 2 ** (8 - Math.max(0, Math.min(8, length - at)))).join('.');
};
