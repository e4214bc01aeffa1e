import { window } from 'vscode';
import type { Words } from '../../domain/words.ts';

export type TerminalFrame = {
  readonly name: Words;
  readonly shellPath: string;
  readonly shellArgs: readonly string[];
  readonly cwd: string;
};

/** Runs a program in a terminal that is shown; no shell reads its arguments. */
export const showTerminal = ({ shellArgs, ...frame }: TerminalFrame): void => {
  window.createTerminal({ ...frame, shellArgs: [...shellArgs] }).show();
};
