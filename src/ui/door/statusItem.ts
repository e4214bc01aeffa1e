import { StatusBarAlignment, window, type StatusBarItem } from 'vscode';
import type { Words } from '../../domain/words.ts';

/** An entry of the status bar. VS Code draws `$(name)` in its text as an icon. */
export type StatusItem = Omit<StatusBarItem, 'name' | 'text' | 'tooltip' | 'accessibilityInformation'> & {
  name: Words | undefined;
  text: Words;
  tooltip: Words | undefined;
  accessibilityInformation: { readonly label: Words } | undefined;
};

/** An item at the left of the status bar, hidden at first; a higher `priority` stands further left. */
export const createStatusItem = (id: string, priority: number): StatusItem =>
  window.createStatusBarItem(id, StatusBarAlignment.Left, priority) as StatusItem;

/** Shows a text in the status bar for so many milliseconds. */
export const flash = (text: Words, milliseconds: number): void => {
  window.setStatusBarMessage(text, milliseconds);
};
