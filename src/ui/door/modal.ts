import { window } from 'vscode';
import type { Words } from '../../domain/words.ts';

export type Modal = {
  readonly question: Words;
  /** Below the question, may have several lines. */
  readonly detail: Words;
  readonly severity?: 'info' | 'warning';
};

/**
 * A dialog that must be answered. The first button has the focus; VS Code adds *Cancel*, for which undefined is
 * answered.
 */
export const askModal = async (
  { question, detail, severity = 'warning' }: Modal,
  ...buttons: readonly Words[]
): Promise<Words | undefined> =>
  severity === 'info'
    ? window.showInformationMessage(question, { modal: true, detail }, ...buttons)
    : window.showWarningMessage(question, { modal: true, detail }, ...buttons);

/** A dialog with the button that closes it, which has the focus, and another one; true when the other one was chosen. */
export const tellModal = async (
  { question, detail }: Modal,
  { close, other }: { readonly close: Words; readonly other: Words },
): Promise<boolean> => {
  const [closing, another] = [{ title: close, isCloseAffordance: true }, { title: other }];
  return (await window.showWarningMessage(question, { modal: true, detail }, closing, another)) === another;
};
