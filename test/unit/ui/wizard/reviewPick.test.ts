import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { words } from '../../../../src/domain/words.ts';
import type { Review, ReviewAction } from '../../../../src/services/prompts.ts';
import { pickReview } from '../../../../src/ui/wizard/reviewPick.ts';
import { desktop } from '../../../support/vscode/desktop.ts';
import { dialogs } from '../../../support/vscode/dialogs.ts';
import { afterReading, atNewWindow, warned } from '../../../support/vscode/person.ts';
import { attempt, review, ruling } from '../../../support/wizardSteps.ts';

beforeEach(atNewWindow);
afterEach(() => vi.useRealTimers());

const reading = (over: Partial<Review> = {}) => {
  const actions: ReviewAction[] = [];
  const answered = pickReview(review(over), attempt).then((action) => actions.push(action));
  return { pick: dialogs.input, actions, answered };
};

const full = ruling(words`i-0a has no room: 3 of 3 in use.`, { remedy: words`Detach one.` });

describe('the review', () => {
  it('begins with the account, which does nothing but stand there to be read', async () => {
    const { pick, actions, answered } = reading();
    expect([pick.title, pick.placeholder]).toEqual([
      'Attach Network Interface: Review',
      'Review what changes, then select an action',
    ]);
    expect(pick.labels).toEqual([
      'Account',
      '$(account) 111122223333 · work @ eu-west-1',
      'Steps',
      '$(arrow-right) 1. Attach eni-0a to i-0a as eth1',
      'Actions',
      '$(shield) Check Permissions',
      '$(terminal) Copy as…',
      '$(play) Run',
    ]);
    await afterReading(() => pick.enter());
    const modal = await warned('111122223333 · work @ eu-west-1');
    expect(modal.titles).toEqual(['Back to Review']);
    pick.hide();
    modal.enter();
    await vi.advanceTimersByTimeAsync(0);
    expect([actions, dialogs.top === pick]).toEqual([[], true]);
    pick.hide();
    await answered;
    expect(actions).toEqual(['cancel']);
  });

  it.each([
    ['Run', 'run'],
    ['Check Permissions', 'checkPermissions'],
    ['Copy as…', 'copyAs'],
    ['Preview in Topology', 'preview'],
  ])('does what is chosen: %s', async (label, action) => {
    const { pick, actions } = reading({ changes: [{ what: words`eni-0a`, differences: [] }] });
    await afterReading(() => pick.choose(label));
    expect([actions, pick.isShown]).toEqual([[action], false]);
  });

  it('stays when Enter is pressed on a text that finds no line', async () => {
    const { pick, actions } = reading();
    pick.type('nothing like it');
    pick.activeItems = [];
    await afterReading(() => pick.enter());
    expect([actions, dialogs.top === pick]).toEqual([[], true]);
  });

  it('goes back with its button, and away with Escape', async () => {
    const back = reading();
    back.pick.press();
    await back.answered;
    const away = reading();
    away.pick.hide();
    await away.answered;
    expect([back.actions, away.actions]).toEqual([['back'], ['cancel']]);
  });

  it('shows a line in full with its rule, and opens its documentation from there and from the line', async () => {
    const { pick, actions } = reading({ findings: [full] });
    expect(pick.line('no room').detail).toBe('Detach one.');
    await afterReading(() => pick.choose('no room'));
    const modal = await warned('i-0a has no room');
    expect(modal.severity).toBe('info');
    expect([modal.detail, modal.titles]).toEqual([
      'Detach one.\n\nRule: An instance type has room for so many interfaces (attach/interface-limit)',
      ['Back to Review', 'Open Documentation'],
    ]);
    modal.press('Open Documentation');
    await vi.advanceTimersByTimeAsync(0);
    expect([desktop.opened, dialogs.top === pick]).toEqual([[full.source], true]);
    pick.pressOn('no room');
    await vi.advanceTimersByTimeAsync(0);
    expect([desktop.opened, actions]).toEqual([[full.source, full.source], []]);
  });

  it('runs against a block only when a person insists in a dialog whose first button leads back', async () => {
    const { pick, actions } = reading({ findings: [full], refusal: words`EC2 says no.` });
    expect(pick.labels).not.toContain('$(play) Run');
    await afterReading(() => pick.choose('Run Anyway…'));
    const modal = await warned('EC2 will probably refuse this. Run it anyway?');
    expect(modal.severity).toBe('warning');
    expect(modal.titles).toEqual(['Back to Review', 'Run Anyway']);
    expect(modal.detail).toBe(
      'Attach eni-0a to i-0a as eth1\n\ni-0a has no room: 3 of 3 in use.\nEC2 says no.\n\n111122223333 · work @ eu-west-1',
    );
    modal.enter();
    await vi.advanceTimersByTimeAsync(0);
    expect([actions, dialogs.top === pick]).toEqual([[], true]);
    await afterReading(() => pick.choose('Run Anyway…'));
    (await warned('Run it anyway?')).press('Run Anyway');
    await vi.advanceTimersByTimeAsync(0);
    expect([actions, dialogs.top]).toEqual([['runAnyway'], undefined]);
  });

  it('comes back also when a dialog of its own cannot be shown, which is told', async () => {
    const failures: unknown[] = [];
    const telling = async (work: () => unknown): Promise<void> => {
      try {
        await work();
      } catch (error) {
        failures.push(error);
      }
    };
    void pickReview(review({ findings: [{ ...full, source: 'no address' }] }), telling);
    const pick = dialogs.input;
    await afterReading(() => pick.choose('no room'));
    (await warned('no room')).press('Open Documentation');
    await vi.advanceTimersByTimeAsync(0);
    expect([failures.length, dialogs.top === pick]).toEqual([1, true]);
  });
});
