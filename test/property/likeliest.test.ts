import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNatural } from '../../src/domain/order.ts';
import { atOnce, type Turns } from '../../src/domain/turns.ts';
import { words } from '../../src/domain/words.ts';
import { byName, type Candidates } from '../../src/operations/question.ts';
import { likeliest, mostChoices } from '../../src/services/likeliest.ts';
import { holds, ofLarge } from '../support/seed.ts';

const candidate = fc.record({
  name: fc.constantFrom('web', 'web-2', 'web-10', 'WEB', 'db', ''),
  distance: fc.constantFrom(0, 1, 2),
  isRefused: fc.nat(9).map((one) => one > 0),
});

it('has the same as a list that was sorted as a whole, and cut', async () => {
  await holds(
    fc.property(
      fc.array(candidate, { maxLength: 1700, size: 'max' }),
      fc.constantFrom('', 'web', 'web-', 'v3', 'nothing'),
      fc.array(fc.nat(1699), { maxLength: 4 }),
      fc.constantFrom(1, 2),
      (some, text, before, every) => {
        const list = some.map((one, at) => ({ ...one, value: `v${at}`, at }));
        const named = { nameAt: (at: number) => list[at]?.name ?? '', valueAt: (at: number) => `v${at}` };
        const positions = new Uint32Array(list.length);
        const places = list.map(({ at }) => at);
        for (const [position, at] of places.toSorted(byName(named)).entries()) positions[at] = position;
        const candidates = (known: Uint32Array | undefined): Candidates<string> => ({
          ...named,
          count: list.length,
          distanceAt: (at) => list[at]?.distance ?? 0,
          choiceAt: (at) => ({ value: `v${at}`, label: words`` }),
          positions: { known: () => known, workedOut: () => turnsOf(positions) },
          search: () => turnsOf(() => turnsOf(places)),
        });
        const chosen = before.filter((at) => at < list.length);
        const rank = ({ value, name, distance, at }: (typeof list)[number]): number => {
          if (text !== '' && (value === text || name.toLowerCase() === text)) return 0;
          if (chosen.includes(at)) return 1 + chosen.indexOf(at) / chosen.length;
          return text !== '' && name.toLowerCase().startsWith(text) ? 2 : 3 + distance;
        };
        const among = list.filter(({ at }) => at % every === 0);
        const sorted = among.toSorted(
          (a, b) =>
            Number(a.isRefused) - Number(b.isRefused) ||
            rank(a) - rank(b) ||
            compareNatural(a.name, b.name) ||
            compareNatural(a.value, b.value),
        );
        const likely = { before: chosen, text, isRefused: (at: number) => list[at]?.isRefused === true };
        const shownBy = (known: Uint32Array | undefined): readonly number[] =>
          atOnce(
            likeliest(
              candidates(known),
              among.map(({ at }) => at),
              likely,
            ),
          );
        expect(shownBy(undefined)).toEqual(sorted.slice(0, mostChoices).map(({ at }) => at));
        // The same once their order is known.
        expect(shownBy(positions)).toEqual(shownBy(undefined));
      },
    ),
    ofLarge(300),
  );
});

function* turnsOf<Result>(result: Result): Turns<Result> {
  yield undefined;
  return result;
}
