import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { words } from '../../../../src/domain/words.ts';
import type { Answer, ChooseStep } from '../../../../src/services/prompts.ts';
import { pickChoice } from '../../../../src/ui/wizard/choicePick.ts';
import { desktop } from '../../../support/vscode/desktop.ts';
import { dialogs } from '../../../support/vscode/dialogs.ts';
import { afterReading, atNewWindow, warned } from '../../../support/vscode/person.ts';
import { attempt, choice, chooseStep, ruling } from '../../../support/wizardSteps.ts';

beforeEach(atNewWindow);
afterEach(() => vi.useRealTimers());

/** The question as it stands there, and what comes of it. */
const asking = (over: Partial<ChooseStep<string>>) => {
  const answers: Answer<string>[] = [];
  const answered = pickChoice(chooseStep(over), attempt).then((answer) => answers.push(answer));
  return { pick: dialogs.input, answers, answered };
};

const full = ruling(words`i-0b has no room: 3 of 3 in use.`, { remedy: words`Detach one.` });
const refused = choice('i-0b', { icon: 'vm', refusals: [full] });
const allowed = choice('i-0a', {
  icon: 'vm',
  description: words`m5.large`,
  detail: words`running`,
  warnings: [ruling(words`It is the last free slot.`, { severity: 'warn' })],
});

