import { beforeEach, describe, expect, it } from 'vitest';
import { nameOf } from '../../../../src/domain/tags.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import type { ShownRow } from '../../../../src/ui/shared/tree/shownRow.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import type { Tree } from '../../../support/vscode/surfaces.ts';
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';
import { asked, messages } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const { enis } = demoSnapshot();
const idOf = (name: string): string => enis.find((eni) => nameOf(eni) === name)?.id ?? 'none';

const withTree = async () => {
  const { session, run } = openedWindow({}, new FakeAccount(demoSnapshot()));
  await session.open(scope);
  const tree = desktop.trees.get('eniExplorer.network') as Tree<ShownRow>;
  const below = (rows: readonly ShownRow[]): readonly ShownRow[] =>
    rows.flatMap((row) => [row, ...below(tree.rows.getChildren(row))]);
  const all = below(tree.rows.getChildren());
  const row = (label: string, kind = 'interface'): ShownRow => {
    const found = all.find((each) => each.row.label === label && each.row.words[0] === kind);
    if (!found) throw new Error(`There is no row: ${label}`);
    return found;
  };
  /** The keys of the manifest: the row in focus goes into the selection and out again, or the other way round. */
  const press = async (key: string, focused: ShownRow): Promise<void> => {
    const before = tree.selection;
    const without = before.filter((each) => each !== focused);
    tree.select(...(before.includes(focused) ? without : [...before, focused]));
    tree.select(...(before.includes(focused) ? [...without, focused] : before));
    await run('onFocusedRow', key);
  };
  return { tree, row, press, run };
};

describe('a key of the tree', () => {
  it('acts on the row in focus, not on the one that was selected before, and selects it', async () => {
    const { tree, row, press } = await withTree();
    tree.select(row('fw-1', 'instance'));
    void press('rename', row('ha-spare'));
    const { title, value } = await asked('Enter the name');
    expect([title, value]).toEqual(['Rename · ha-spare: Enter the name', 'ha-spare']);
    expect([tree.revealed.at(-1)?.target?.id, tree.revealedHow]).toEqual([
      idOf('ha-spare'),
      { select: true, focus: false },
    ]);
  });

  it('copies the ids of all that are selected with it, one a line', async () => {
    const { tree, row, press } = await withTree();
    const names = ['fw-1-outside', 'fw-1-inside', 'ha-spare'];
    tree.select(...names.map((name) => row(name)));
    await press('copy', row('fw-1-inside'));
    expect(desktop.clipboard.split('\n').toSorted()).toEqual(names.map(idOf).toSorted());
    expect(desktop.flashes.at(-1)).toMatch(/^Copied 3: eni-/);
  });

  it('opens the details of a thing, and leaves other rows to VS Code', async () => {
    const { row, press } = await withTree();
    await press('details', row('ha-spare'));
    expect(desktop.tabs.at(-1)?.title).toBe('Details: ha-spare');
    await press('details', row('Lambda', 'managed'));
    expect(desktop.executed.at(-1)?.[0]).toBe('list.select');
  });

  it('says what cannot be renamed or deleted', async () => {
    const { row, press } = await withTree();
    await press('rename', row('Lambda', 'managed'));
    await press('delete', row('fw-1', 'instance'));
    expect(messages()).toEqual([
      'info: This row has no name that could be changed',
      'info: What can be deleted here: unattached network interfaces and elastic IPs',
    ]);
  });
});

describe('the palette', () => {
  it('acts on what is seen to be selected', async () => {
    const { tree, row, run } = await withTree();
    tree.look();
    tree.select(row('ha-spare'));
    void run('rename');
    expect((await asked('Enter the name')).value).toBe('ha-spare');
  });

  it('asks where the selection is none of the kind, or stands in a view that is closed', async () => {
    const { tree, row, run } = await withTree();
    tree.select(row('ha-spare'));
    void run('deleteInterface');
    await asked('Delete Network Interface: ');
    expect(desktop.tabs).toEqual([]);
  });
});
