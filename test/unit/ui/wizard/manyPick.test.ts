import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { words } from '../../../../src/domain/words.ts';
import type { Answer, ChooseManyStep } from '../../../../src/services/prompts.ts';
import { pickMany } from '../../../../src/ui/wizard/manyPick.ts';
import { dialogs } from '../../../support/vscode/dialogs.ts';
import { afterReading, atNewWindow, warned } from '../../../support/vscode/person.ts';
import { attempt, choice, manyStep, ruling } from '../../../support/wizardSteps.ts';

beforeEach(atNewWindow);
afterEach(() => vi.useRealTimers());

const asking = (over: Partial<ChooseManyStep<string>>) => {
  const answers: Answer<readonly string[]>[] = [];
  const answered = pickMany(manyStep(over), attempt).then((answer) => answers.push(answer));
  return { pick: dialogs.input, answers, answered };
};

const ticked = (): readonly string[] => dialogs.input.selectedItems.map(({ label }) => label);

const tooMany = ruling(words`At most two groups fit.`, { ruleId: 'groups/limit', remedy: words`Leave one out.` });

/** Refuses none and more than two, and warns of two. */
const judge: ChooseManyStep<string>['judge'] = (chosen) => {
  if (chosen.length === 0) return { refusal: words`Choose at least one.`, warning: undefined };
  if (chosen.length > 2) return { refusal: tooMany.message, warning: undefined, finding: tooMany };
  return { refusal: undefined, warning: chosen.length === 2 ? words`Two are plenty.` : undefined };
};

const groups = [choice('sg-a'), choice('sg-b'), choice('sg-c')];

describe('a question with many answers', () => {
  it('says nothing against a list that just opened, then what speaks against each selection', () => {
    const { pick } = asking({ choices: groups, judge });
    expect([pick.canSelectMany, pick.title, pick.placeholder]).toEqual([
      true,
      'Attach Network Interface: Which instance?',
      'By name or id',
    ]);
    pick.tick('sg-a', 'sg-b');
    expect(pick.placeholder).toBe('Two are plenty.');
    pick.tick('sg-a');
    expect(pick.placeholder).toBe('By name or id');
    pick.tick();
    expect(pick.placeholder).toBe('Choose at least one.');
  });

  it('answers with what is ticked', async () => {
    const { pick, answers } = asking({ choices: groups, judge });
    pick.tick('sg-c', 'sg-a');
    await afterReading(() => pick.enter());
    expect([answers, pick.isShown]).toEqual([[{ kind: 'value', value: ['sg-c', 'sg-a'] }], false]);
  });

  it('takes the one line that says what was typed, where nothing is ticked', async () => {
    const { pick, answers } = asking({ choices: groups, judge });
    pick.value = 'sg-b';
    await afterReading(() => pick.enter());
    expect(answers).toEqual([{ kind: 'value', value: ['sg-b'] }]);
  });

  it('takes none where several say it', async () => {
    const { pick, answers } = asking({ choices: groups, judge });
    pick.value = 'sg-';
    await afterReading(() => pick.enter());
    expect([answers, pick.placeholder]).toEqual([[], 'Choose at least one.']);
  });

  it('and none where somebody has unticked what was there', async () => {
    const { pick, answers } = asking({ choices: groups, chosen: ['sg-a'], judge });
    pick.tick();
    pick.value = 'sg-b';
    await afterReading(() => pick.enter());
    expect([answers, pick.placeholder]).toEqual([[], 'Choose at least one.']);
  });

  it('takes no selection that is refused', async () => {
    const { pick, answers } = asking({ choices: groups, judge });
    await afterReading(() => pick.enter());
    expect([answers, pick.isShown, pick.placeholder]).toEqual([[], true, 'Choose at least one.']);
  });

  it('explains the rule that refuses a selection, and asks again with it', async () => {
    const { pick, answers } = asking({ choices: groups, judge });
    pick.tick('sg-a', 'sg-b', 'sg-c');
    await afterReading(() => pick.enter());
    const modal = await warned('Not possible: 3 selected');
    expect(modal.detail).toContain('At most two groups fit.\n\nLeave one out.');
    pick.hide();
    modal.press('Choose Another');
    await vi.advanceTimersByTimeAsync(10);
    expect([answers, dialogs.top === pick, ticked()]).toEqual([[], true, ['sg-a', 'sg-b', 'sg-c']]);
    pick.tick('sg-a');
    await afterReading(() => pick.enter());
    expect(answers).toEqual([{ kind: 'value', value: ['sg-a'] }]);
  });

  it('can be left after an explanation', async () => {
    const { pick, answers, answered } = asking({ choices: groups, judge });
    pick.tick('sg-a', 'sg-b', 'sg-c');
    await afterReading(() => pick.enter());
    (await warned('Not possible')).press('Choose Another');
    await vi.advanceTimersByTimeAsync(0);
    pick.hide();
    await answered;
    expect(answers).toEqual([{ kind: 'cancel' }]);
  });

  it('explains a refused choice that was ticked, before what is said of the whole', async () => {
    const other = ruling(words`It belongs to another VPC.`, { ruleId: 'groups/vpc' });
    const { pick, answers } = asking({ choices: [...groups, choice('sg-x', { refusals: [other] })], judge });
    expect(pick.labels.slice(-2)).toEqual(['Not possible here (1)', '$(circle-slash) sg-x']);
    pick.tick('sg-a', 'sg-x');
    await afterReading(() => pick.enter());
    expect((await warned('Not possible: sg-x')).detail).toContain('It belongs to another VPC.');
    expect(answers).toEqual([]);
  });

  it('begins with what is chosen already, judged', () => {
    const { pick } = asking({ choices: groups, judge, chosen: ['sg-a', 'sg-b'] });
    expect([ticked(), pick.placeholder]).toEqual([['sg-a', 'sg-b'], 'Two are plenty.']);
  });

  it('keeps what is ticked when one goes back, and forgets it when one goes away', async () => {
    const back = asking({ choices: groups, judge });
    back.pick.tick('sg-b');
    back.pick.press();
    await back.answered;
    expect(back.answers).toEqual([{ kind: 'back', draft: ['sg-b'] }]);
    const away = asking({ choices: groups, judge });
    away.pick.hide();
    await away.answered;
    expect(away.answers).toEqual([{ kind: 'cancel' }]);
  });

  it('says what speaks against every answer, and when there is nothing to tick', () => {
    const blocked = [ruling(words`It is managed by AWS.`)];
    expect(asking({ blocked, choices: groups }).pick.labels[0]).toBe('It is managed by AWS');
    expect(asking({}).pick.labels).toEqual(['There is no group.']);
  });
});
