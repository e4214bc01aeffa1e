import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { words } from '../../../../src/domain/words.ts';
import type { Answer, InputStep } from '../../../../src/services/prompts.ts';
import { inputText } from '../../../../src/ui/wizard/textInput.ts';
import { desktop } from '../../../support/vscode/desktop.ts';
import { dialogs } from '../../../support/vscode/dialogs.ts';
import { afterReading, atNewWindow } from '../../../support/vscode/person.ts';
import { attempt, inputStep, ruling } from '../../../support/wizardSteps.ts';

beforeEach(atNewWindow);
afterEach(() => vi.useRealTimers());

const asking = (over: Partial<InputStep>) => {
  const answers: Answer<string>[] = [];
  const answered = inputText(inputStep(over), attempt).then((answer) => answers.push(answer));
  return { box: dialogs.input, answers, answered };
};

const tooLong = ruling(words`It has more than 255 characters.`, { ruleId: 'tags/length' });
const reserved = ruling(words`Tags of AWS begin so.`, { ruleId: 'tags/reserved', severity: 'warn' });

const judge: InputStep['judge'] = (text) => {
  if (text === '') return { refusal: words`Type something.`, warning: undefined };
  if (text === 'long') return { refusal: tooLong.message, warning: undefined, finding: tooLong };
  return { refusal: undefined, warning: text === 'aws' ? reserved.message : undefined, finding: reserved };
};

const error = (message: string) => ({ message, severity: 3 });

describe('a question with a text', () => {
  it('stands with its text, its place and its way back', () => {
    const { box } = asking({ initial: 'web', judge });
    expect([box.title, box.prompt, box.value, box.step, box.totalSteps, box.buttons.length]).toEqual([
      'Attach Network Interface: Which instance?',
      'By name or id',
      'web',
      2,
      4,
      1,
    ]);
    expect(box.validationMessage).toBeUndefined();
  });

  it('says what speaks against a text while it is typed, with its rule, and nothing against an empty box that just opened', () => {
    const { box } = asking({ judge });
    expect(box.validationMessage).toBeUndefined();
    box.type('long');
    expect(box.validationMessage).toEqual(error('It has more than 255 characters (rule tags/length)'));
    box.type('aws');
    expect(box.validationMessage).toEqual({ message: 'Tags of AWS begin so (rule tags/reserved)', severity: 2 });
    box.type('');
    expect(box.validationMessage).toEqual(error('Type something.'));
  });

  it('takes what may be warned of, and not what is refused', async () => {
    const { box, answers } = asking({ judge });
    await afterReading(() => box.enter());
    expect([answers, box.validationMessage]).toEqual([[], error('Type something.')]);
    box.type('long');
    await afterReading(() => box.enter());
    expect(answers).toEqual([]);
    box.type('aws');
    await afterReading(() => box.enter());
    expect([answers, box.isShown]).toEqual([[{ kind: 'value', value: 'aws' }], false]);
  });

  it('says at once what speaks against every answer', async () => {
    const { box, answers } = asking({ judge, initial: 'web', blocked: [tooLong] });
    expect(box.validationMessage).toEqual(error('It has more than 255 characters (rule tags/length)'));
    await afterReading(() => box.enter());
    expect(answers).toEqual([]);
  });

  it('leads to the documentation of the rule that speaks, as long as it speaks', async () => {
    const { box, answers } = asking({ judge });
    box.type('long');
    expect(box.buttons).toMatchObject([
      {},
      { tooltip: 'Open Documentation: An instance type has room for so many interfaces' },
    ]);
    const { buttons } = box;
    box.type('long');
    // A button that is set anew would lose the pointer that rests on it.
    expect(box.buttons).toBe(buttons);
    box.press(1);
    await vi.advanceTimersByTimeAsync(0);
    expect([desktop.opened, answers]).toEqual([[tooLong.source], []]);
    box.type('');
    expect(box.buttons).toHaveLength(1);
  });

  it('keeps what is typed when one goes back, and forgets it when one goes away', async () => {
    const back = asking({ judge });
    back.box.type('half');
    back.box.press(0);
    await back.answered;
    expect(back.answers).toEqual([{ kind: 'back', draft: 'half' }]);
    const away = asking({ judge });
    away.box.hide();
    await away.answered;
    expect(away.answers).toEqual([{ kind: 'cancel' }]);
  });
});
