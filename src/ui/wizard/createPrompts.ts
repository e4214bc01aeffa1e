import type { Prompts } from '../../services/prompts.ts';
import { pickChoice } from './choicePick.ts';
import { confirm } from './confirm.ts';
import { tell } from '../door/messages.ts';
import type { Attempt } from '../shared/problems.ts';
import { pickMany } from './manyPick.ts';
import { pickReview } from './reviewPick.ts';
import { inputText } from './textInput.ts';

/** How a wizard talks with a person in VS Code: quick picks, input boxes, and one message for what is told. */
export const createPrompts = (attempt: Attempt): Prompts => ({
  choose: (step) => pickChoice(step, attempt),
  chooseMany: (step) => pickMany(step, attempt),
  input: (step) => inputText(step, attempt),
  confirm,
  review: (review) => pickReview(review, attempt),
  tell: async (message, severity) => {
    // The wizard goes on while the message stands.
    tell[severity](message);
  },
});
