import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editsBetween } from '../../src/domain/edits.ts';
import { indexesOf, type Indexes } from '../../src/domain/indexes.ts';
import type { Lookup } from '../../src/domain/lookups.ts';
import type { Eni, Instance, Snapshot } from '../../src/domain/model.ts';
import { patchedKeys } from '../../src/domain/lookups.ts';
import { indexesAfter } from '../../src/domain/nextIndexes.ts';
import { atOnce } from '../../src/domain/turns.ts';
import { holds } from '../support/seed.ts';
import { attached, eni, instance, snapshot } from '../support/snapshot.ts';

const places = ['a', 'b', 'c'];
const subnet = fc.constantFrom(...places.map((place) => `subnet-0${place}`));
const anInstance = fc.record({ id: fc.nat(20), subnetId: subnet });
const anEni = fc.record({ id: fc.nat(40), subnetId: subnet, on: fc.option(fc.nat(20)), slot: fc.nat(3) });
const edit = fc.record({ at: fc.nat(60), gone: fc.nat(3) });

const eniOf = ({ id, subnetId, on, slot }: { id: number; subnetId: string; on: number | null; slot: number }): Eni =>
  eni({ id: `eni-0${id}`, subnetId, attachment: on === null ? undefined : attached(`i-0${on}`, slot) });
const instanceOf = ({ id, subnetId }: { id: number; subnetId: string }): Instance =>
  instance({ id: `i-0${id}`, subnetId });

/** A list of which some things went, some came in their places, and the others are the same objects. */
const edited = <T>(things: readonly T[], edits: readonly { at: number; gone: number; come: readonly T[] }[]): T[] => {
  const list = [...things];
  for (const { at, gone, come } of edits) list.splice(Math.min(at, list.length), gone, ...come);
  return list;
};

const lastOfEachId = <T extends { readonly id: string }>(things: readonly T[]): T[] => [
  ...new Map(things.map((thing) => [thing.id, thing])).values(),
];

const ids = [
  ...Array.from({ length: 41 }, (_, at) => `eni-0${at}`),
  ...Array.from({ length: 21 }, (_, at) => `i-0${at}`),
  ...places.map((place) => `subnet-0${place}`),
];

/** All that indexes answer, those included that are new since this was written. */
const answersOf = (indexes: Indexes): unknown =>
  Object.entries<Lookup<unknown>>(indexes).map(([name, lookup]) => [
    name,
    lookup.size,
    ids.map((id) => lookup.get(id)),
  ]);

it('leads where indexes lead that are made anew', async () => {
  const enis = fc.array(anEni.map(eniOf), { maxLength: 60 });
  const instances = fc.array(anInstance.map(instanceOf), { maxLength: 20 });
  const changes = fc.array(fc.tuple(edit, fc.array(anEni.map(eniOf), { maxLength: 3 })), { maxLength: 4 });
  const others = fc.array(fc.tuple(edit, fc.array(anInstance.map(instanceOf), { maxLength: 3 })), { maxLength: 2 });
  const list = fc.boolean();
  await holds(
    fc.property(
      enis,
      instances,
      fc.array(fc.tuple(changes, others), { maxLength: 3 }),
      list,
      (first, on, all, twice) => {
        // Of several with one id, which no account has, the last one counts.
        const clean = <T extends { readonly id: string }>(things: readonly T[]): readonly T[] =>
          twice ? things : lastOfEachId(things);
        let account: Snapshot = snapshot({ enis: clean(first), instances: clean(on) });
        let indexes = atOnce(indexesOf(account));
        for (const [ofEnis, ofInstances] of all) {
          const next = {
            ...account,
            enis: clean(
              edited(
                account.enis,
                ofEnis.map(([where, come]) => ({ ...where, come })),
              ),
            ),
            instances: clean(
              edited(
                account.instances,
                ofInstances.map(([where, come]) => ({ ...where, come })),
              ),
            ),
          };
          indexes = atOnce(indexesAfter({ snapshot: account, indexes }, next));
          account = next;
          expect(answersOf(indexes)).toEqual(answersOf(atOnce(indexesOf(account))));
        }
      },
    ),
    1000,
  );
});

it('holds on to nothing that went long ago, however often an account is read again', () => {
  const rename = 1500;
  const enisOf = (time: number): Eni[] =>
    Array.from({ length: 2 * rename }, (_, at) =>
      eni({ id: `eni-${String(at).padStart(5, '0')}${at % 2 === 0 ? `-${time}` : ''}` }),
    );
  let account = snapshot({ enis: enisOf(0) });
  let indexes = atOnce(indexesOf(account));
  let most = 0;
  for (let time = 1; time <= 12; time += 1) {
    const known = new Map(account.enis.map((one) => [one.id, one]));
    const next = { ...account, enis: enisOf(time).map((one) => known.get(one.id) ?? one) };
    indexes = atOnce(indexesAfter({ snapshot: account, indexes }, next));
    account = next;
    most = Math.max(most, patchedKeys(indexes.enis));
    expect(indexes.enis.size).toBe(2 * rename);
  }
  expect(most).toBeLessThanOrEqual(12_000);
});

it('tells what came and what went, and no more where the others stay in their order', async () => {
  const things = fc.uniqueArray(fc.nat(5000), { minLength: 300, maxLength: 900, size: 'max' });
  const spans = fc.array(fc.record({ at: fc.nat(900), gone: fc.nat(200), come: fc.nat(200) }), { maxLength: 3 });
  await holds(
    fc.property(things, spans, (numbers, cuts) => {
      const before = numbers.map((id) => ({ id: String(id) }));
      const after = edited(
        before,
        cuts.map(({ at, gone, come }, nth) => ({
          at,
          gone,
          come: Array.from({ length: come }, (_, of) => ({ id: `new-${nth}-${of}` })),
        })),
      );
      const { gone, come } = atOnce(editsBetween(before, after, ({ id }) => id));
      const without = <T>(list: readonly T[], some: readonly T[]): readonly T[] => {
        const left = new Set(some);
        return list.filter((one) => !left.has(one));
      };
      expect(without(before, gone)).toEqual(without(after, come));
      const [one, ...more] = cuts;
      const isOneEdit = one !== undefined && more.length === 0 && (one.come === 0 || one.gone === 0);
      const told = [gone.length, come.length];
      expect(told).toEqual(isOneEdit ? [before.length - after.length + one.come, one.come] : told);
    }),
    200,
  );
});
