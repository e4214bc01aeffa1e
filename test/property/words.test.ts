import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foreign, joined, words } from '../../src/domain/words.ts';
import { holds } from '../support/seed.ts';

/** Signs that people attack with, and what these are made of. */
const hostile = fc.constantFrom(
  '](command:',
  '[x](https://a',
  '[',
  ']',
  '(',
  ')',
  '$',
  '$(',
  '$(trash)',
  '\\',
  '~spin',
  '"',
  'command:a',
  'file:b',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\v',
  '\u0000',
  '\u001b',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u061c',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u00ad',
  '\u2800',
  '\u3164',
  '\uffa0',
  '\u115f',
  '\u180e',
  '\u2003',
  '\u3000',
  '\u00a0',
  ' ',
  '  ',
  '\ufe0f',
  '\u{e0041}',
  '\ud83d',
  '\udc69',
  '👩‍💻',
  '❤️',
  '🇩🇪',
  '1️⃣',
  '🏴\u{e0067}\u{e007f}',
  '\u0301',
  '\u20dd',
  '…',
  '�',
  'é',
  '日',
  'א',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: hostile, maxLength: 80 }),
  fc.string({ unit: fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 3 })), maxLength: 40 }),
);
const cases = 5000;
const most = fc.integer({ min: 1, max: 90 });

/** Nothing of category C, no line break, nothing ignorable, and of blanks the ordinary one alone, never two. */
const invisible = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}| {2}/u;
/** What VS Code's parsers look for; see linkedText.ts and iconLabels.ts. */
const linkOrIcon = /\]\(|\$\(/;

it('leaves nothing of other people’s text that hides, reorders, breaks a line, links or draws', async () => {
  await holds(
    fc.property(texts, most, (text, length) => {
      const shown = foreign(text, length);
      expect(shown).not.toMatch(invisible);
      expect(shown).not.toMatch(linkOrIcon);
      expect(shown).not.toMatch(/^\p{M}|\p{M}{5}/u);
      expect(Array.from(shown).length).toBeLessThanOrEqual(length);
      expect(shown === '').toBe(text === '');
    }),
    cases,
  );
});

it('changes nothing when it is done again', async () => {
  await holds(
    fc.property(texts, most, (text, length) => {
      const once = foreign(text, length);
      expect(foreign(once, length)).toBe(once);
      expect(once).toBe(once);
    }),
    cases,
  );
});

it('makes no link and no icon of several texts, however they are put together', async () => {
  await holds(
    fc.property(fc.array(texts, { minLength: 2, maxLength: 4 }), (several) => {
      const [a, b, ...others] = several.map((text) => foreign(text));
      const sentence = words`${a ?? words``}${b ?? words``}(${joined(others, ' ')})${a ?? words``}`;
      expect(sentence).not.toMatch(linkOrIcon);
    }),
    cases,
  );
});
