import { tableEntry } from './parameters.ts';
import { dnsSuffixOf, regionOfZone } from './regionFacts.ts';

/** The private DNS name that EC2 gives an IPv4 address. Source: VPC user guide, DNS attributes. */
export const privateDnsName = (ip: string, region: string): string =>
  `ip-${ip.replaceAll('.', '-')}.${privateDomain(region)}`;

/** What private DNS names end in; the oldest region has a name of its own. */
export const privateDomain = (region: string): string =>
  region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;

/** The public DNS name that EC2 gives a public IPv4 address. */
export const publicDnsName = (ip: string, region: string): string =>
  `ec2-${ip.replaceAll('.', '-')}.${publicDomain(region)}`;

/** What public DNS names of a region end in; of the oldest region alone without its name. Source: VPC user guide, DNS attributes. */
export const publicDomain = (region: string): string =>
  region === 'us-east-1' ? 'compute-1.amazonaws.com' : `${region}.compute.${dnsSuffixOf(region)}`;

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

/** What the zone ids of a region begin with: `euw1` for `eu-west-1`, `usgw1` for `us-gov-west-1`. */
export const zonePrefixOf = (region: string): string => {
  const parts = region.split('-');
  const [number = '', direction = ''] = [parts.at(-1), parts.at(-2)];
  const [area = '', ...within] = parts.slice(0, -2);
  // GovCloud has the one letter; those of the isolated partitions are simulated.
  const between = within.map((part) => (part === 'gov' ? 'g' : part)).join('');
  return `${area}${between}${tableEntry(directions, direction) ?? direction}${number}`;
};

/**
 * `euw1-az1` for `eu-west-1a`. Real accounts map letters to zone ids each in their own way; this one is alphabetical. A local
 * zone keeps its place: `usw2-lax1-az1`.
 */
export const zoneIdOf = (zone: string): string => {
  const region = regionOfZone(zone);
  const letter = (zone.codePointAt(zone.length - 1) ?? 97) - 96;
  const place = zone.slice(region.length, -1).replaceAll('-', '');
  return [zonePrefixOf(region), ...(place === '' ? [] : [place]), `az${letter}`].join('-');
};
