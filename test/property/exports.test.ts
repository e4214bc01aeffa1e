import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Inventory } from '../../src/domain/inventory.ts';
import { foreign } from '../../src/domain/words.ts';
import { serializeSnapshot, parseSnapshot } from '../../src/snapshot/format.ts';
import { csvCell } from '../../src/topology/export/csvCell.ts';
import { changesHtml } from '../../src/ui/changes/changesHtml.ts';
import { changesMarkdown } from '../../src/ui/changes/changesMarkdown.ts';
import { comparedWith } from '../../src/ui/changes/comparisons.ts';
import { exportFormats } from '../../src/ui/export/exportFormats.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { exportedAccount } from '../support/exportedAccount.ts';
import { snapshotNamed } from '../support/hostileNames.ts';
import { holds } from '../support/seed.ts';

const signs = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  ';',
  ',',
  '"',
  '""',
  "'",
  ' ',
  '  ',
  '\t',
  '\r',
  '\n',
  '|',
  '1',
  'A1',
  '\u0000',
  '\u0007',
  '\u001b',
  '\u0085',
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\ufe0f',
  '\u2800',
  '\u3000',
  '\u3164',
  '\u{e0041}',
  '\ud83d',
  '👩‍💻',
  '<',
  '>',
  '&',
  ']]>',
  '\\',
  '[x](y)',
  '#',
  '日',
  'א',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.oneof(signs, fc.string({ maxLength: 2 })), maxLength: 16 }),
);

/** What shows nothing or turns its surroundings round, and blanks that are no ordinary ones; lines may end. */
const hidden = /[^\P{C}\r\n]|[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800]|(?! )\p{Zs}/u;

it('no file and no page hides anything, whatever things are called', async () => {
  const before = { title: 'Before', snapshot: demoSnapshot() };
  const property = fc.property(fc.array(texts, { minLength: 1, maxLength: 12 }), (names) => {
    const snapshot = snapshotNamed(names);
    const inventory = new Inventory(snapshot);
    const account = exportedAccount(inventory, { title: foreign(names[0]) });
    const compared = comparedWith(before, { title: names[0] ?? '', inventory });
    const files = exportFormats(account).flatMap((format) => (format.form === 'text' ? [format.write(account)] : []));
    expect(files).toHaveLength(6);
    for (const text of [
      ...files,
      changesMarkdown(compared),
      changesHtml(compared, { scope: names[0] ?? '', nonce: 'nonce' }),
    ])
      expect(text).not.toMatch(hidden);
  });
  await holds(property, 60);
});

it('files of data give back what was written', async () => {
  const property = fc.property(fc.array(texts, { minLength: 1, maxLength: 12 }), (names) => {
    const snapshot = snapshotNamed(names);
    const text = serializeSnapshot(snapshot, { title: 'a' });
    expect(text).not.toMatch(hidden);
    const read = parseSnapshot(text);
    expect(read.kind === 'snapshot' && read.snapshot.vpcs.map(({ tags }) => tags)).toEqual(
      expect.arrayContaining(snapshot.vpcs.map(({ tags }) => tags)),
    );
    const account = exportedAccount(new Inventory(snapshot));
    const json = exportFormats(account).find(({ label }) => label === 'JSON');
    const { enis } = JSON.parse(json?.form === 'text' ? json.write(account) : '') as { readonly enis: unknown };
    expect(enis).toEqual(JSON.parse(JSON.stringify(snapshot.enis)));
  });
  await holds(property, 60);
});

/** Cells as a sheet sees them that parts at a sign: quotes count at the beginning of a cell alone, and end where the cell does or not. */
const cellsAt = (line: string, separator: string): readonly string[] => {
  const cells = [''];
  let state: 'start' | 'quoted' | 'closed' | 'bare' = 'start';
  const say = (sign: string): void => void cells.push((cells.pop() ?? '') + sign);
  for (const sign of line) {
    if (sign === '"' && state === 'start') state = 'quoted';
    else if (sign === '"' && state === 'quoted') state = 'closed';
    else if (state === 'quoted') say(sign);
    else if (sign === separator) {
      cells.push('');
      state = 'start';
    } else {
      if (sign === '"' && state === 'closed') state = 'quoted';
      else state = 'bare';
      say(sign);
    }
  }
  return cells;
};

it('no sheet of any country sees a formula in a line of cells', async () => {
  const property = fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (values) => {
    const line = values.map(csvCell).join(',');
    expect(cellsAt(line, ',')).toHaveLength(values.length);
    for (const separator of [',', ';', '\t']) {
      const begins = cellsAt(line, separator).map((cell) =>
        cell.replace(/^[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\s]+/u, ''),
      );
      expect(begins.filter((cell) => '=+-@'.includes(cell.normalize('NFKC').charAt(0) || 'x'))).toEqual([]);
    }
  });
  await holds(property, 3000);
});
