import { Uri } from 'vscode';
import { words, foreignList, type Words } from '../../domain/words.ts';
import { askForFile, fileName, type FileName } from '../door/files.ts';
import type { Connection } from '../../aws/connection.ts';
import { timestampText } from '../../domain/timestamp.ts';
import { accountTitle, type SnapshotScope } from '../../domain/scope.ts';
import { snapshotConnection, snapshotIn } from '../../services/snapshotConnection.ts';
import type { Shown } from '../../services/shown.ts';
import type { Baseline } from '../../services/scopes/openScope.ts';
import { tell } from '../door/messages.ts';
import { readSnapshotText } from './snapshotText.ts';

/** A snapshot that was read from a file, and the scope that shows it. */
export type OpenedFile = { readonly scope: SnapshotScope; readonly baseline: Baseline };

/** Reads a snapshot file, and warns of fields that are not known here. Rejects with a ProblemError where it is none. */
export const openedFile = async (uri: Uri): Promise<OpenedFile> => {
  const file = uri.toString();
  const { about, snapshot, leftOut } = await snapshotIn(file, readSnapshotText);
  const { title } = about;
  if (leftOut.length > 0) tell.warning(leftOutWords(leftOut));
  return { scope: { kind: 'snapshot', file, title }, baseline: { title, snapshot } };
};

/** The connection to the account in a file that was opened: what was read then is what it reads first. */
export const connectionTo = ({ scope, baseline }: OpenedFile): Connection =>
  snapshotConnection(scope, readSnapshotText, baseline.snapshot);

const leftOutWords = (fields: readonly string[]): Words =>
  words`This snapshot was written by a newer ENI Explorer. Unknown fields are not shown: ${foreignList(fields.slice(0, 5))}`;

/** `demo-account-eu-west-1-2026-11-27-22-10.eni.json`: letters, digits and dashes alone. */
export const snapshotFileName = ({ scope, inventory: { snapshot } }: Shown): FileName => {
  const title = accountTitle(scope).slice(0, 80);
  const place = title.includes(snapshot.region) ? title : `${title} ${snapshot.region}`;
  return fileName(`${place} ${timestampText(snapshot.readAt)}`, 'eni.json');
};

/** What the dialogs call such files. */
export const snapshotKind = words`ENI Explorer Snapshot`;

/**
 * The given file, else the one chosen in a dialog; undefined when that was closed. Rejects with a ProblemError where it
 * is no snapshot.
 */
export const chosenFile = async (file: unknown, title: Words): Promise<OpenedFile | undefined> => {
  const uri =
    file instanceof Uri
      ? file
      : await askForFile({ title, button: words`Open Snapshot`, kind: snapshotKind, extension: 'json' });
  return uri && openedFile(uri);
};
