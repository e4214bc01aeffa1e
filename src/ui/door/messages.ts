import { window } from 'vscode';
import type { Words } from '../../domain/words.ts';
import { unawaited } from './unawaited.ts';

/** Shows a message that stays until it is closed; resolves with the button that was chosen, undefined when there was none. */
export type Say = (message: Words, ...buttons: readonly Words[]) => Promise<Words | undefined>;

/** Messages by how bad they are. VS Code makes links of `[text](command:…)` in all of them, which is why they take Words alone. */
export const say: { readonly [Severity in 'info' | 'warning' | 'error']: Say } = {
  info: async (message, ...buttons) => window.showInformationMessage(message, ...buttons),
  warning: async (message, ...buttons) => window.showWarningMessage(message, ...buttons),
  error: async (message, ...buttons) => window.showErrorMessage(message, ...buttons),
};

/** Shows a message that asks nothing, so that nobody waits for it. */
export const tell: { readonly [Severity in keyof typeof say]: (message: Words) => void } = {
  info: (message) => unawaited(say.info(message)),
  warning: (message) => unawaited(say.warning(message)),
  error: (message) => unawaited(say.error(message)),
};
