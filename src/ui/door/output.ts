import { window, type LogOutputChannel } from 'vscode';
import type { Words } from '../../domain/words.ts';

/** A log of VS Code; a line of it is one line, whatever stands in it. */
export type LogChannel = Omit<
  LogOutputChannel,
  'append' | 'appendLine' | 'replace' | 'trace' | 'debug' | 'info' | 'warn' | 'error'
> & { readonly [Level in 'info' | 'warn' | 'error']: (line: Words) => void };

/** An output channel with levels; VS Code adds the times and writes it to a file. */
export const createLogChannel = (name: Words): LogChannel => window.createOutputChannel(name, { log: true });

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
