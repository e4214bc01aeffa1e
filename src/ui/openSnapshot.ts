import * as l10n from '@vscode/l10n';
import { Uri, window } from 'vscode';
import type { Session } from './session.ts';
import { folderForFiles, openedFile, snapshotFilter, type OpenedFile } from './snapshotFile.ts';

/** Opens a snapshot file as a scope that can only be looked at; asks for the file unless one was given. */
export const openSnapshotFile = async (session: Session, file: unknown): Promise<void> => {
  const opened = await chosenFile(session, file, l10n.t('Open Snapshot'));
  if (opened) await session.open(opened.scope);
};

/** The given file, else the one that a person chooses. What is no snapshot is told, and answers undefined. */
export const chosenFile = async (session: Session, file: unknown, title: string): Promise<OpenedFile | undefined> => {
  const uri = file instanceof Uri ? file : await askForFile(title);
  return uri && openedFile(uri, session);
};

const askForFile = async (title: string): Promise<Uri | undefined> => {
  const files = await window.showOpenDialog({
    ...{ title, openLabel: l10n.t('Open Snapshot') },
    ...{ defaultUri: folderForFiles(), filters: snapshotFilter(), canSelectMany: false },
  });
  return files?.[0];
};
