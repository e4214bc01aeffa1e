import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aborted } from '../../../../src/domain/errors.ts';
import { words } from '../../../../src/domain/words.ts';
import type { Answer, JudgedChoice, Listed, Narrowing } from '../../../../src/services/prompts.ts';
import { pickChoice } from '../../../../src/ui/wizard/choicePick.ts';
import { pickMany } from '../../../../src/ui/wizard/manyPick.ts';
import { dialogs } from '../../../support/vscode/dialogs.ts';
import { afterReading, atNewWindow, warned } from '../../../support/vscode/person.ts';
import { attempt, choice, chooseStep, manyStep, ruling } from '../../../support/wizardSteps.ts';

beforeEach(atNewWindow);
afterEach(() => vi.useRealTimers());

const count = 1000;
const refusal = ruling(words`It is in use.`);
/** Every tenth is refused. */
const all = Array.from({ length: count }, (_, at) => choice(`eni-${at}`, at % 10 === 9 ? { refusals: [refusal] } : {}));
const first = all.slice(0, 5);

/** Finds by the end of an id, and notes which texts were looked for, and which no longer. */
const narrowingOf = (): Narrowing<string> & { readonly asked: string[]; readonly given: string[] } => {
  const asked: string[] = [];
  const given: string[] = [];
  const find = async (text: string, signal: AbortSignal): Promise<Listed<string>> => {
    asked.push(text);
    if (text === 'slow') {
      await new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve());
      });
      given.push(text);
      throw aborted();
    }
    const choices = text === '' ? first : all.filter(({ value }) => value.endsWith(text));
    return { choices: choices.slice(0, 5), more: (text === '' ? count : choices.length) - Math.min(5, choices.length) };
  };
  const choiceOf = (value: unknown): JudgedChoice<string> | undefined => all.find((one) => one.value === value);
  return { more: count - 5, find, choiceOf, asked, given };
};

const typed = async (text: string): Promise<void> => {
  dialogs.input.type(text);
  await vi.advanceTimersByTimeAsync(200);
};

