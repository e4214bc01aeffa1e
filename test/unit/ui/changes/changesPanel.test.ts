import { beforeEach, describe, expect, it } from 'vitest';
import { active } from '../../../support/openedSession.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { eni, named, primaryEni, snapshot } from '../../../support/snapshot.ts';
import { desktop, resetDesktop, settled } from '../../../support/vscode/desktop.ts';
import { messages, until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const before = snapshot({ enis: [primaryEni(), eni(named('old'))] });
const now = snapshot({ readAt: 60_000, enis: [primaryEni(), eni({ ...named('new'), id: 'eni-0b' })] });

/** A window that compares what is shown with an earlier account. */
const comparing = async () => {
  const window = openedWindow({}, new FakeAccount(now));
  await window.session.open(scope);
  active(window.session).compareWith({ title: 'Earlier', snapshot: before });
  return window;
};

const tab = () => desktop.tabs.find(({ viewType }) => viewType === 'eniExplorer.changes');

describe('the list of changes', () => {
  it('tells what came and went, in a tab that can only show a thing or copy the list', async () => {
    const { run } = await comparing();
    await run('showChanges');
    expect([tab()?.title, tab()?.shown]).toEqual(['Changes', { viewColumn: -1, preserveFocus: false }]);
    expect(tab()?.webview.html).toContain('1 added, 1 removed');
    expect(tab()?.webview.options).toEqual({
      enableScripts: false,
      enableCommandUris: ['eniExplorer.showInTopology', 'eniExplorer.copyChanges', 'eniExplorer.compareAccounts'],
      localResourceRoots: [],
      enableFindWidget: true,
    });
  });

  it('says what to do when nothing is compared', async () => {
    const { run, session } = openedWindow();
    await session.open(scope);
    await run('showChanges');
    expect([messages(), tab()]).toEqual([
      ['info: Nothing is compared: choose Compare Snapshots or Compare Accounts first'],
      undefined,
    ]);
  });

  it('stands beside the picture without taking the focus, where it is opened with it', async () => {
    const { changes, run, session } = await comparing();
    (await changes.get()).show(active(session), 'beside');
    expect(tab()?.shown).toEqual({ viewColumn: -2, preserveFocus: true });
    await run('showChanges');
    expect([desktop.tabs.length, tab()?.revealed, tab()?.tookFocus]).toEqual([1, 1, true]);
    (await changes.get()).show(active(session), 'beside');
    expect([tab()?.revealed, tab()?.tookFocus]).toEqual([2, false]);
  });

  it('follows each read, and stays as it is while one goes on', async () => {
    const { run, session, account } = await comparing();
    await run('showChanges');
    const shown = tab()?.webview.html;
    let go = (): void => undefined;
    account.gate = new Promise((resolve) => {
      go = resolve;
    });
    account.current = before;
    const reading = session.refresh(active(session));
    await settled();
    expect(tab()?.webview.html).toBe(shown);
    go();
    await reading;
    await until(() => tab()?.webview.html.includes('Nothing has changed') === true);
  });

  it('closes when the comparison ends', async () => {
    const { run } = await comparing();
    await run('showChanges');
    await run('endComparison');
    await until(() => tab()?.isClosed === true);
    await run('showChanges');
    expect(messages()).toEqual(['info: Nothing is compared: choose Compare Snapshots or Compare Accounts first']);
  });

  it('is copied whole as Markdown', async () => {
    const { run } = await comparing();
    await run('copyChanges');
    expect(desktop.clipboard).toMatch(/^# Earlier, .* → work @ eu-west-1, .*\n\n1 added, 1 removed/);
    expect(desktop.flashes).toHaveLength(1);
    expect(desktop.flashes[0]).toMatch(/^Copied: 1 added, 1 removed/);
  });

  it('copies nothing when nothing is compared', async () => {
    await openedWindow().run('copyChanges');
    expect([desktop.clipboard, desktop.flashes]).toEqual(['', []]);
  });

  it('opens anew after it was closed, and goes with the window', async () => {
    const { run, changes, session } = await comparing();
    await run('showChanges');
    tab()?.dispose();
    active(session).compareWith({ title: 'Other', snapshot: before });
    await settled();
    await run('showChanges');
    expect(desktop.tabs.map(({ isClosed }) => isClosed)).toEqual([true, false]);
    changes.dispose();
    await settled();
    expect(desktop.tabs.map(({ isClosed }) => isClosed)).toEqual([true, true]);
  });

  it('that was closed goes with the window without a word', async () => {
    const { run, changes } = await comparing();
    await run('showChanges');
    tab()?.dispose();
    const panel = await changes.get();
    expect(() => panel.dispose()).not.toThrow();
  });

  it('is a tab for each account that is compared, named by it', async () => {
    const { run, session } = await comparing();
    await run('showChanges');
    expect(tab()?.title).toBe('Changes');
    const other = await session.open({ ...scope, region: 'eu-west-2' } as typeof scope);
    expect(tab()?.title).toBe('Changes: work @ eu-west-1');
    other.compareWith({ title: 'Earlier', snapshot: before });
    await run('showChanges', { scope: other.id });
    expect(desktop.tabs.map(({ title }) => title)).toEqual(['Changes: work @ eu-west-1', 'Changes: work @ eu-west-2']);
    session.scopes.close(other);
    await until(() => desktop.tabs[1]?.isClosed === true);
    expect(desktop.tabs[0]?.isClosed).toBe(false);
  });
});
