import { commands, workspace, type Uri } from 'vscode';
import { accountTitle } from '../../domain/scope.ts';
import { foreign, words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import { serializeSnapshot } from '../../snapshot/format.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Command } from '../commandContext.ts';
import { askWhereToSave } from '../door/files.ts';
import { say, tell } from '../door/messages.ts';
import { openFor } from '../shared/openFor.ts';
import { snapshotFileName, snapshotKind } from './openedFile.ts';

/** Asks for a place and writes the whole account that is shown, whatever the filter hides. */
export const saveSnapshot: Command = async ({ session }, argument) => {
  const open = await openFor(session, argument);
  if (!open) return;
  const { shown } = open.store;
  if (!shown) {
    tell.info(words`There is nothing to save yet: ${open.title}`);
    return;
  }
  const uri = await askWhereToSave({
    name: snapshotFileName(shown),
    extension: 'json',
    kind: snapshotKind,
    title: words`Save Snapshot: account and owner ids, addresses, names and tags; no credentials`,
  });
  if (!uri) return;
  try {
    const text = serializeSnapshot(shown.inventory.snapshot, { title: accountTitle(shown.scope) });
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    tell.error(words`The snapshot could not be saved, try another place: ${foreign(why)}`);
    return;
  }
  keepSaved(open, uri);
  const compare = words`Compare with Now`;
  const answer = await say.info(
    words`Snapshot saved: ${foreign(uri.fsPath)}. It holds account ids, addresses and tags, but no credentials.`,
    ...(shown.scope.kind === 'snapshot' ? [] : [compare]),
  );
  if (answer === compare) await commands.executeCommand(commandOf('compareSnapshots'), { scope: open.id, file: uri });
};

/** A snapshot that was saved, and when, in milliseconds since 1970. */
type SavedSnapshot = { readonly file: Uri; readonly at: number };

const saved = new WeakMap<OpenScope, SavedSnapshot>();

/** Remembers, for as long as the account is open, what was saved of it last: one compares with that once something has changed. */
const keepSaved = (open: OpenScope, file: Uri): void => {
  saved.set(open, { file, at: Date.now() });
};

/** The snapshot that this window has saved of the account last; undefined where there is none. */
export const lastSaved = (open: OpenScope): SavedSnapshot | undefined => saved.get(open);
