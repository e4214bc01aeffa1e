import { Uri } from 'vscode';
import { words, type Words } from '../../domain/words.ts';
import type { Command } from '../commandContext.ts';
import { askForFile } from '../door/files.ts';
import { openedFile, roadTo, snapshotKind, type OpenedFile } from './openedFile.ts';

/** Opens a snapshot file as a scope that can only be looked at; asks for the file unless one was given. */
export const openSnapshot: Command = async ({ session }, file) => {
  const opened = await chosenFile(file, words`Open Snapshot`);
  if (opened) await session.open(opened.scope, roadTo(opened));
};

/** The given file, else the one that a person chooses; undefined when they went away. Rejects with a ProblemError where it is no snapshot. */
export const chosenFile = async (file: unknown, title: Words): Promise<OpenedFile | undefined> => {
  const uri =
    file instanceof Uri
      ? file
      : await askForFile({ title, button: words`Open Snapshot`, kind: snapshotKind, extension: 'json' });
  return uri && openedFile(uri);
};
