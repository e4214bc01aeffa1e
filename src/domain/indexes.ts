import type { Eni } from './model.ts';

/** Things by id; of several with the same id the last one counts. */
export const byId = <T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]));

/** The entry of an id; undefined without an id or without an entry. */
export const entryOf = <T>(map: ReadonlyMap<string, T>, id: string | undefined): T | undefined =>
  id === undefined ? undefined : map.get(id);

/** Things by a key of theirs, in their own order; those without one are left out. */
export const grouped = <T>(things: readonly T[], key: (thing: T) => string | undefined): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const id = key(thing);
    if (id === undefined) continue;
    const group = groups.get(id);
    if (group) group.push(thing);
    else groups.set(id, [thing]);
  }
  return groups;
};

/** Keys of the groups whose interfaces are in more than one subnet. */
export const spreadIn = (groups: ReadonlyMap<string, readonly Eni[]>): ReadonlySet<string> => {
  const spread = new Set<string>();
  groups.forEach((enis, key) => {
    if (enis.length > 1 && enis.some(({ subnetId }) => subnetId !== enis[0]?.subnetId)) spread.add(key);
  });
  return spread;
};
