import * as l10n from '@vscode/l10n';
import { window } from 'vscode';
import type { Agreement, Confirmation, Typed } from '../services/prompts.ts';
import { readingMs } from './acceptGuard.ts';

/**
 * What is taken from somebody is named in a modal; then what must be typed is asked for. VS Code gives the focus to the first button of
 * a modal, so that one leads back to the review, and adds *Cancel* by itself.
 */
export const confirm = async (confirmation: Confirmation): Promise<Agreement> => {
  const agreement = await agreed(confirmation);
  if (agreement !== 'agreed') return agreement;
  for (const typed of confirmation.typed) {
    if (!(await isTyped(typed, confirmation))) return 'back';
  }
  return 'agreed';
};

const agreed = async ({ loss, account }: Confirmation): Promise<Agreement> => {
  if (!loss) return 'agreed';
  const { question, things, more, consequences, button } = loss;
  const [back, go] = [l10n.t('Back to Review'), button];
  const list = more > 0 ? [...things, l10n.t('and {0} more', more)] : things;
  const detail = [list.join('\n'), consequences.join('\n'), account].filter((part) => part !== '').join('\n\n');
  const shownAt = performance.now();
  const answer = await window.showWarningMessage(question, { modal: true, detail }, back, go);
  if (answer === undefined) return 'cancel';
  // Nobody has read a dialog that stood for less.
  return answer === go && performance.now() - shownAt >= readingMs ? 'agreed' : 'back';
};

const isTyped = async ({ what, accepted }: Typed, { title, account }: Confirmation): Promise<boolean> => {
  const prompt = l10n.t('{0}. Type {1} to go on: {2}', account, what, accepted.join(' or '));
  const fits = (text: string): boolean => accepted.includes(text.trim());
  const answer = await window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (text) => (text === '' || fits(text) ? undefined : prompt),
  });
  return answer !== undefined && fits(answer);
};
