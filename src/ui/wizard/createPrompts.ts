import { commands } from 'vscode';
import type { Denial } from '../../domain/problem.ts';
import { words, type Words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import type { Prompts } from '../../services/prompts.ts';
import type { WaysOut } from './explainRefusal.ts';
import { pickChoice } from './choicePick.ts';
import { confirm } from './confirm.ts';
import { say, tell } from '../door/messages.ts';
import type { Attempt } from '../shared/problems.ts';
import { pickMany } from './manyPick.ts';
import { pickReview } from './reviewPick.ts';
import { inputText } from './textInput.ts';

/** How a wizard talks with a person in VS Code: quick picks, input boxes, and one message for what is told. */
export const createPrompts = (attempt: Attempt, waysOut?: WaysOut): Prompts => ({
  choose: (step) => pickChoice(step, attempt, waysOut),
  chooseMany: (step) => pickMany(step, attempt, waysOut),
  input: (step) => inputText(step, attempt),
  confirm,
  review: (review) => pickReview(review, attempt),
  tell: async (message, severity, denied = []) => {
    // The wizard goes on while the message stands.
    if (denied.some(({ by }) => by === undefined)) void attempt(() => tellDenied(message, severity, denied));
    else tell[severity](message);
  },
});

const tellDenied = async (message: Words, severity: keyof typeof say, denied: readonly Denial[]): Promise<void> => {
  const copy = words`Copy IAM Policy`;
  if ((await say[severity](message, copy)) === copy) await commands.executeCommand(commandOf('copyPolicy'), denied);
};
