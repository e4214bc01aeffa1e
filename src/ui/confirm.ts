import * as l10n from '@vscode/l10n';
import { window } from 'vscode';
import type { Confirmation } from '../services/prompts.ts';

/** A modal that names what will be lost; with something to type, a box that takes nothing else. */
export const confirm = async ({ question, detail, button, typed }: Confirmation): Promise<boolean> => {
  if ((await window.showWarningMessage(question, { modal: true, detail }, button)) !== button) return false;
  if (typed === undefined) return true;
  const answer = await window.showInputBox({
    title: question,
    prompt: l10n.t('Type this to go on: {0}', typed),
    ignoreFocusOut: true,
    validateInput: (text) => (text === typed ? undefined : l10n.t('Type this to go on: {0}', typed)),
  });
  return answer === typed;
};
