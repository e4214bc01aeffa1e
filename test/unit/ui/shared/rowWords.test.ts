import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../src/domain/model.ts';
import type { Finding } from '../../../../src/domain/finding.ts';
import { foundIn } from '../../../../src/domain/query/found.ts';
import { quote } from '../../../../src/domain/query/signs.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { realWorlds } from '../../../../src/simulator/worlds/real/realWorlds.ts';
import { scopeRow } from '../../../../src/ui/network/rows/scopeRow.ts';
import { allRows, textOf, viewOf } from '../../../support/tree.ts';

const worlds: Readonly<Record<string, () => Snapshot>> = { demo: demoSnapshot, ...realWorlds };

/** What a row says, word by word; `+2` and a number of prefixes only count what its other words or the details name. */
const wordsOf = (text: string): readonly string[] =>
  text.split(/\s+(?:·\s+)?/).filter((word) => word !== '·' && !/^\+?\d+$/.test(word));

describe('what the row of an interface says finds it', () => {
  it.each(Object.keys(worlds))('word by word, in the world %s', (name) => {
    const view = viewOf(worlds[name]?.() ?? demoSnapshot());
    const { inventory, findings } = view;
    const lost = allRows(scopeRow(view)).flatMap((row) => {
      const { target } = row;
      if (target?.kind !== 'interface') return [];
      return wordsOf(textOf(row))
        .filter((word) => foundIn({ inventory, findings }, `"${word}"`)?.has(target.id) !== true)
        .map((word) => `${word} in: ${textOf(row)}`);
    });
    expect([...new Set(lost)]).toEqual([]);
  });
});

describe('what deserves attention is found by its words', () => {
  it.each(Object.keys(worlds))('of the interface, its instance and its subnet, in the world %s', (name) => {
    const { inventory, findings } = viewOf(worlds[name]?.() ?? demoSnapshot());
    const concerned = ({ on }: Finding): readonly string[] =>
      inventory.snapshot.enis
        .filter(({ id, subnetId, attachment }) => [id, subnetId, attachment?.instanceId].includes(on.id))
        .map(({ id }) => id);
    const lost = findings.filter((finding) => {
      const found = foundIn({ inventory, findings }, quote(finding.message));
      return concerned(finding).some((id) => found?.has(id) !== true);
    });
    expect(lost).toEqual([]);
  });
});
