import type { World } from '../world.ts';
import type { FilterTable, FilterValue } from './filters.ts';

/**
 * Filters that look at what is shown: by the name of each, the path to its members, as `BlockDeviceMappings.Ebs.VolumeId`. A
 * path leads through every entry of a list on its way.
 */
export const viewFilters = <Thing>(
  view: (thing: Thing, world: World) => object,
  paths: { readonly [filter: string]: string },
): FilterTable<Thing> => {
  const looks = Object.entries(paths).map(([name, path]) => {
    const steps = path.split('.');
    return [name, (thing: Thing, world: World): FilterValue => textsAt(view(thing, world), steps)] as const;
  });
  return Object.fromEntries(looks);
};

const textsAt = (value: unknown, [step, ...rest]: readonly string[]): readonly string[] => {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => textsAt(entry, step === undefined ? [] : [step, ...rest]));
  if (value instanceof Date) return [value.toISOString()];
  if (step !== undefined) return textsAt(Object.entries(value).find(([name]) => name === step)?.[1], rest);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
};