describe('a question with a thousand choices', () => {
  const asking = () => {
    const narrowing = narrowingOf();
    const answers: Answer<string>[] = [];
    const step = chooseStep({ choices: first, narrowing });
    const answered = pickChoice(step, attempt).then((answer) => answers.push(answer));
    return { pick: dialogs.input, narrowing, answers, answered };
  };

  it('shows the likeliest, and a line that says how many there are besides', async () => {
    const { pick, answers } = asking();
    expect(pick.labels).toEqual(['eni-0', 'eni-1', 'eni-2', 'eni-3', 'eni-4', '$(ellipsis) 995 more: type to narrow']);
    await afterReading(() => pick.choose('more'));
    expect([answers, pick.isShown]).toEqual([[], true]);
  });

  it('finds what is typed among all, and keeps VS Code from hiding it', async () => {
    const { pick, answers, answered } = asking();
    await typed('77');
    expect(pick.labels.slice(0, 2)).toEqual(['eni-77', 'eni-177']);
    expect(pick.labels.at(-1)).toBe('$(ellipsis) 5 more: type to narrow');
    expect(pick.items).toSatisfy((items: readonly { alwaysShow?: boolean }[]) =>
      items.every(({ alwaysShow }) => alwaysShow),
    );
    await afterReading(() => pick.choose('eni-177'));
    await answered;
    expect(answers).toEqual([{ kind: 'value', value: 'eni-177' }]);
  });

  it('has the first list again when the text is gone', async () => {
    const { pick } = asking();
    await typed('77');
    await typed('');
    expect(pick.labels.slice(0, 2)).toEqual(['eni-0', 'eni-1']);
  });

  it('says that a text finds nothing, and what is wrong with it', async () => {
    const { pick } = asking();
    await typed('nosuch:x');
    expect(pick.labels).toEqual(['$(info) Nothing is found by: nosuch:x']);
    expect(pick.items[0]?.detail).toContain('There is no field nosuch');
  });

  it('looks for the last text alone', async () => {
    const { pick, narrowing } = asking();
    for (const text of ['1', '12', '123']) pick.type(text);
    await vi.advanceTimersByTimeAsync(200);
    expect([narrowing.asked, pick.labels]).toEqual([['123'], ['eni-123']]);
    await typed('slow');
    expect(pick.labels).toEqual(['eni-123']);
    await typed('45');
    expect(narrowing.given).toEqual(['slow']);
    expect(pick.labels[0]).toBe('eni-45');
  });

  it('takes no line while another list is on its way', async () => {
    const { pick, answers, answered } = asking();
    await vi.advanceTimersByTimeAsync(600);
    pick.type('slow');
    await vi.advanceTimersByTimeAsync(1000);
    await afterReading(() => pick.enter());
    pick.type('45');
    pick.enter();
    await vi.advanceTimersByTimeAsync(60);
    pick.enter();
    await vi.advanceTimersByTimeAsync(500);
    expect(answers).toEqual([]);
    await afterReading(() => pick.enter());
    await answered;
    expect(answers).toEqual([{ kind: 'value', value: 'eni-45' }]);
  });

  it('explains a refused one that was found, and stands there as it was', async () => {
    const { pick, answers } = asking();
    await typed('99');
    expect(pick.labels.slice(0, 3)).toEqual([
      '$(info) No option is available',
      'Not possible here',
      '$(circle-slash) eni-99',
    ]);
    await afterReading(() => pick.choose('eni-99'));
    pick.hide();
    (await warned('Not possible: eni-99')).press('Choose Another');
    await vi.advanceTimersByTimeAsync(0);
    expect([answers, dialogs.top === pick, pick.labels[2]]).toEqual([[], true, '$(circle-slash) eni-99']);
  });

  it('still has what is typed when the button of a line is pressed', async () => {
    const pressed: string[] = [];
    const listed = (): readonly JudgedChoice<string>[] =>
      all.map((each) => {
        const press = async () => {
          pressed.push(each.value);
          return listed();
        };
        return { ...each, button: { icon: 'pin', title: words`Pin to the Top`, press } };
      });
    void pickChoice(chooseStep({ choices: listed() }), attempt);
    const pick = dialogs.input;
    await typed('eni-77');
    expect(pick.labels[0]).toBe('eni-77');
    pick.pressOn('eni-77');
    await vi.advanceTimersByTimeAsync(200);
    expect([pressed, pick.labels[0], pick.value]).toEqual([['eni-77'], 'eni-77', 'eni-77']);
  });

  it('can be answered after a search that went wrong', async () => {
    const answers: Answer<string>[] = [];
    const narrowing = { ...narrowingOf(), find: async () => Promise.reject(new RangeError('It broke')) };
    const told: unknown[] = [];
    const telling = async (work: () => unknown): Promise<undefined> => {
      try {
        await work();
      } catch (error) {
        told.push(error);
      }
    };
    void pickChoice(chooseStep({ choices: first, narrowing }), telling).then((answer) => answers.push(answer));
    const { input } = dialogs;
    await typed('77');
    expect(told).toMatchObject([{ message: 'It broke' }]);
    await afterReading(() => input.choose('eni-3'));
    expect(answers).toEqual([{ kind: 'value', value: 'eni-3' }]);
  });

  it('looks for nothing any more once the person has left', async () => {
    const { pick, narrowing, answers, answered } = asking();
    pick.type('77');
    pick.hide();
    await answered;
    await vi.advanceTimersByTimeAsync(500);
    expect([answers, narrowing.asked]).toEqual([[{ kind: 'cancel' }], []]);
  });

  it('narrows thousands of profiles by their lines', async () => {
    const profiles = Array.from({ length: 5000 }, (_, at) => choice(`profile-${at}`, { description: words`SSO` }));
    void pickChoice(chooseStep({ choices: profiles }), attempt);
    const { input } = dialogs;
    expect([input.items.length, input.labels.at(-1)]).toEqual([201, '$(ellipsis) 4800 more: type to narrow']);
    await typed('sso 4321');
    expect(input.labels).toEqual(['profile-4321']);
  });
});

