import { inventoryInTurns, type Inventory } from '../domain/inventory.ts';
import type { Snapshot } from '../domain/model.ts';
import { forEachInTurns, type Turns } from '../domain/turns.ts';

/**
 * Two accounts without the fields that the file of one of them did not hold: what was not read on one side differs in nothing. The same inventories
 * where both hold all.
 */
export function* knownToBoth(before: Inventory, after: Inventory): Turns<readonly [Inventory, Inventory]> {
  const unread = new Set([before, after].flatMap(({ snapshot }) => snapshot.unread ?? []));
  return unread.size === 0
    ? [before, after]
    : [yield* withoutFields(before, [...unread]), yield* withoutFields(after, [...unread])];
}

function* withoutFields(inventory: Inventory, fields: readonly string[]): Turns<Inventory> {
  const paths = Map.groupBy(
    fields.map((field) => field.split('.')),
    ([part = '']) => part,
  );
  const parts: { [Part in string]?: unknown } = {};
  for (const [part, list] of Object.entries(inventory.snapshot) as readonly (readonly [string, unknown])[]) {
    const steps = paths.get(part);
    if (steps === undefined || !Array.isArray(list)) continue;
    const things: unknown[] = [];
    yield* forEachInTurns(list as readonly unknown[], (thing) => {
      things.push(steps.reduce((left, [, ...path]) => without(left, path), thing));
    });
    parts[part] = things;
  }
  const snapshot: Snapshot = { ...inventory.snapshot, ...parts };
  return yield* inventoryInTurns(snapshot, (type) => inventory.limitsOf({ type }));
}

/** A value without the field at the end of the path, in all items of the lists on the way. */
const without = (value: unknown, path: readonly string[]): unknown => {
  const [name, ...rest] = path;
  if (Array.isArray(value)) return value.map((item: unknown) => without(item, path));
  if (name === undefined || typeof value !== 'object' || value === null || !(name in value)) return value;
  const fields: { readonly [Name in string]?: unknown } = { ...value };
  return { ...fields, [name]: rest.length > 0 ? without(fields[name], rest) : undefined };
};
