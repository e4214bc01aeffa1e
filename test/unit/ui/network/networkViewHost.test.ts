import { beforeEach, describe, expect, it } from 'vitest';
import { TreeItemCollapsibleState, Uri } from 'vscode';
import type { RowTree } from '../../../../src/ui/shared/tree/rowTree.ts';
import type { ShownRow } from '../../../../src/ui/shared/tree/shownRow.ts';
import type { Tree } from '../../../support/vscode/surfaces.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { active } from '../../../support/openedSession.ts';
import { failing, FakeAccount, refused, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { snapshot } from '../../../support/snapshot.ts';
import { desktop, resetDesktop, settled, trusted } from '../../../support/vscode/desktop.ts';
import { until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const view = () => {
  const tree = desktop.trees.get('eniExplorer.network');
  if (!tree) throw new Error('There is no Network view');
  return tree;
};

/** What the buttons and welcome texts hang on, as it was set last. */
const contextKey = (name: string): unknown =>
  desktop.executed.findLast(([command, key]) => command === 'setContext' && key === `eniExplorer.${name}`)?.[2];

const demoWindow = () => openedWindow({}, new FakeAccount(demoSnapshot()));

describe('the Network view', () => {
  it('begins with its welcome text, and no line above it, which would hide it', () => {
    openedWindow();
    expect([view().message, view().description, view().rows.getChildren()]).toEqual(['', '', []]);
    const keys = ['state', 'welcome', 'shown', 'offered', 'comparing', 'filtered'];
    expect(keys.map(contextKey)).toEqual(['empty', 'choose', false, false, false, false]);
  });

  it('shows the account and counts its interfaces beside the title', async () => {
    const { session, network } = demoWindow();
    await session.open(scope);
    expect(network.rows.map(({ label }) => label)).toEqual(['work @ eu-west-1']);
    expect([view().description, view().message, contextKey('shown'), contextKey('welcome')]).toEqual([
      `${demoSnapshot().enis.length} interfaces`,
      '',
      true,
      undefined,
    ]);
  });

  it('says what the filter leaves', async () => {
    const { session } = demoWindow();
    await session.open(scope);
    active(session).setFilter('nat');
    expect(view().message).toMatch(/^Filter: nat · \d+ of \d+ interfaces$/);
    expect(view().description).toMatch(/^\d+ of 48 interfaces$/);
    expect(contextKey('filtered')).toBe(true);
    active(session).setFilter('');
    expect([view().message, contextKey('filtered')]).toEqual(['', false]);
  });

  it('has the rows open again as a person left them, once the filter is cleared', async () => {
    const { session } = demoWindow();
    await session.open(scope);
    const tree = view() as Tree<ShownRow>;
    // The stub takes any rows; those of this view are these.
    const provider = tree.rows as unknown as RowTree;
    const labelled = (rows: readonly ShownRow[], label: string): ShownRow => {
      const found = rows.find(({ row }) => row.label === label);
      if (!found) throw new Error(`There is no row: ${label}`);
      return found;
    };
    const [root] = provider.getChildren();
    const shop = labelled(provider.getChildren(root), 'shop-prod');
    tree.expand(shop);
    tree.expand(labelled(provider.getChildren(shop), 'app-a'));
    tree.expand(labelled(provider.getChildren(shop), 'app-b'));
    tree.collapse(labelled(provider.getChildren(shop), 'app-b'));
    active(session).setFilter('nat');
    active(session).setFilter('');
    const below = provider.getChildren(labelled(provider.getChildren(provider.getChildren()[0]), 'shop-prod'));
    const states = ['app-a', 'app-b', 'data-a'].map(
      (label) => provider.getTreeItem(labelled(below, label)).collapsibleState,
    );
    expect(states).toEqual([
      TreeItemCollapsibleState.Expanded,
      TreeItemCollapsibleState.Collapsed,
      TreeItemCollapsibleState.Collapsed,
    ]);
  });

  it('says with what it is compared, and that a snapshot is read only', async () => {
    const { session } = demoWindow();
    await session.open({ kind: 'snapshot', file: 'file:///a', title: 'shop' });
    expect(view().message).toMatch(/^Snapshot, .*, read only$/);
    active(session).compareWith({ title: 'Earlier', snapshot: demoSnapshot() });
    expect(view().message).toMatch(/^Snapshot, .*, read only\nCompared with Earlier, /);
    expect(contextKey('comparing')).toBe(true);
    active(session).compareWith(undefined);
    expect(contextKey('comparing')).toBe(false);
  });

  it('counts while it reads for the first time, with a moving line for as long as that takes', async () => {
    const account = new FakeAccount();
    let go = (): void => undefined;
    account.gate = new Promise((resolve) => {
      go = resolve;
    });
    const { session } = openedWindow({}, account);
    const seen: unknown[] = [];
    session.scopes.onChange(() => seen.push(view().message));
    const opening = session.open(scope);
    await until(() => view().message === 'Reading: 1 interface so far…');
    // The keys of the window follow in a turn of their own.
    await until(() => contextKey('state') === 'loading');
    expect(seen).toContain('Reading…');
    expect(desktop.progresses.map(({ isOver }) => isOver)).toEqual([false]);
    go();
    await opening;
    await settled();
    expect([view().message, desktop.progresses.map(({ isOver }) => isOver)]).toEqual(['', [true]]);
  });

  it.each([
    ['RequestTimeout', 'offline'],
    ['UnauthorizedOperation', 'denied'],
  ])('has a welcome text for what went wrong: %s', async (code, welcome) => {
    const account = new FakeAccount();
    account.gate = failing(refused('No.', code));
    const { session } = openedWindow({}, account);
    await session.open(scope);
    expect([contextKey('welcome'), contextKey('state'), view().message]).toEqual([welcome, 'failed', '']);
  });

  it('has one for a region with nothing in it', async () => {
    const { session } = openedWindow({}, new FakeAccount(snapshot({ vpcs: [], subnets: [], instances: [], enis: [] })));
    await session.open(scope);
    expect([contextKey('welcome'), view().rows.getChildren()]).toEqual(['nothingHere', []]);
  });

  it('opens the account of the last time when somebody looks, not before', async () => {
    const { session, kept, account } = openedWindow();
    kept.set('scope', { kind: 'profile', profile: 'work', region: 'eu-west-1' });
    desktop.folders = [Uri.file('/projects/shop')];
    await settled();
    expect([account.reads, session.scopes.all]).toEqual([0, []]);
    view().look();
    await until(() => session.scopes.active?.store.state.kind === 'ready');
    expect(active(session).store.scope).toEqual(scope);
  });

  it('goes on where the person was in a window without a folder, and offers it in a folder that never had it', async () => {
    const last = { kind: 'profile', profile: 'work', region: 'eu-west-1' };
    const remembering = ({ keptForPerson }: ReturnType<typeof openedWindow>) => {
      keptForPerson.set('scope', last);
      keptForPerson.set('byFolder', true);
    };
    const bare = openedWindow();
    remembering(bare);
    view().look();
    await until(() => bare.session.scopes.active?.store.state.kind === 'ready');
    expect(bare.network.rows.map(({ label }) => label)).toEqual(['work @ eu-west-1']);
    resetDesktop();
    desktop.folders = [Uri.file('/projects/shop')];
    const inFolder = openedWindow();
    remembering(inFolder);
    view().look();
    await settled();
    expect([inFolder.network.rows[0]?.label, inFolder.network.message, inFolder.account.reads]).toEqual([
      'Open work @ eu-west-1',
      '',
      0,
    ]);
  });

  it('offers it in a folder that is not trusted, and goes on once it is', async () => {
    const { session, kept, network, account } = openedWindow();
    kept.set('scope', { kind: 'profile', profile: 'work', region: 'eu-west-1' });
    desktop.folders = [Uri.file('/projects/shop')];
    desktop.isTrusted = false;
    view().look();
    await settled();
    expect(network.rows.map(({ label }) => label)).toEqual([
      'Open work @ eu-west-1',
      'Choose Profile and Region',
      'Open Demo Account',
    ]);
    expect([network.message, contextKey('offered'), account.reads]).toEqual([
      'Restricted Mode: nothing connects until you ask for it.',
      true,
      0,
    ]);
    desktop.isTrusted = true;
    trusted.fire();
    await until(() => session.scopes.active?.store.state.kind === 'ready');
    expect([network.message, contextKey('offered')]).toEqual(['', false]);
  });

  it('knows which rows are selected', async () => {
    const { session, network } = demoWindow();
    await session.open(scope);
    view().selection = view().rows.getChildren();
    expect(network.selection.map(({ label }) => label)).toEqual(['work @ eu-west-1']);
  });

  it('goes to a thing with its parents, and knows when it does not show it', async () => {
    const { session, network } = demoWindow();
    await session.open(scope);
    const [eni] = demoSnapshot().enis;
    expect(await network.reveal({ kind: 'interface', id: eni?.id ?? '' })).toBe(true);
    expect(view().revealed).toMatchObject([{ target: { id: eni?.id } }]);
    expect(view().revealedHow).toEqual({ select: true, focus: false, expand: true });
    expect(await network.reveal({ kind: 'interface', id: 'eni-gone' })).toBe(false);
  });

  it.each([[{}], [{ words: 'more' }], [{ words: ['more'] }], [{ words: [], id: 'a' }]])(
    'shows no more rows, and fails at nothing, for what is no row of that: %j',
    async (argument) => {
      const { session, run, network } = demoWindow();
      await session.open(scope);
      const before = network.rows[0]?.children().length;
      await run('showMore', argument);
      await run('showMore');
      expect([network.rows[0]?.children().length, desktop.toasts]).toEqual([before, []]);
    },
  );
});

describe('the Network view of a window that closes', () => {
  it('hears of nothing any more', async () => {
    const { session, network } = demoWindow();
    await session.open(scope);
    network.dispose();
    const before = desktop.executed.length;
    active(session).setFilter('nat');
    active(session).compareWith({ title: 'Earlier', snapshot: demoSnapshot() });
    await session.refresh(active(session));
    expect([view().message, desktop.executed.slice(before)]).toEqual(['', []]);
  });
});

describe('Show in Tree', () => {
  it('brings the sidebar up and selects the row', async () => {
    const { session, run } = demoWindow();
    await session.open(scope);
    const [vpc] = demoSnapshot().vpcs;
    await run('revealInTree', { kind: 'vpc', id: vpc?.id });
    expect(desktop.executed.map(([id]) => id)).toContain('eniExplorer.network.focus');
    expect([view().revealed.length, desktop.toasts]).toEqual([1, []]);
  });

  it('selects the row also when VS Code, drawing the rows anew, forgets it', async () => {
    const { session, run } = demoWindow();
    await session.open(scope);
    view().forgets = 1;
    const [vpc] = demoSnapshot().vpcs;
    await run('revealInTree', { kind: 'vpc', id: vpc?.id });
    expect(view().selection).toMatchObject([{ target: { id: vpc?.id } }]);
  });

  it('offers to clear the filter when that hides it', async () => {
    const { session, run } = demoWindow();
    await session.open(scope);
    active(session).setFilter('nothing-has-this-name');
    const [vpc] = demoSnapshot().vpcs;
    const done = run('revealInTree', { kind: 'vpc', id: vpc?.id });
    await until(() => desktop.toasts.length > 0);
    expect(desktop.toasts[0]).toMatchObject({
      text: `The filter hides it in the tree: ${vpc?.id}`,
      buttons: ['Clear Filter'],
    });
    expect(view().revealed).toEqual([]);
    desktop.toasts[0]?.press('Clear Filter');
    await done;
    expect([active(session).filter, view().revealed.length]).toEqual(['', 1]);
  });

  it('says nothing of a filter that leaves it in view, nor of what is gone where no filter is set', async () => {
    const { session, run } = demoWindow();
    await session.open(scope);
    const [vpc] = demoSnapshot().vpcs;
    active(session).setFilter('nat');
    await run('revealInTree', { kind: 'vpc', id: vpc?.id });
    active(session).setFilter('');
    await run('revealInTree', { kind: 'interface', id: 'eni-gone' });
    expect([view().revealed.length, desktop.toasts]).toEqual([1, []]);
  });

  it('leaves the filter where the person wants it', async () => {
    const { session, run } = demoWindow();
    await session.open(scope);
    active(session).setFilter('nothing-has-this-name');
    const done = run('revealInTree', { kind: 'vpc', id: demoSnapshot().vpcs[0]?.id });
    await until(() => desktop.toasts.length > 0);
    desktop.toasts[0]?.close();
    await done;
    expect([active(session).filter, view().revealed]).toEqual(['nothing-has-this-name', []]);
  });
});