describe('a question with many answers among a thousand', () => {
  const asking = (chosen: readonly string[] = []) => {
    const narrowing = narrowingOf();
    const answers: Answer<readonly string[]>[] = [];
    const step = manyStep({ choices: first, narrowing, chosen });
    const answered = pickMany(step, attempt).then((answer) => answers.push(answer));
    return { pick: dialogs.input, narrowing, answers, answered };
  };
  const ticked = (): readonly string[] => dialogs.input.selectedItems.map(({ label }) => label);

  it('keeps what is ticked while the list shows others, and says how many', async () => {
    const { pick, answers, answered } = asking();
    pick.tick('eni-1', 'eni-3');
    expect(pick.title).toBe('Attach Network Interface: Which instance? · 2 selected');
    await typed('77');
    expect([pick.title, ticked()]).toEqual(['Attach Network Interface: Which instance? · 2 selected, 0 shown', []]);
    pick.tick('eni-177');
    await typed('');
    expect([pick.title, ticked()]).toEqual([
      'Attach Network Interface: Which instance? · 3 selected, 2 shown',
      ['eni-1', 'eni-3'],
    ]);
    pick.tick('eni-3');
    await typed('177');
    expect(ticked()).toEqual(['eni-177']);
    await afterReading(() => pick.enter());
    await answered;
    expect(answers).toEqual([{ kind: 'value', value: ['eni-177', 'eni-3'] }]);
  });

  it('selects those shown with all, and not the line that tells of the others', () => {
    const { pick } = asking();
    expect(pick.items.at(-1)).toMatchObject({
      label: '$(ellipsis) 995 more: type to narrow',
      description: 'the box above selects those shown',
    });
    pick.tick('eni-0', 'eni-1', 'eni-2', 'eni-3', 'eni-4', 'more');
    expect([pick.title, ticked()]).toEqual([
      'Attach Network Interface: Which instance? · 5 selected',
      ['eni-0', 'eni-1', 'eni-2', 'eni-3', 'eni-4'],
    ]);
  });

  it('hears no tick while VS Code still speaks of the list before', async () => {
    const { pick } = asking();
    pick.tick('eni-1');
    pick.type('77');
    // The list is there, but VS Code has not said so yet.
    await vi.advanceTimersByTimeAsync(60);
    pick.tick();
    pick.tick('eni-77');
    await vi.advanceTimersByTimeAsync(200);
    expect(pick.title).toContain('1 selected');
    await typed('1');
    expect(ticked()).toEqual(['eni-1']);
  });

  it('goes back with all that is ticked, shown or not', async () => {
    const { pick, answers, answered } = asking(['eni-2', 'eni-500']);
    expect([pick.title, ticked()]).toEqual([
      'Attach Network Interface: Which instance? · 2 selected, 1 shown',
      ['eni-2'],
    ]);
    await typed('44');
    pick.tick('eni-44');
    pick.press();
    await answered;
    expect(answers).toEqual([{ kind: 'back', draft: ['eni-2', 'eni-500', 'eni-44'] }]);
  });

  it('explains a refused one that is ticked, also where it is not shown', async () => {
    const { pick, answers } = asking();
    await typed('99');
    pick.tick('eni-99');
    await typed('');
    await afterReading(() => pick.enter());
    const modal = await warned('Not possible: eni-99');
    // As VS Code does when a list is hidden and shown again.
    pick.hide();
    modal.press('Choose Another');
    await vi.advanceTimersByTimeAsync(0);
    pick.tick();
    await vi.advanceTimersByTimeAsync(200);
    expect([answers, pick.title]).toEqual([[], 'Attach Network Interface: Which instance? · 1 selected, 0 shown']);
    await typed('99');
    expect(ticked()).toEqual(['$(circle-slash) eni-99']);
  });
});
