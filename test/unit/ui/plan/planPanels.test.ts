import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanAct, PlanDocument, ToPlanPage } from '../../../../src/protocol/plan.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { demoId, readAloud } from '../../../support/plannedChange.ts';
import { simulatedPlatform } from '../../../support/simulatedPlatform.ts';
import { desktop, settled, tabOf } from '../../../support/vscode/desktop.ts';
import type { Tab } from '../../../support/vscode/surfaces.ts';
import { afterReading, asked, atNewWindow, messages, told, until, warned } from '../../../support/vscode/person.ts';

beforeEach(() => {
  atNewWindow();
  desktop.settings.set('eniExplorer.plans.inline', { globalValue: 'none' });
});
afterEach(() => vi.useRealTimers());

const spare = demoId('ha-spare');
const vip = demoId('ha-vip');
const planTabs = (): readonly Tab[] => desktop.tabs.filter(({ viewType }) => viewType === 'eniExplorer.plan');

/** The document that the page of a tab was told last. */
const shown = (tab: Tab): PlanDocument => {
  const last = tab.posted.at(-1) as ToPlanPage | undefined;
  if (!last) throw new Error('The page was told nothing');
  return last.document;
};
const textOf = (tab: Tab): string => readAloud(shown(tab)).join('\n');
const press = (tab: Tab, act: PlanAct): void => tab.say({ kind: 'act', act });

/** A window over a simulated account in which an operation is called on an interface. */
const planning = async (operation: string, id: string, answers: () => Promise<void>) => {
  const { platform, simulator } = simulatedPlatform(demoSnapshot());
  const window = openedWindow(platform);
  await window.session.open(scope);
  const done = window.run(operation, { kind: 'interface', id });
  await answers();
  await done;
  const tab = tabOf('eniExplorer.plan');
  tab.say({ kind: 'ready' });
  await until(() => tab.posted.length > 0);
  return {
    ...window,
    simulator,
    tab,
    description: () => simulator.snapshot().enis.find((eni) => eni.id === spare)?.description,
  };
};

const describing = () =>
  planning('changeDescription', spare, async () => {
    const box = await asked('Change Description');
    box.type('the spare one');
    await afterReading(() => box.enter());
  });

const detaching = () =>
  planning('detachInterface', vip, async () => {
    const how = await asked('Detach Network Interface');
    await afterReading(() => how.enter());
  });

