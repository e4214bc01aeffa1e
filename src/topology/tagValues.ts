import type { Inventory } from '../domain/inventory.ts';
import type { Eni, Tag } from '../domain/model.ts';
import { tagValue } from '../domain/tags.ts';

/** What the interfaces bear under one tag key, for the lens that colours by it. Each value is told once. */
export type TagValues = {
  /** The keys in use, the most used first, with how many interfaces bear each. */
  readonly keys: readonly { readonly key: string; readonly count: number }[];
  /** The key whose values these are; undefined when nothing is tagged. */
  readonly key: string | undefined;
  readonly values: readonly string[];
  /** By id of an interface that bears the key: the index of its value. */
  readonly of: { readonly [eniId: string]: number };
};

/** More keys than this are no list to choose from. */
const mostKeys = 40;

/**
 * The values of one tag, by interface: an interface has its own tags, and those of its instance that it lacks. Without
 * the wanted key the most frequent one counts.
 */
export const tagValuesOf = (inventory: Inventory, wanted: string | undefined): TagValues => {
  const borne = inventory.snapshot.enis.map((eni) => ({ id: eni.id, tags: tagsOf(eni, inventory) }));
  const keys = keysOf(borne.map(({ tags }) => tags));
  const key = keys.some((known) => known.key === wanted) ? wanted : keys[0]?.key;
  const numbers = new Map<string, number>();
  const of: Record<string, number> = {};
  for (const { id, tags } of key === undefined ? [] : borne) {
    const value = key === undefined ? undefined : tagValue(tags, key);
    if (value === undefined) continue;
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    of[id] = number;
  }
  return { keys: keys.slice(0, mostKeys), key, values: [...numbers.keys()], of };
};

const tagsOf = ({ tags, attachment }: Eni, inventory: Inventory): readonly Tag[] => {
  const inherited = inventory.instance(attachment?.instanceId)?.tags ?? [];
  return [...tags, ...inherited.filter(({ key }) => !tags.some((own) => own.key === key))];
};

/** Names differ for each thing, so they come last however many bear one. */
const keysOf = (all: readonly (readonly Tag[])[]): TagValues['keys'] => {
  const counts = new Map<string, number>();
  for (const tags of all) for (const { key } of tags) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .toSorted(
      (a, b) => Number(a.key === 'Name') - Number(b.key === 'Name') || b.count - a.count || (a.key < b.key ? -1 : 1),
    );
};
