import { Uri } from 'vscode';
import { words, type Words } from '../../domain/words.ts';
import { askForFile } from '../door/files.ts';
import type { Session } from '../shared/session.ts';
import { openedFile, roadTo, snapshotKind, type OpenedFile } from './openedFile.ts';

/** Opens a snapshot file as a scope that can only be looked at; asks for the file unless one was given. */
export const openSnapshotFile = async (session: Session, file: unknown): Promise<void> => {
  const opened = await chosenFile(session, file, words`Open Snapshot`);
  if (opened) await session.open(opened.scope, roadTo(opened));
};

/** The given file, else the one that a person chooses. What is no snapshot is told, and answers undefined. */
export const chosenFile = async (session: Session, file: unknown, title: Words): Promise<OpenedFile | undefined> => {
  const uri =
    file instanceof Uri
      ? file
      : await askForFile({ title, button: words`Open Snapshot`, kind: snapshotKind, extension: 'json' });
  return uri && openedFile(uri, session);
};
