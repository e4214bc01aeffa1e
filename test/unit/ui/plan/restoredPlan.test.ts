import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uri } from 'vscode';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../../../src/domain/scope.ts';
import type { PlanAct, PlanDocument, ToPlanPage } from '../../../../src/protocol/plan.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { demoId, readAloud } from '../../../support/plannedChange.ts';
import { simulatedPlatform } from '../../../support/simulatedPlatform.ts';
import { desktop, settled, tabOf } from '../../../support/vscode/desktop.ts';
import { Tab } from '../../../support/vscode/surfaces.ts';
import { afterReading, asked, atNewWindow, messages, until } from '../../../support/vscode/person.ts';

let base = '';
beforeEach(() => {
  atNewWindow();
  desktop.settings.set('eniExplorer.plans.inline', { globalValue: 'none' });
  base = mkdtempSync(join(tmpdir(), 'eni-restored-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const spare = demoId('ha-spare');
type Window = ReturnType<typeof openedWindow>;

const shown = (tab: Tab): PlanDocument => {
  const last = tab.posted.at(-1) as ToPlanPage | undefined;
  if (!last) throw new Error('The page was told nothing');
  return last.document;
};
const textOf = (tab: Tab): string => readAloud(shown(tab)).join('\n');
const press = (tab: Tab, act: PlanAct): void => tab.say({ kind: 'act', act });

/** What a page keeps: what its host has given it. */
const keptBy = (tab: Tab): object => {
  const kept = /data-kept="([^"]*)"/.exec(tab.webview.html)?.[1] ?? '';
  return JSON.parse(kept.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')) as object;
};

const account = (of: Scope = scope) => {
  const { platform, simulator } = simulatedPlatform(demoSnapshot());
  const window = (): Window => openedWindow(platform, undefined, Uri.file(base));
  const description = (): string | undefined => simulator.snapshot().enis.find(({ id }) => id === spare)?.description;
  /** A window with the document of another description. */
  const planned = async () => {
    const opened = window();
    await opened.session.open(of);
    const done = opened.run('changeDescription', { kind: 'interface', id: spare });
    const box = await asked('Change Description');
    box.type('the spare one');
    await afterReading(() => box.enter());
    await done;
    const tab = tabOf('eniExplorer.plan');
    tab.say({ kind: 'ready' });
    await until(() => tab.posted.length > 0);
    return { ...opened, tab };
  };
  const ran = async () => {
    const opened = await planned();
    press(opened.tab, 'run');
    await until(() => shown(opened.tab).phase === 'done');
    return opened;
  };
  return { window, planned, ran, description };
};

/** What the window before has written, as if its process had ended; of the lines of its run only so many. */
const orphaned = (lines?: number): void => {
  const folder = join(base, 'activity');
  const [name = ''] = readdirSync(folder);
  const pid = spawnSync(process.execPath, ['-e', '']).pid;
  const file = join(folder, name.replace(/-\d+-/, `-${pid}-`));
  renameSync(join(folder, name), file);
  if (lines === undefined) return;
  const kept = readFileSync(file, 'utf8').split('\n').slice(0, lines).join('\n');
  truncateSync(file, Buffer.byteLength(`${kept}\n`));
};

/** VS Code brings a tab of the last window back. */
const broughtBack = async ({ plans }: Window, kept: unknown): Promise<Tab> => {
  const tab = new Tab({ viewType: 'eniExplorer.plan', title: 'Plan', shown: 1, options: {} });
  await (await plans.get()).restore(tab as never, kept);
  tab.say({ kind: 'ready' });
  await until(() => tab.posted.length > 0);
  return tab;
};

/** The plan that is opened as the one of this number, from 1. */
const opened = async (count: number): Promise<Tab> => {
  const tabs = () => desktop.tabs.filter(({ viewType }) => viewType === 'eniExplorer.plan');
  await until(() => tabs().length === count);
  const tab = tabs().at(-1);
  if (!tab) throw new Error('No plan was opened');
  tab.say({ kind: 'ready' });
  await until(() => tab.posted.length > 0);
  return tab;
};

describe('a tab of the last window', () => {
  it('is the document of its run again, with its undo', async () => {
    const { ran, window, description } = account();
    const first = await ran();
    orphaned();
    const second = window();
    await second.session.open(scope);
    const tab = await broughtBack(second, keptBy(first.tab));
    expect(shown(tab)).toMatchObject({ phase: 'done', title: 'Set the description of ha-spare to: the spare one' });
    expect(textOf(tab)).toMatch(/Done in [\d.]+ s/);
    expect(textOf(tab)).toContain('the spare one');
    expect(shown(tab).footer.main).toMatchObject({ act: 'undo' });
    press(tab, 'undo');
    const undo = await opened(2);
    expect(undo.title).toMatch(/^Undo: /);
    press(undo, 'run');
    await until(() => shown(undo).phase === 'done');
    expect(description()).not.toBe('the spare one');
    await until(() => shown(tab).phase === 'undone');
    expect(shown(tab).footer.main).toBeUndefined();
  });

  it('says at which step its window closed, and what EC2 says now', async () => {
    const { ran, window } = account();
    const first = await ran();
    // The call was sent, and nobody heard of it.
    orphaned(2);
    const second = window();
    await second.session.open(scope);
    const tab = await broughtBack(second, keptBy(first.tab));
    await until(() => textOf(tab).includes('this is what EC2 says now'));
    expect(shown(tab).phase).toBe('interrupted');
    expect(textOf(tab)).toContain('1 call was done');
    expect(textOf(tab)).toContain('EC2 shows it');
    expect(shown(tab).footer.main).toMatchObject({ act: 'rollBack' });
  });

  it('asks EC2 only once its account is opened', async () => {
    const { ran, window } = account();
    const first = await ran();
    orphaned(2);
    const second = window();
    const tab = await broughtBack(second, keptBy(first.tab));
    expect(textOf(tab)).toContain('What EC2 has done of it is not known yet');
    expect(shown(tab).focus).toBe('lookUp');
    expect(shown(tab).sections.some(({ heading }) => heading === 'How to go on')).toBe(true);
    press(tab, 'lookUp');
    await until(() => textOf(tab).includes('this is what EC2 says now'));
  });

  it('continues what its window has left, and then has nothing to choose any more', async () => {
    const { ran, window, description } = account();
    const first = await ran();
    orphaned(1);
    const second = window();
    await second.session.open(scope);
    const tab = await broughtBack(second, keptBy(first.tab));
    await until(() => textOf(tab).includes('this is what EC2 says now'));
    expect(textOf(tab)).toContain('0 calls were done');
    press(tab, 'continueRun');
    const next = await opened(2);
    expect(next.title).toMatch(/^Continue: /);
    press(next, 'run');
    await until(() => shown(next).phase === 'done');
    expect(description()).toBe('the spare one');
    await until(() => textOf(tab).includes('Another run has done the rest'));
    expect(shown(tab).sections.some(({ heading }) => heading === 'How to go on')).toBe(false);
  });

  it('says of the demo account that it began anew, and offers nothing', async () => {
    const demo: Scope = { kind: 'demo' };
    const { ran, window } = account(demo);
    const first = await ran();
    orphaned(2);
    const second = window();
    await second.session.open(demo);
    const tab = await broughtBack(second, keptBy(first.tab));
    expect(textOf(tab)).toContain('began anew');
    expect(shown(tab).footer.main).toBeUndefined();
  });

  it('that was never run says so, and plans it anew on what it was called on', async () => {
    const { planned, window } = account();
    const first = await planned();
    const second = window();
    await second.session.open(scope);
    const tab = await broughtBack(second, keptBy(first.tab));
    expect(shown(tab)).toMatchObject({ phase: 'lost', title: 'Set the description of ha-spare to: the spare one' });
    expect(textOf(tab)).toContain('Nothing of it was run');
    press(tab, 'planAnew');
    const box = await asked('Change Description');
    expect(box.title).toContain('Change Description');
    box.hide();
  });

  it('does not say that nothing was run where what was run is not kept any more', async () => {
    const { ran, window } = account();
    const first = await ran();
    rmSync(join(base, 'activity'), { recursive: true });
    const tab = await broughtBack(window(), { ...keptBy(first.tab), hasBegun: 'yes' });
    expect(textOf(tab)).toContain('is not kept any more');
  });

  it.each([
    undefined,
    'x',
    { plan: 7 },
    { plan: 'p', title: '<b>x</b>', scope: {}, scopeId: 'demo', operation: 'nothing' },
  ])('stands whatever its page has kept: %j', async (kept) => {
    const tab = await broughtBack(account().window(), kept);
    expect(shown(tab).phase).toBe('lost');
    press(tab, 'planAnew');
    await settled();
    expect(messages().filter((each) => each.startsWith('error'))).toEqual([]);
  });
});

describe('a run opened from Activity', () => {
  it('is the same document, and once in a tab is brought up there', async () => {
    const { ran, window } = account();
    await ran();
    orphaned();
    const second = window();
    const before = desktop.tabs.length;
    desktop.trees.get('eniExplorer.activity')?.look();
    await until(() => second.activity.rows.length > 0);
    const [row] = second.activity.rows.flatMap((day) => day.children());
    await second.run('openRun', row);
    await second.run('openRun', row);
    expect(desktop.tabs).toHaveLength(before + 1);
    const tab = tabOf('eniExplorer.plan');
    tab.say({ kind: 'ready' });
    await until(() => tab.posted.length > 0);
    expect(shown(tab).phase).toBe('done');
    press(tab, 'copyTicket');
    await until(() => desktop.clipboard.includes('Set the description'));
  });
});
