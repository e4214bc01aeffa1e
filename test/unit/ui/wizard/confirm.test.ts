import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { words } from '../../../../src/domain/words.ts';
import type { Agreement, Confirmation } from '../../../../src/services/prompts.ts';
import { confirm } from '../../../../src/ui/wizard/confirm.ts';
import { dialogs } from '../../../support/vscode/dialogs.ts';
import { atNewWindow } from '../../../support/vscode/person.ts';

beforeEach(atNewWindow);
afterEach(() => vi.useRealTimers());

const loss: Confirmation['loss'] = {
  question: words`Delete 3 network interfaces?`,
  things: [words`eni-0a "web"`, words`eni-0b`],
  more: 1,
  consequences: [words`Their private addresses are released.`],
  button: words`Delete`,
};

const read = (): Promise<unknown> => vi.advanceTimersByTimeAsync(600);
const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

const confirming = async (over: Partial<Confirmation> = {}) => {
  const answers: Agreement[] = [];
  const account = words`111122223333 · work @ eu-west-1`;
  void confirm({ title: words`Delete`, account, loss: undefined, typed: [], ...over }).then((answer) =>
    answers.push(answer),
  );
  await settled();
  return { answers };
};

describe('what is taken from somebody', () => {
  it('is named with all that goes, its consequences and the account, and the first button leads back', async () => {
    const { answers } = await confirming({ loss });
    const { modal } = dialogs;
    expect([modal.question, modal.detail, modal.titles]).toEqual([
      'Delete 3 network interfaces?',
      'eni-0a "web"\neni-0b\nand 1 more\n\nTheir private addresses are released.\n\n111122223333 · work @ eu-west-1',
      ['Back to Review', 'Delete'],
    ]);
    await read();
    modal.enter();
    await settled();
    expect([answers, dialogs.top]).toEqual([['back'], undefined]);
  });

  it('lists nothing more where all is listed', async () => {
    await confirming({ loss: { ...loss, more: 0 } });
    expect(dialogs.modal.detail).not.toContain('more');
  });

  it('goes when the person agrees after reading, and not before', async () => {
    const hasty = await confirming({ loss });
    await vi.advanceTimersByTimeAsync(400);
    dialogs.modal.press('Delete');
    await settled();
    const calm = await confirming({ loss });
    await read();
    dialogs.modal.press('Delete');
    await settled();
    expect([hasty.answers, calm.answers]).toEqual([['back'], ['agreed']]);
  });

  it('stays when the dialog is cancelled, and nothing more is asked', async () => {
    const { answers } = await confirming({ loss, typed: [{ what: words`the id`, accepted: ['eni-0a'] }] });
    await read();
    dialogs.modal.press(undefined);
    await settled();
    expect([answers, dialogs.top]).toEqual([['cancel'], undefined]);
  });
});

describe('what must be typed', () => {
  const typed = [
    { what: words`the id of the interface`, accepted: ['eni-0a'] },
    { what: words`the account`, accepted: ['111122223333', 'live \u202e'] },
  ];

  it('is asked for one after the other, and only that is taken', async () => {
    const { answers } = await confirming({ typed });
    const first = dialogs.input;
    expect([first.title, first.prompt]).toEqual([
      'Delete',
      '111122223333 · work @ eu-west-1. Type the id of the interface to go on: eni-0a',
    ]);
    for (const text of ['eni-0b', 'eni-0a eni-0a', 'yes', 'y']) {
      first.type(text);
      expect(first.validationMessage).toEqual({ message: first.prompt, severity: 3 });
      first.enter();
      await settled();
    }
    expect([answers, dialogs.top === first]).toEqual([[], true]);
  });

  it('counts with blanks around it, and for each text that is accepted', async () => {
    const { answers } = await confirming({ typed });
    dialogs.input.type(' eni-0a ');
    expect(dialogs.input.validationMessage).toBeUndefined();
    dialogs.input.enter();
    await settled();
    expect(dialogs.input.prompt).toContain('Type the account to go on: 111122223333 or live �');
    // What is seen can be typed, also where it stands for a sign that is not.
    dialogs.input.type('live �');
    dialogs.input.enter();
    await settled();
    expect([answers, dialogs.top]).toEqual([['agreed'], undefined]);
  });

  it('leads back to the review when it is left, or left empty', async () => {
    const away = await confirming({ typed });
    dialogs.input.hide();
    await settled();
    const empty = await confirming({ typed });
    dialogs.input.enter();
    await settled();
    expect([away.answers, empty.answers]).toEqual([['back'], ['back']]);
  });

  it('comes after the dialog about what is taken', async () => {
    const { answers } = await confirming({ loss, typed });
    await read();
    dialogs.modal.press('Delete');
    await settled();
    expect([answers, dialogs.input.title]).toEqual([[], 'Delete']);
  });
});
