import { visible } from '../../domain/visible.ts';
import { homedir } from 'node:os';
import { Uri, window, workspace } from 'vscode';
import type { Words } from '../../domain/words.ts';

declare const brand: unique symbol;

/** What a file is to be called, with its extension and without a folder. {@link fileName} alone makes it. */
export type FileName = string & { readonly [brand]: true };

/** `eni-demo-account-eu-west-1.svg`: of a text, also other people's, small letters, digits and dashes, at most 100 of them. */
export const fileName = (text: string, extension: string): FileName => {
  const dashed = visible(text.slice(0, 1000))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const stem = Array.from(dashed).slice(0, 100).join('').replace(/^-|-$/g, '');
  return `${stem}.${extension}` as FileName;
};

export type SaveQuestion = {
  readonly title: Words;
  /** What the file is called at first. */
  readonly name: FileName;
  /** The last part of the name, without its dot. */
  readonly extension: string;
  /** What such files are called. */
  readonly kind: Words;
};

/** Asks where to write a file; undefined when the dialog was closed. */
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

/** Asks for a file; undefined when the dialog was closed. */
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
