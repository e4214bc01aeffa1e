import { editsBetween, type Edits } from './edits.ts';
import { idOf, indexesOf, type Indexes } from './indexes.ts';
import { patched, patchedKeys } from './lookups.ts';
import type { Eni, Snapshot } from './model.ts';
import { bySlot } from './slots.ts';
import { forEachInTurns, type Turns } from './turns.ts';

/** An account whose indexes are known. */
export type Indexed = { readonly snapshot: Snapshot; readonly indexes: Indexes };

/**
 * The indexes of an account that has most of its things in common with another one, as the same objects: what leads to those is taken
 * over. They answer as those that {@link indexesOf} makes.
 */
export function* indexesAfter({ snapshot: before, indexes }: Indexed, after: Snapshot): Turns<Indexes> {
  const enis = yield* editsBetween(before.enis, after.enis, idOf);
  const instances = yield* editsBetween(before.instances, after.instances, idOf);
  const lookups = {
    enis: patched(indexes.enis, byIdAfter(enis)),
    instances: patched(indexes.instances, byIdAfter(instances)),
  };
  const haveIds = hasAll(indexes, before) && hasAll(lookups, after);
  const isWorn = [...Object.values(lookups), indexes.enisByInstance].some(
    (lookup) => patchedKeys(lookup) > mostPatched,
  );
  if (!areFew(enis) || !areFew(instances) || !haveIds || isWorn) return yield* indexesOf(after);
  return {
    ...(yield* indexesOf({ ...after, enis: [], instances: [] })),
    ...lookups,
    enisBySubnet: withGroups(indexes.enisBySubnet, yield* regrouped(enis, after.enis, { keyOf: subnetOf })),
    enisByInstance: patched(
      indexes.enisByInstance,
      yield* regrouped(enis, after.enis, { keyOf: instanceOf, order: bySlot }),
    ),
    instancesBySubnet: withGroups(
      indexes.instancesBySubnet,
      yield* regrouped(instances, after.instances, { keyOf: ({ subnetId }) => subnetId }),
    ),
  };
}

/** Beyond so many it is as well to begin anew. */
const mostEdits = 2000;

/** With so many keys patched, reading after reading, a lookup holds much of what is long gone. */
const mostPatched = 4 * mostEdits;

const areFew = ({ gone, come }: Edits<unknown>): boolean => gone.length + come.length <= mostEdits;

/** Whether each thing has an id of its own: of two with one, only the last is found, and whether it stays edits do not tell. */
const hasAll = (lookups: Pick<Indexes, 'enis' | 'instances'>, { enis, instances }: Snapshot): boolean =>
  lookups.enis.size === enis.length && lookups.instances.size === instances.length;

const byIdAfter = <T extends { readonly id: string }>({ gone, come }: Edits<T>): ReadonlyMap<string, T | undefined> =>
  new Map([...gone.map(({ id }) => [id, undefined] as const), ...come.map((thing) => [thing.id, thing] as const)]);

const subnetOf = ({ subnetId }: Eni): string => subnetId;
const instanceOf = ({ attachment }: Eni): string | undefined => attachment?.instanceId;

type Grouping<T> = {
  readonly keyOf: (thing: T) => string | undefined;
  readonly order?: (a: T, b: T) => number;
};

/** The groups that things came to or went from, in the order of the account or in their own; undefined for those that are empty now. */
function* regrouped<T>(
  { gone, come }: Edits<T>,
  things: readonly T[],
  { keyOf, order }: Grouping<T>,
): Turns<ReadonlyMap<string, readonly T[] | undefined>> {
  const keys = [...gone, ...come].map(keyOf).filter((key) => key !== undefined);
  const groups = new Map<string, T[]>(keys.map((key) => [key, []]));
  if (groups.size === 0) return groups;
  yield* forEachInTurns(things, (thing) => void groups.get(keyOf(thing) ?? '')?.push(thing), 512);
  return new Map(
    Array.from(groups, ([key, group]) => [key, group.length === 0 ? undefined : order ? group.sort(order) : group]),
  );
}

const withGroups = <T>(
  below: ReadonlyMap<string, readonly T[]>,
  patch: ReadonlyMap<string, readonly T[] | undefined>,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map(below);
  for (const [key, group] of patch) {
    if (group) groups.set(key, group);
    else groups.delete(key);
  }
  return groups;
};
