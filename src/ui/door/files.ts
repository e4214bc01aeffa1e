import { homedir } from 'node:os';
import { Uri, window, workspace } from 'vscode';
import type { Words } from '../../domain/words.ts';
import type { FileName } from '../shared/fileName.ts';

export type SaveQuestion = {
  readonly title: Words;
  /** What the file is called at first. */
  readonly name: FileName;
  /** The last part of the name, without its dot. */
  readonly extension: string;
  /** What such files are called. */
  readonly kind: Words;
};

/** Asks where to write a file; undefined when the person went away. */
export const askWhereToSave = async ({ title, name, extension, kind }: SaveQuestion): Promise<Uri | undefined> =>
  window.showSaveDialog({
    title,
    defaultUri: Uri.joinPath(folderForFiles(), name),
    filters: { [kind]: [extension] },
  });

export type OpenQuestion = {
  readonly title: Words;
  readonly button: Words;
  readonly kind: Words;
  readonly extension: string;
};

/** Asks for a file; undefined when the person went away. */
export const askForFile = async ({ title, button, kind, extension }: OpenQuestion): Promise<Uri | undefined> => {
  const files = await window.showOpenDialog({
    title,
    openLabel: button,
    defaultUri: folderForFiles(),
    filters: { [kind]: [extension] },
    canSelectMany: false,
  });
  return files?.[0];
};

/** Where files of this window go. */
const folderForFiles = (): Uri => workspace.workspaceFolders?.[0]?.uri ?? Uri.file(homedir());
