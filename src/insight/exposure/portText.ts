import type { SecurityGroupRule } from '../../domain/model.ts';

type Traffic = Pick<SecurityGroupRule, 'protocol' | 'from' | 'to'>;

/** What a rule is for, as a few signs: `TCP 443`, `UDP 8000–8100`, `ICMP`, `all`, `protocol 47`. Source: API reference, IpPermission. */
export const portText = ({ protocol, from, to }: Traffic): string => {
  if (protocol === '-1') return 'all';
  const name = protocolName(protocol);
  if (name === undefined) return `protocol ${protocol}`;
  if (!hasPorts(name) || isEvery({ protocol, from, to })) return name;
  return from === to ? `${name} ${from}` : `${name} ${from}–${to}`;
};

/** Whether the ports or ICMP types of a rule are all that there are; `from` of -1 is EC2's word for that. */
export const isEvery = ({ from, to }: Traffic): boolean =>
  from === undefined || from < 0 || (from === 0 && (to === undefined || to >= 65_535));

/** Whether a protocol has ports; types of ICMP are none. */
export const hasPorts = (name: string): boolean => name === 'TCP' || name === 'UDP';

/** By its name or its number, which EC2 tells of all but four; undefined for the others. Source: IANA, protocol numbers. */
export const protocolName = (protocol: string): string | undefined => names.get(protocol);

const names: ReadonlyMap<string, string> = new Map([
  ['tcp', 'TCP'],
  ['6', 'TCP'],
  ['udp', 'UDP'],
  ['17', 'UDP'],
  ['icmp', 'ICMP'],
  ['1', 'ICMP'],
  ['icmpv6', 'ICMPv6'],
  ['58', 'ICMPv6'],
]);
