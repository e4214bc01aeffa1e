import { FileDecoration, ThemeColor, window, type Disposable, type FileDecorationProvider } from 'vscode';
import type { Words } from '../../domain/words.ts';

/** A badge of a row as VS Code has it. */
export type Decoration = Readonly<FileDecoration>;

/** A badge of one or two signs on a row, with what it says when the pointer rests on it. */
export const createDecoration = (badge: string, tooltip: Words, color: string): Decoration =>
  new FileDecoration(badge, tooltip, new ThemeColor(color));

export const provideDecorations = (provider: FileDecorationProvider): Disposable =>
  window.registerFileDecorationProvider(provider);
