import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Inventory } from '../../src/domain/inventory.ts';
import { finder, findIn, foundIn } from '../../src/domain/query/found.ts';
import { parseQuery, type QueryPart } from '../../src/domain/query/query.ts';
import { searchOf } from '../../src/domain/query/search.ts';
import { queryParts, quote } from '../../src/domain/query/signs.ts';
import { soughtInterfaces } from '../../src/domain/query/sought.ts';
import { asQuery } from '../../src/domain/query/storedFilter.ts';
import { isCidr } from '../../src/domain/ip.ts';
import { atOnce } from '../../src/domain/turns.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { eni, inventoryOf } from '../support/snapshot.ts';
import { holds } from '../support/seed.ts';

const cases = 3000;

/** Signs and words that mean something in the language, and such as look alike. */
const meaning = fc.constantFrom(
  '"',
  '""',
  '-',
  '*',
  '=',
  ':',
  '/',
  '.',
  ' ',
  '\t',
  '\n',
  '::',
  ',',
  '\\',
  "'",
  '%',
  '(',
  '[',
  'sg:',
  'vpc:',
  'public:',
  'check:',
  'state:',
  'colour:',
  'constructor:',
  '__proto__:',
  'env=',
  'yes',
  'off',
  'ON',
  '10.0.0.1',
  '10.0.0.0/8',
  '10.0.0.0/99',
  '10.0.1',
  '256',
  '::1',
  '2a05::/32',
  '::ffff:10.0.0.1',
  'fe80:',
  '06:3e:91:5b:c2:7d',
  '063e.915b.c27d',
  '06-3E-91-5B-C2-7D',
  'İ',
  'ß',
  '\ud83d',
  '👩‍💻',
  '\u0301',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.oneof(meaning, fc.string({ unit: 'grapheme', maxLength: 4 })), maxLength: 24 }),
);

const inventory = new Inventory({ ...demoSnapshot(), enis: demoSnapshot().enis.slice(0, 12) });

it('reads any text, and finds by it', async () => {
  await holds(
    fc.property(texts, (text) => {
      const finds = finder({ inventory, findings: [] }, parseQuery(text));
      for (const one of inventory.snapshot.enis) expect(typeof finds(one)).toBe('boolean');
    }),
    cases,
  );
});

it('finds with a minus what it does not find without', async () => {
  // An end of quotes may lie beyond what is trimmed.
  const word = texts
    .map((text) => text.trim())
    .filter((text) => queryParts(text).length === 1 && parseQuery(text).parts[0]?.isNegated === false);
  await holds(
    fc.property(word, (text) => {
      const [plain, not] = [text, `-${text}`].map((each) => finder({ inventory, findings: [] }, parseQuery(each)));
      for (const one of inventory.snapshot.enis) expect(not?.(one)).toBe(!plain?.(one));
    }),
    1000,
  );
});

it('finds in indexed texts what it finds without, whatever stands in them', async () => {
  const description = fc.oneof(texts, fc.constantFrom('a\nb', 'ΟΔΟΣ', 'ΟΔΟΣ\nΣΑΣ', 'İstanbul', 'STRASSE', ''));
  // More than one chunk of the index.
  const filling = demoSnapshot().enis.flatMap((one) =>
    Array.from({ length: 8 }, (_, at) => ({ ...one, id: `${one.id}${at}` })),
  );
  const account = (descriptions: readonly string[]) => {
    const written = descriptions.map((text, at) => eni({ id: `eni-${at}`, description: text }));
    return { inventory: inventoryOf({ enis: [...filling, ...written] }), findings: [] };
  };
  const asked = fc.oneof(texts, texts.map(quote), fc.constantFrom('σ', 'ς', '"οδος"', 'i', '*', '*a', 'web*', 'a*b'));
  await holds(
    fc.property(
      fc.array(description, { maxLength: 6 }),
      fc.array(asked, { minLength: 1, maxLength: 3 }),
      (all, parts) => {
        const of = account(all);
        const { enis } = of.inventory.snapshot;
        const search = atOnce(searchOf(enis, soughtInterfaces(of)));
        for (const text of [...parts, parts.join(' '), `-${parts.join(' -')}`, ...all.map(quote)]) {
          const query = parseQuery(text);
          const plainly = enis.filter(finder(of, query));
          expect(atOnce(search(query)).map((at) => enis[at])).toEqual(plainly);
        }
      },
    ),
    150,
  );
});

it('answers with an index what it answers without', async () => {
  const of = () => ({ inventory: new Inventory(demoSnapshot()), findings: [] });
  const [indexed, plain] = [of(), of()];
  const search = atOnce(searchOf(indexed.inventory.snapshot.enis, soughtInterfaces(indexed)));
  await holds(
    fc.property(texts, (text) => {
      const found = atOnce(findIn(indexed, text, search));
      expect(found).toEqual(foundIn(plain, text));
      // It is known from then on.
      expect(foundIn(indexed, text)).toBe(found);
    }),
    500,
  );
});

it('takes what is in quotes as it stands, whatever it is', async () => {
  await holds(
    fc.property(
      fc.array(
        texts.filter((text) => text !== ''),
        { maxLength: 4 },
      ),
      (words) => {
        const { parts, fault } = parseQuery(words.map(quote).join(' '));
        expect(fault).toBeUndefined();
        expect(parts).toEqual(
          words.map((word) => {
            const text = Array.from(word).join('').toLowerCase();
            return { isNegated: false, text, term: { kind: 'word', pattern: [text] } };
          }),
        );
      },
    ),
    cases,
  );
});

it('finds a tag by its quoted key and value, and no other', async () => {
  const account = (key: string, value: string) => inventoryOf({ enis: [eni({ tags: [{ key, value }] })] });
  await holds(
    fc.property(
      texts.filter((text) => text !== ''),
      texts,
      texts,
      (key, value, other) => {
        const query = parseQuery(`${quote(key)}=${quote(value)}`);
        const found = (of: Inventory) => of.snapshot.enis.some(finder({ inventory: of, findings: [] }, query));
        expect(found(account(key, value))).toBe(true);
        expect(found(account(key, other))).toBe(other.toLowerCase() === value.toLowerCase());
      },
    ),
    cases,
  );
});

/** What a stored word meant to the versions that stored it. */
const meant = (word: string): readonly unknown[] => {
  const [, key, value] = /^([^=]+)=(.*)$/.exec(word) ?? [];
  if (isCidr(word)) return ['block', word.toLowerCase()];
  if (key === undefined || value === undefined) return ['text', word.toLowerCase()];
  return ['tag', [key.toLowerCase()], value === '' ? undefined : [value.toLowerCase()]];
};

/** What a part means today, in the same form. A whole address was a text. */
const means = ({ isNegated, text, term }: QueryPart): readonly unknown[] => {
  if (isNegated) return ['not', text];
  if (term.kind === 'tag') return ['tag', term.key, term.value];
  if (term.kind === 'word') return ['text', ...term.pattern];
  return [text.includes('/') ? 'block' : 'text', text];
};

it('understands what earlier versions stored as they did', async () => {
  await holds(
    fc.property(texts, (stored) => {
      const words = Array.from(stored.matchAll(/"([^"]*)"|(\S+)/g), (match) => match[1] ?? match[2] ?? '');
      const { parts, fault } = parseQuery(asQuery(stored));
      expect(fault).toBeUndefined();
      expect(parts.map(means)).toEqual(words.filter((word) => word !== '').map(meant));
    }),
    cases,
  );
});