describe('a question with choices', () => {
  it('says where it stands in its wizard, and what may be chosen before what may not', () => {
    const { pick } = asking({ choices: [refused, allowed] });
    expect([pick.title, pick.placeholder, pick.step, pick.totalSteps]).toEqual([
      'Attach Network Interface: Which instance?',
      'By name or id',
      2,
      4,
    ]);
    // It is found by all that it says, and stays while one looks elsewhere.
    expect(pick).toMatchObject({ matchOnDescription: true, matchOnDetail: true, ignoreFocusOut: true });
    expect(pick.items.map(({ label, description, detail }) => [label, description, detail])).toEqual([
      ['$(vm) i-0a', 'm5.large', 'running · $(warning) It is the last free slot'],
      ['Not possible here (1)', undefined, undefined],
      ['$(circle-slash) i-0b', undefined, 'i-0b has no room: 3 of 3 in use'],
    ]);
  });

  it('answers with the value of the line that was taken', async () => {
    const { pick, answers, answered } = asking({ choices: [allowed, choice('i-0c')] });
    await afterReading(() => pick.choose('i-0c'));
    await answered;
    expect([answers, pick.isShown]).toEqual([[{ kind: 'value', value: 'i-0c' }], false]);
  });

  it('explains a refused choice by its rule, and asks again', async () => {
    const { pick, answers } = asking({ choices: [allowed, refused] });
    await afterReading(() => pick.choose('i-0b'));
    const modal = await warned('Not possible: i-0b');
    expect(modal.detail).toBe(
      'i-0b has no room: 3 of 3 in use.\n\nDetach one.\n\nRule: An instance type has room for so many interfaces (attach/interface-limit)',
    );
    // The dialog is in the way of the list, which is no reason to leave.
    pick.hide();
    modal.press('Choose Another');
    await vi.advanceTimersByTimeAsync(0);
    expect([answers, dialogs.top === pick]).toEqual([[], true]);
    await afterReading(() => pick.choose('i-0a'));
    expect(answers).toEqual([{ kind: 'value', value: 'i-0a' }]);
  });

  it('can be left after an explanation', async () => {
    const { pick, answers, answered } = asking({ choices: [refused] });
    await afterReading(() => pick.choose('i-0b'));
    (await warned('Not possible')).press('Choose Another');
    await vi.advanceTimersByTimeAsync(0);
    pick.hide();
    await answered;
    expect(answers).toEqual([{ kind: 'cancel' }]);
  });

  it('opens the page of AWS that states the rule', async () => {
    const { pick } = asking({ choices: [refused] });
    await afterReading(() => pick.choose('i-0b'));
    (await warned('Not possible')).press('Open Documentation');
    await vi.advanceTimersByTimeAsync(0);
    expect(desktop.opened).toEqual([full.source]);
    expect(dialogs.top).toBe(pick);
  });

  it('says when none of the choices is possible, and takes no line that only tells', async () => {
    const { pick, answers } = asking({ choices: [refused] });
    expect(pick.labels[0]).toBe('$(info) No option is available');
    await afterReading(() => pick.enter());
    expect([answers, dialogs.top === pick]).toEqual([[], true]);
  });

  it('says when there is nothing to choose from', () => {
    expect(asking({ choices: [] }).pick.labels).toEqual(['$(info) There is no instance.']);
  });

  it('says first what speaks against every answer', () => {
    const { pick } = asking({ blocked: [ruling(words`It is managed by AWS.`)], choices: [refused] });
    expect(pick.labels[0]).toBe('$(error) It is managed by AWS');
  });

  it('puts the focus on what was answered before', () => {
    const choices = [allowed, choice('i-0c')];
    expect(asking({ choices, previous: 'i-0c' }).pick.activeItems).toMatchObject([{ label: 'i-0c' }]);
    expect(asking({ choices, previous: 'i-gone' }).pick.activeItems).toMatchObject([{ label: '$(vm) i-0a' }]);
  });

  it('puts a group under its heading, once', () => {
    const group = words`Others`;
    const { pick } = asking({ choices: [choice('a'), choice('b', { group }), choice('c', { group })] });
    expect(pick.labels).toEqual(['a', 'Others', 'b', 'c']);
  });

  it('adds what is typed where that makes a choice, and takes it away again', async () => {
    const { pick, answers } = asking({
      choices: [choice('a')],
      typed: (text) => (text === 'new' ? choice('new') : undefined),
    });
    pick.type('ne');
    expect(pick.labels).toEqual(['a']);
    pick.type(' new ');
    expect(pick.labels).toEqual(['a', 'new']);
    pick.type('newer');
    expect(pick.labels).toEqual(['a']);
    pick.type('new');
    await afterReading(() => pick.choose('new'));
    expect(answers).toEqual([{ kind: 'value', value: 'new' }]);
  });

  it('keeps the focus on a line whose button was pressed, and on a line where that one is gone', async () => {
    const press = async () => [choice('c'), choice('a')];
    const pressed = choice('a', { button: { icon: 'pin', title: words`Pin to the Top`, press } });
    const gone = choice('b', { button: { icon: 'pin', title: words`Pin to the Top`, press } });
    const { pick, answers } = asking({ choices: [pressed, gone] });
    pick.pressOn('a');
    await vi.advanceTimersByTimeAsync(0);
    expect([pick.labels, pick.activeItems.map(({ label }) => label)]).toEqual([['c', 'a'], ['a']]);
    const other = asking({ choices: [pressed, gone] });
    other.pick.pressOn('b');
    await vi.advanceTimersByTimeAsync(0);
    await afterReading(() => other.pick.enter());
    expect([answers, other.answers]).toEqual([[], [{ kind: 'value', value: 'c' }]]);
  });

  it('goes back where that is possible, and away with Escape', async () => {
    const back = asking({ choices: [allowed] });
    back.pick.press();
    await back.answered;
    expect([back.answers, back.pick.isShown]).toEqual([[{ kind: 'back' }], false]);
    const first = asking({ choices: [allowed], canGoBack: false });
    expect(first.pick.buttons).toEqual([]);
    first.pick.hide();
    await first.answered;
    expect(first.answers).toEqual([{ kind: 'cancel' }]);
  });

  it('comes back also when the explanation cannot be shown, which is told', async () => {
    const failures: unknown[] = [];
    const telling = async (work: () => unknown): Promise<void> => {
      try {
        await work();
      } catch (error) {
        failures.push(error);
      }
    };
    const source = 'no address';
    void pickChoice(chooseStep({ choices: [choice('i-0b', { refusals: [{ ...full, source }] })] }), telling);
    const pick = dialogs.input;
    await afterReading(() => pick.choose('i-0b'));
    (await warned('Not possible')).press('Open Documentation');
    await vi.advanceTimersByTimeAsync(0);
    expect([failures.length, dialogs.top === pick]).toEqual([1, true]);
  });
});
