import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ThingsById } from '../../src/simulator/thingsById.ts';
import { holds } from '../support/seed.ts';

const id = fc.integer({ min: 0, max: 8 }).map(String);
const thing = fc.record({ id, version: fc.nat(99) });
const step = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), thing }),
  fc.record({ kind: fc.constant('delete' as const), id }),
  fc.record({ kind: fc.constant('all' as const), version: fc.nat(99) }),
);

it('is a map of the things, and leaves those that it began with as they were', async () => {
  await holds(
    fc.property(
      fc.array(thing, { maxLength: 8 }),
      fc.array(step, { maxLength: 12 }),
      fc.boolean(),
      (first, steps, knows) => {
        const map = new Map(first.map((one) => [one.id, one]));
        const list = [...first];
        const things = new ThingsById(list, knows ? new Map(map) : undefined);
        const looksAlike = (): void => {
          expect([...things]).toEqual([...map]);
          expect([[...things.values()], [...things.keys()], things.size]).toEqual([
            [...map.values()],
            [...map.keys()],
            map.size,
          ]);
          for (const key of '0123456789')
            expect([things.get(key), things.has(key)]).toEqual([map.get(key), map.has(key)]);
        };
        looksAlike();
        for (const each of steps) {
          expect(done(each, things)).toBe(done(each, map));
          looksAlike();
        }
        expect(list).toEqual(first);
      },
    ),
    1000,
  );
});

/** Answers whether something was deleted. */
const done = (
  each: { kind: 'set'; thing: Thing } | { kind: 'delete'; id: string } | { kind: 'all'; version: number },
  all: Map<string, Thing>,
): boolean => {
  if (each.kind === 'delete') return all.delete(each.id);
  if (each.kind === 'set') all.set(each.thing.id, each.thing);
  // As one changes what one goes through.
  else for (const one of all.values()) all.set(one.id, { ...one, version: each.version });
  return false;
};

type Thing = { readonly id: string; readonly version: number };
