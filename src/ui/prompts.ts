import { window } from 'vscode';
import type { Prompts } from '../services/prompts.ts';
import { pickChoice } from './choicePick.ts';
import { pickReview } from './reviewPick.ts';

/** How a wizard talks with a person in VS Code: quick picks, and one message for what is told. */
export const createPrompts = (): Prompts => ({
  choose: pickChoice,
  review: pickReview,
  tell: async (message, severity) => {
    // The wizard goes on while the message stands.
    void tellers[severity](message);
  },
});

const tellers = {
  info: (message: string) => window.showInformationMessage(message),
  warning: (message: string) => window.showWarningMessage(message),
  error: (message: string) => window.showErrorMessage(message),
} as const;
