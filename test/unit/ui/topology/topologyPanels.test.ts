import { ViewColumn } from 'vscode';
import { beforeEach, describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { scopeId, type Scope } from '../../../../src/domain/scope.ts';
import { words } from '../../../../src/domain/words.ts';
import type { ToHost, ToWebview } from '../../../../src/protocol/topology.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { previewInTopology } from '../../../../src/ui/topology/previewInTopology.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { desktop, resetDesktop, settled, tabOf } from '../../../support/vscode/desktop.ts';
import { Tab } from '../../../support/vscode/surfaces.ts';
import { messages, nothingOpen, until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const viewType = 'eniExplorer.topology';
const tab = (): Tab => tabOf(viewType);
const say = (message: ToHost): void => tab().say(message);

describe('the tabs of the topology', () => {
  it('invite to open an account where none is, do what they are told to, and show what is opened then', async () => {
    const { run, session } = openedWindow();
    await run('showTopology');
    expect([tab().title, messages()]).toEqual(['Topology', []]);
    say({ kind: 'ready' });
    await until(() => tab().posted.length > 0);
    say({ kind: 'notice', action: 'openDemo' });
    await until(() => session.scopes.active !== undefined);
    expect([desktop.tabs.length, tab().title]).toEqual([1, 'Topology: Demo account']);
  });

  it('come up beside the editor where that is asked for, and not at all without an account', async () => {
    const { run, session, account } = openedWindow();
    await run('showTopologyToSide');
    await settled();
    expect([desktop.tabs, messages()]).toEqual([[], [nothingOpen]]);
    await session.openAll([{ kind: 'demo' }, scope], { read: 'first' });
    const { reads } = account;
    await run('showTopologyToSide', { scope: scopeId(scope) });
    expect(tab().title).toBe('Topology: work @ eu-west-1');
    expect(tab().shown).toEqual({ viewColumn: ViewColumn.Beside, preserveFocus: false });
    // An account that is looked at is read.
    expect(account.reads).toBe(reads + 1);
  });
});

describe('arranging', () => {
  it('is asked of the page of the account, at once or as soon as that can hear, and needs an account', async () => {
    const { run, session } = openedWindow();
    await run('arrangeTopology');
    await settled();
    expect([desktop.tabs, messages()]).toEqual([[], [nothingOpen]]);
    await session.openAll([{ kind: 'demo' }], { read: 'first' });
    await run('arrangeTopology');
    const asked = (): number => tab().posted.filter((message) => (message as ToWebview).kind === 'arrange').length;
    expect(asked()).toBe(0);
    say({ kind: 'ready' });
    await until(() => asked() === 1);
    await run('arrangeTopology');
    await until(() => asked() === 2);
    expect(desktop.tabs).toHaveLength(1);
  });
});

describe('a tab of the last window', () => {
  it('comes to life, unless there is one', async () => {
    openedWindow();
    const restore = desktop.restorers.get(viewType);
    const [old, other] = [1, 2].map(() => new Tab({ viewType, title: 'Old', shown: undefined, options: {} }));
    await restore?.(old as Tab);
    await restore?.(other as Tab);
    expect([old?.webview.html.includes('main.js'), other?.isClosed]).toEqual([true, true]);
    old?.say({ kind: 'ready' });
    await until(() => (old?.posted.length ?? 0) > 0);
    expect(old?.title).toBe('Topology');
  });

  it('shows its account as soon as that is open, though nobody has read it', async () => {
    const { session } = openedWindow();
    const other: Scope = { kind: 'profile', profile: 'other', region: 'eu-west-1', endpoint: undefined };
    const old = new Tab({ viewType, title: 'Old', shown: undefined, options: {} });
    await desktop.restorers.get(viewType)?.(old, { scope: scopeId(other) });
    expect(old.title).toBe('Topology');
    await session.openAll([scope, other], { read: 'first' });
    expect(old.title).toBe('Topology: other @ eu-west-1');
    old.say({ kind: 'ready' });
    await until(() => old.posted.length > 0);
    expect(old.posted[0]).toMatchObject({ title: 'Not read yet', action: { label: 'Read Account' } });
  });
});

describe('a tab that has shown a preview', () => {
  it('leaves in view what is there, also where the account is compared', async () => {
    const { session, run } = openedWindow({}, new FakeAccount(demoSnapshot()));
    const open = await session.open(scope);
    await run('showTopology');
    say({ kind: 'ready' });
    const now = demoSnapshot();
    const [first, second] = now.enis;
    const otherwise = (id: string | undefined): Snapshot => ({
      ...now,
      enis: now.enis.map((each) => (each.id === id ? { ...each, description: 'other' } : each)),
    });
    open.compareWith({ title: 'Earlier', snapshot: otherwise(first?.id) });
    const after = new Inventory(otherwise(second?.id));
    const over = previewInTopology({ title: words`Change`, before: new Inventory(now), after }, open);
    const posted = (kind: ToWebview['kind']) =>
      (tab().posted as readonly ToWebview[]).filter((each) => each.kind === kind);
    await until(() => posted('reveal').length > 0);
    const pictures = posted('picture').length;
    open.preview?.end();
    await over;
    await until(() => posted('picture').length > pictures);
    await settled();
    expect(posted('reveal')).toEqual([{ kind: 'reveal', target: { kind: 'interface', id: second?.id } }]);
  });
});
