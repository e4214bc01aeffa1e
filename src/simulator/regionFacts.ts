import { partitionOf } from '../domain/partitions.ts';
import { regions } from '../domain/regions.ts';
import { tableEntry } from './parameters.ts';

/** Letters of a region's zones where they are not a, b and c. Source: EC2 user guide, Availability Zones. */
const letters: { readonly [region: string]: string } = {
  'us-east-1': 'abcdef',
  'us-west-1': 'ac',
  'us-west-2': 'abcd',
  'ca-central-1': 'abd',
  'ap-northeast-1': 'acd',
  'ap-northeast-2': 'abcd',
  'cn-north-1': 'abd',
};

/** The names of a region's zones, `eu-west-1a` and so on. */
export const zoneNamesOf = (region: string): readonly string[] =>
  Array.from(tableEntry(letters, region) ?? 'abc', (letter) => region + letter);

const areas: { readonly [area: string]: string } = {
  af: 'Africa',
  ap: 'Asia Pacific',
  ca: 'Canada',
  cn: 'China',
  eu: 'Europe',
  il: 'Israel',
  me: 'Middle East',
  mx: 'Mexico',
  sa: 'South America',
};

/** `Europe (Ireland)`, `US East (N. Virginia)`. Source: EC2 user guide, regions. */
export const nameOfRegion = (region: string): string => {
  const [area = '', side = ''] = region.split('-');
  const place = regions.find(({ id }) => id === region)?.place ?? region;
  const within = area === 'us' ? `US ${side.charAt(0).toUpperCase()}${side.slice(1)}` : tableEntry(areas, area);
  return within === undefined ? place : `${within} (${place.replace(`${within} `, '')})`;
};

/** Whether AWS has such a region, as far as the simulator knows. */
export const isKnownRegion = (region: string): boolean => regions.some(({ id }) => id === region);

export type OptInStatus = 'opt-in-not-required' | 'opted-in' | 'not-opted-in';

/** Whether an account that has enabled some regions may use one. Source: DescribeRegions. */
export const optInStatusOf = (region: string, enabled: ReadonlySet<string>): OptInStatus => {
  const isOptIn = regions.find(({ id }) => id === region)?.optIn ?? false;
  if (!isOptIn) return 'opt-in-not-required';
  return enabled.has(region) ? 'opted-in' : 'not-opted-in';
};

/** The regions of the same partition, in the order in which EC2 lists them nowhere in particular: by name. */
export const regionsBeside = (region: string): readonly string[] => {
  const partition = partitionOf(region);
  return regions.flatMap(({ id }) => (partitionOf(id) === partition ? [id] : [])).sort();
};

/** What the names of the region's endpoints end in; that of most regions for one that nobody knows. */
export const dnsSuffixOf = (region: string): string => partitionOf(region)?.dnsSuffix ?? 'amazonaws.com';

/** The region of a zone, of a local zone as well: `us-west-2` for `us-west-2a` and `us-west-2-lax-1a`. */
export const regionOfZone = (zone: string): string => /^[a-z]+(?:-[a-z]+)+-\d+/.exec(zone)?.[0] ?? zone;
