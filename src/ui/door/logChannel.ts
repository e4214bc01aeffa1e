import { window, type LogOutputChannel } from 'vscode';
import type { Words } from '../../domain/words.ts';

/** A log of VS Code; a line of it is one line, whatever stands in it. */
export type LogChannel = Omit<
  LogOutputChannel,
  'append' | 'appendLine' | 'replace' | 'trace' | 'debug' | 'info' | 'warn' | 'error'
> & { readonly warn: (line: Words) => void; readonly error: (line: Words) => void };

/** An output channel with levels; VS Code adds the times and writes it to a file. */
export const createLogChannel = (name: Words): LogChannel => window.createOutputChannel(name, { log: true });
