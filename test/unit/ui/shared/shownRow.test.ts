import { describe, expect, it } from 'vitest';
import type { Eni, Snapshot } from '../../../../src/domain/model.ts';
import { nameOf } from '../../../../src/domain/tags.ts';
import type { Words } from '../../../../src/domain/words.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { scopeRow } from '../../../../src/ui/network/rows/scopeRow.ts';
import { openedBelow, renewed, ShownRow } from '../../../../src/ui/shared/tree/shownRow.ts';
import { viewOf } from '../../../support/tree.ts';

const before = demoSnapshot();
const treeOf = (snapshot: Snapshot) => scopeRow(viewOf(snapshot));

/** Opens all rows, as VS Code asks for them. */
const openAll = (shown: ShownRow): readonly ShownRow[] => {
  shown.drawn();
  return [shown, ...openedBelow(shown).flatMap(openAll)];
};

/** A tree with all rows open that then shows another account; what is drawn anew, by label. */
const drawnAnew = (after: Snapshot): readonly Words[] => {
  const root = new ShownRow(treeOf(before), undefined);
  openAll(root);
  return renewed(root, treeOf(after)).map(({ row }) => row.label);
};

const withEni = (name: string, over: Partial<Eni>): Snapshot => ({
  ...before,
  enis: before.enis.map((eni) => (nameOf(eni) === name ? { ...eni, ...over } : eni)),
});

describe('after a refresh', () => {
  it('nothing is drawn anew when nothing has changed', () => {
    expect(drawnAnew(demoSnapshot())).toEqual([]);
  });

  it('only the row of the interface that has changed is', () => {
    expect(drawnAnew(withEni('ha-spare', { sourceDestCheck: false }))).toEqual(['ha-spare']);
  });

  it('a row of which nothing but the tooltip has changed is, too', () => {
    expect(drawnAnew(withEni('ha-spare', { description: 'another' }))).toEqual(['ha-spare']);
  });

  it('only the group that has lost an interface is', () => {
    const gone = { ...before, enis: before.enis.filter((eni) => nameOf(eni) !== 'ha-spare') };
    expect(drawnAnew(gone)).toEqual(['app-b']);
  });

  it('the rows that stay are the same objects, and say what is so now', () => {
    const root = new ShownRow(treeOf(before), undefined);
    const all = openAll(root);
    renewed(root, treeOf(withEni('ha-spare', { sourceDestCheck: false })));
    const now = openAll(root);
    expect(now.every((row, index) => row === all[index])).toBe(true);
    expect(now.find(({ row }) => row.label === 'ha-spare')?.row.description).toContain('source/dest check off');
  });
});
