import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNatural } from '../../src/domain/order.ts';
import { atOnce } from '../../src/domain/turns.ts';
import { words } from '../../src/domain/words.ts';
import { byName, type Candidate } from '../../src/operations/question.ts';
import { likeliest, mostChoices } from '../../src/services/likeliest.ts';
import { holds } from '../support/seed.ts';

const candidate = fc.record({
  name: fc.constantFrom('web', 'web-2', 'web-10', 'WEB', 'db', ''),
  distance: fc.constantFrom(0, 1, 2),
  isRefused: fc.boolean(),
});

it('has the same as a list that was sorted as a whole, and cut', async () => {
  await holds(
    fc.property(
      fc.array(candidate, { maxLength: 450 }),
      fc.constantFrom('', 'web', 'web-', 'v3', 'nothing'),
      fc.array(fc.nat(449), { maxLength: 4 }),
      (some, text, before) => {
        const all = some.map(({ name, distance }, at): Candidate<string> => ({
          value: `v${at}`,
          name,
          distance,
          choice: () => ({ value: `v${at}`, label: words`` }),
        }));
        const refused = new Set(some.flatMap(({ isRefused }, at) => (isRefused ? [`v${at}`] : [])));
        const chosen = before.map((at) => `v${at}`);
        const rank = ({ value, name, distance }: Candidate<string>): number => {
          if (text !== '' && (value === text || name.toLowerCase() === text)) return 0;
          if (chosen.includes(value)) return 1 + chosen.indexOf(value) / chosen.length;
          return text !== '' && name.toLowerCase().startsWith(text) ? 2 : 3 + distance;
        };
        const sorted = all.toSorted(
          (a, b) =>
            Number(refused.has(a.value)) - Number(refused.has(b.value)) ||
            rank(a) - rank(b) ||
            compareNatural(a.name, b.name) ||
            compareNatural(a.value, b.value),
        );
        const placed = all.map((one, place) => ({ candidate: one, place }));
        const inOrder = placed.toSorted((a, b) => byName(a.candidate, b.candidate));
        const positions = new Uint32Array(all.length);
        for (const [position, { place }] of inOrder.entries()) positions[place] = position;
        const likely = { before: chosen, text, isRefused: (value: string) => refused.has(value) };
        const shown = atOnce(likeliest(placed, { ...likely, positions: undefined }));
        // The same once their order is known.
        expect(atOnce(likeliest(placed, { ...likely, positions }))).toEqual(shown);
        expect(shown.map(({ value }) => value)).toEqual(sorted.slice(0, mostChoices).map(({ value }) => value));
      },
    ),
    300,
  );
});
