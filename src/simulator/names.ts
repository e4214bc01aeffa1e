import { tableEntry } from './parameters.ts';

/** The private DNS name that EC2 gives an IPv4 address. */
export const privateDnsName = (ip: string, region: string): string =>
  `ip-${ip.replaceAll('.', '-')}.${region === 'us-east-1' ? 'ec2' : `${region}.compute`}.internal`;

/** The public DNS name that EC2 gives a public IPv4 address. */
export const publicDnsName = (ip: string, region: string): string =>
  `ec2-${ip.replaceAll('.', '-')}.${region === 'us-east-1' ? 'compute-1' : `${region}.compute`}.amazonaws.com`;

const directions: { readonly [part: string]: string } = {
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  central: 'c',
  northeast: 'ne',
  northwest: 'nw',
  southeast: 'se',
  southwest: 'sw',
};

/** `euw1-az1` for `eu-west-1a`. Real accounts map letters to zone ids each in their own way; this one is alphabetical. */
export const zoneIdOf = (zone: string): string => {
  const [area = '', direction = '', last = ''] = zone.split('-');
  const letter = (last.codePointAt(last.length - 1) ?? 97) - 96;
  return `${area}${tableEntry(directions, direction) ?? direction}${last.slice(0, -1)}-az${letter}`;
};
