import { describe, expect, it } from 'vitest';
import { Uri } from 'vscode';
import { noWords, words } from '../../../../src/domain/words.ts';
import { escaped } from '../../../../src/ui/shared/tree/markdown.ts';
import { paged } from '../../../../src/ui/shared/tree/more.ts';
import { codicon, media, noChildren, type Row } from '../../../../src/ui/shared/tree/row.ts';
import { RowTree } from '../../../../src/ui/shared/tree/rowTree.ts';

const row = (id: string, over: Partial<Row> = {}): Row => ({
  id,
  label: words`Row`,
  description: noWords,
  icon: codicon('cloud'),
  words: ['vpc'],
  tooltip: undefined,
  target: undefined,
  opens: 'never',
  children: noChildren,
  ...over,
});

const eni = { kind: 'interface', id: 'eni-0a' } as const;

/** A tree whose rows the test sets, and what VS Code was told to draw anew. */
const treeOf = (...rows: readonly Row[]) => {
  const content = { rows };
  const tree = new RowTree(Uri.file('/extension'), (limitOf) => paged('top', content.rows, limitOf('top')));
  const drawn: unknown[] = [];
  tree.onDidChangeTreeData((which) => drawn.push(which?.map(({ id }) => id)));
  const [first] = tree.getChildren();
  if (!first) throw new Error('The tree is empty');
  return { tree, content, drawn, first, item: tree.getTreeItem(first) };
};

describe('a row as VS Code draws it', () => {
  it('has its texts, its words for menus and its thing', () => {
    const { item } = treeOf(
      row('a', { label: words`web`, description: words`10.0.0.7`, words: ['interface', 'attach'], target: eni }),
    );
    expect(item).toMatchObject({
      id: 'a',
      label: 'web',
      description: '10.0.0.7',
      contextValue: 'interface attach',
      collapsibleState: 0,
      accessibilityInformation: { label: 'web, 10.0.0.7' },
    });
    expect(item.resourceUri?.toString()).toBe('eni-explorer://interface/eni-0a');
    expect(item.command).toBeUndefined();
  });

  it.each([
    ['closed', 1],
    ['open', 2],
  ] as const)('is %s', (opens, state) => {
    expect(treeOf(row('a', { opens })).item.collapsibleState).toBe(state);
  });

  it('has an icon of VS Code’s, in a colour of the theme, or one of ours for each kind of theme', () => {
    expect(treeOf(row('a')).item.iconPath).toEqual({ id: 'cloud', color: undefined });
    expect(treeOf(row('a', { icon: codicon('lock', 'eniExplorer.public') })).item.iconPath).toMatchObject({
      id: 'lock',
      color: { id: 'eniExplorer.public' },
    });
    expect(treeOf(row('a', { icon: media('eks') })).item.iconPath).toMatchObject({
      light: { path: '/extension/media/tree/light/eks.svg' },
      dark: { path: '/extension/media/tree/dark/eks.svg' },
    });
  });

  it.each([
    ['a button', row('a', { runs: 'openDemo' }), 'eniExplorer.openDemo'],
    [
      'a finding, which leads to its thing',
      row('a', { words: ['interface', 'finding'], target: eni }),
      'eniExplorer.revealInTree',
    ],
  ])('runs a command when it is %s', (_what, which, command) => {
    const { item } = treeOf(which);
    expect(item.command).toMatchObject({ command, title: 'Row', arguments: [which] });
    // The badges are of findings, which the row of a finding tells itself.
    expect(item.resourceUri).toBeUndefined();
  });

  it('has a tooltip once it is asked for, which can run nothing', () => {
    const { tree, first, item } = treeOf(row('a', { tooltip: () => escaped('<b>web</b>') }));
    expect(item.tooltip).toBeUndefined();
    expect(tree.resolveTreeItem(item, first).tooltip).toMatchObject({
      value: '&lt;b&gt;web&lt;/b&gt;',
      supportThemeIcons: true,
      isTrusted: false,
      supportHtml: false,
    });
    const plain = treeOf(row('a'));
    expect(plain.tree.resolveTreeItem(plain.item, plain.first).tooltip).toBeUndefined();
  });
});

describe('a tree', () => {
  it('draws anew what has changed, and all when it is another', () => {
    const { tree, content, drawn, first } = treeOf(row('a'), row('b'));
    tree.refresh();
    expect(drawn).toEqual([]);
    content.rows = [row('a', { label: words`New` }), row('b')];
    tree.refresh();
    expect([drawn, tree.getChildren()[0] === first]).toEqual([[['a']], true]);
    content.rows = [row('c')];
    tree.refresh();
    expect([drawn.length, drawn[1], tree.rows.map(({ id }) => id)]).toEqual([2, undefined, ['c']]);
  });

  it('shows two hundred rows of a level, and as many more each time it is asked', () => {
    const { tree, drawn } = treeOf(...Array.from({ length: 450 }, (_, at) => row(`r${at}`)));
    const last = () => tree.rows.at(-1);
    expect([tree.rows.length, last()?.label, last()?.description]).toEqual([201, 'Show more', '250 not shown']);
    const item = tree.getTreeItem(tree.getChildren()[200] as never);
    expect(item.command?.command).toBe('eniExplorer.showMore');
    tree.showMore(last() as Row);
    expect([tree.rows.length, drawn.length]).toEqual([401, 1]);
    tree.showMore(last() as Row);
    expect(tree.rows).toHaveLength(450);
    tree.showMore(row('a'));
    expect(drawn).toHaveLength(2);
  });

  it('knows the row of a thing with its parents', () => {
    const below = row('below', { target: eni });
    const { tree } = treeOf(row('other'), row('top', { opens: 'closed', children: () => [row('x'), below] }));
    const found = tree.rowOf(eni);
    expect([found?.id, found && tree.getParent(found)?.id]).toEqual(['below', 'top']);
    expect(found && tree.getParent(found) && tree.getChildren(tree.getParent(found)).map(({ id }) => id)).toEqual([
      'x',
      'below',
    ]);
    expect(tree.rowOf({ kind: 'interface', id: 'eni-gone' })).toBeUndefined();
  });

  it('tells nothing when it is gone', () => {
    const { tree, content, drawn } = treeOf(row('a'));
    tree.dispose();
    content.rows = [row('b')];
    tree.refresh();
    expect(drawn).toEqual([]);
  });
});

describe('a row that is looked for', () => {
  const group = (limitOf: (id: string) => number, many: number): Row => {
    const rows = Array.from({ length: many }, (_, at) =>
      row(`b${at}`, { target: { kind: 'interface', id: `eni-${at}` } }),
    );
    return row('group', { opens: 'open', children: () => paged('group', rows, limitOf('group')) });
  };

  it('is found beyond what its level shows, which then shows it', () => {
    const tree = new RowTree(Uri.file('/extension'), (limitOf) => [group(limitOf, 1000)]);
    expect(tree.rowOf({ kind: 'interface', id: 'eni-7' })?.id).toBe('b7');
    const drawn: unknown[] = [];
    tree.onDidChangeTreeData((which) => drawn.push(which));
    expect(tree.rowOf({ kind: 'interface', id: 'eni-450' })?.id).toBe('b450');
    const [top] = tree.getChildren();
    expect(tree.getChildren(top)).toHaveLength(601);
    expect(drawn).toHaveLength(1);
    expect(tree.rowOf({ kind: 'interface', id: 'eni-1000' })).toBeUndefined();
  });
});