describe('the document of a change', () => {
  it('opens after the questions, in a tab with a strict page, and runs from there', async () => {
    const { tab, description } = await describing();
    expect(tab.title).toBe('Set the description of ha-spare to: the spare one');
    expect(tab.webview.html).toContain("default-src 'none'");
    expect(tab.webview.html).toContain('planMain.js');
    expect(shown(tab).phase).toBe('reviewing');
    expect(description()).not.toBe('the spare one');
    press(tab, 'run');
    await until(() => shown(tab).phase === 'done');
    expect(description()).toBe('the spare one');
  });

  it('is undone by a plan of its own, and says so then', async () => {
    const { tab, description } = await describing();
    const before = description();
    press(tab, 'run');
    await until(() => shown(tab).phase === 'done');
    press(tab, 'undo');
    await until(() => planTabs().length === 2);
    const undo = planTabs()[1] ?? tab;
    undo.say({ kind: 'ready' });
    await until(() => undo.posted.length > 0);
    expect(undo.title).toMatch(/^Undo: Set the description/);
    press(undo, 'run');
    await until(() => shown(undo).phase === 'done');
    expect(description()).toBe(before);
    await until(() => shown(tab).phase === 'undone');
  });

  it('asks in a modal before something is taken away', async () => {
    const { tab, simulator } = await detaching();
    press(tab, 'run');
    const modal = await warned('Detach network interface');
    expect(modal.buttons[0]).toBe('Back to Review');
    modal.press('Back to Review');
    await settled();
    expect(simulator.world.enis.get(vip)?.attachment).toBeDefined();
    press(tab, 'run');
    const again = await warned('Detach network interface');
    await afterReading(() => again.press('Detach'));
    await until(() => shown(tab).phase === 'done');
    expect(simulator.world.enis.get(vip)?.attachment).toBeUndefined();
  });

  it('goes on without its tab, and tells its end in a message', async () => {
    const { tab, description } = await describing();
    press(tab, 'run');
    tab.dispose();
    const end = await told('Done in ');
    expect(end.buttons).toEqual(['Undo…', 'Show in Topology']);
    expect(description()).toBe('the spare one');
  });

  it('goes back to its last question with what was answered', async () => {
    const { tab, description } = await describing();
    press(tab, 'back');
    const box = await asked('Change Description');
    expect(box.value).toBe('the spare one');
    box.type('another one');
    await afterReading(() => box.enter());
    await until(() => textOf(tab).includes('another one'));
    expect(planTabs()).toHaveLength(1);
    press(tab, 'run');
    await until(() => shown(tab).phase === 'done');
    expect(description()).toBe('another one');
  });

  it('copies its code and what a ticket should say', async () => {
    const { tab } = await describing();
    tab.say({ kind: 'copyCode', tab: 'cli' });
    await settled();
    expect(desktop.clipboard).toContain('modify-network-interface-attribute');
    press(tab, 'run');
    await until(() => shown(tab).phase === 'done');
    press(tab, 'copyTicket');
    await settled();
    expect(desktop.clipboard).toMatch(/^Set the description of ha-spare to: the spare one: done\n/);
    const at = shown(tab).sections.flatMap((each) =>
      each.kind === 'steps' ? [each.steps.findIndex(({ requestId }) => requestId !== undefined)] : [],
    )[0];
    tab.say({ kind: 'copyRequest', step: at });
    await settled();
    expect(desktop.clipboard).toMatch(/^[\da-f-]{36}$/);
  });

  it('is brought up again from what is kept of its run', async () => {
    const { tab, plans, session } = await describing();
    press(tab, 'run');
    await until(() => shown(tab).phase === 'done');
    const [run] = (await session.activity()).standings;
    const panels = await plans.get();
    const before = tab.revealed;
    await panels.showRun(run?.run.id ?? '');
    await panels.showRun('another one');
    expect([tab.revealed, planTabs().length]).toEqual([before + 1, 1]);
    expect(messages().at(-1)).toBe('info: This run is not kept any more');
  });

  it('answers nothing that is no message of its page', async () => {
    const { tab, description } = await describing();
    const before = description();
    for (const message of [
      { kind: 'act', act: 'runs' },
      { kind: 'run' },
      'run',
      undefined,
      { kind: 'copyCode', tab: '' },
    ])
      tab.say(message);
    await settled();
    expect([description(), desktop.clipboard]).toEqual([before, '']);
  });

  it('is made anew where the account is read again, and holds Run back where it says something else', async () => {
    const { tab, simulator, session, description } = await describing();
    const eni = simulator.world.enis.get(spare);
    if (!eni) throw new Error('It is gone');
    simulator.world.enis.set(spare, { ...eni, description: 'somebody else was here' });
    const [open] = session.scopes.all;
    await open?.store.refresh();
    await until(() => shown(tab).phase === 'changed');
    press(tab, 'run');
    await settled();
    expect(description()).toBe('somebody else was here');
    press(tab, 'takeOver');
    await until(() => shown(tab).phase === 'reviewing');
    press(tab, 'run');
    await until(() => shown(tab).phase === 'done');
    expect(description()).toBe('the spare one');
  });

  it('has no Run once read-only mode is switched on', async () => {
    const { tab, session, description } = await describing();
    desktop.settings.set('eniExplorer.readOnly', { globalValue: true });
    session.protectionChanged();
    await until(() => shown(tab).phase === 'readOnly');
    press(tab, 'run');
    await settled();
    expect(description()).not.toBe('the spare one');
  });

  it('closes with its account', async () => {
    const { tab, session, scopes } = await describing();
    const [open] = session.scopes.all;
    if (open) scopes.close(open);
    expect(tab.isClosed).toBe(true);
  });
});

describe('what its document offers, from the palette', () => {
  it('acts on the plan of the tab that the person is in', async () => {
    const { tab, run } = await describing();
    tab.look();
    const copying = run('copyPlan');
    const pick = await asked('Copy As');
    expect(pick.items.map(({ label }) => label).slice(0, 1)).toEqual(['AWS CLI']);
    await afterReading(() => pick.choose('AWS CLI'));
    await copying;
    expect(desktop.clipboard).toContain('modify-network-interface-attribute');
    const saving = run('savePlan');
    (await asked('Save Plan')).hide();
    await saving;
  });

  it('says what to do elsewhere', async () => {
    const { tab, run } = await describing();
    tab.look(false);
    await run('savePlan');
    expect((await told('Open a plan first')).text).toContain('call the command in its tab');
  });
});

describe('what needs no document', () => {
  it.each([
    ['safe', 'changeDescription', 'Change Description: Review'],
    ['all', 'changeDescription', 'Change Description: Review'],
  ])('is reviewed in the list of its questions where the setting says %s', async (inline, operation, title) => {
    desktop.settings.set('eniExplorer.plans.inline', { globalValue: inline });
    const { platform } = simulatedPlatform(demoSnapshot());
    const window = openedWindow(platform);
    await window.session.open(scope);
    void window.run(operation, { kind: 'interface', id: spare });
    const box = await asked('Change Description');
    box.type('x');
    await afterReading(() => box.enter());
    const review = await asked('Review');
    expect(review.title).toBe(title);
    expect(planTabs()).toEqual([]);
    review.hide();
  });

  it('is nothing that detaches where only what is safe needs none', async () => {
    desktop.settings.set('eniExplorer.plans.inline', { globalValue: 'safe' });
    const { tab } = await detaching();
    expect(shown(tab).phase).toBe('reviewing');
  });
});
