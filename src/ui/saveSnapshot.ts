import * as l10n from '@vscode/l10n';
import { commands, Uri, window, workspace } from 'vscode';
import { accountTitle } from '../domain/scope.ts';
import { commandOf } from '../manifest/commands.ts';
import { writeSnapshot } from '../snapshot/snapshotFile.ts';
import type { Session } from './session.ts';
import { folderForFiles, snapshotFileName, snapshotFilter } from './snapshotFile.ts';

/** Asks for a place and writes the whole account that is shown, whatever the filter hides. */
export const saveSnapshotOf = async ({ store: { shown } }: Session): Promise<void> => {
  if (!shown) {
    void window.showInformationMessage(l10n.t('There is nothing to save: open an account first'));
    return;
  }
  const uri = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folderForFiles(), snapshotFileName(shown)),
    filters: snapshotFilter(),
    title: l10n.t('Save Snapshot: account and owner ids, addresses, names and tags; no credentials'),
  });
  if (!uri) return;
  try {
    const text = writeSnapshot(shown.inventory.snapshot, { title: accountTitle(shown.scope) });
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The snapshot could not be saved, try another place: {0}', why));
    return;
  }
  const compare = l10n.t('Compare with Now');
  const answer = await window.showInformationMessage(
    l10n.t('Snapshot saved: {0}. It holds account ids, addresses and tags, but no credentials.', uri.fsPath),
    ...(shown.scope.kind === 'snapshot' ? [] : [compare]),
  );
  if (answer === compare) await commands.executeCommand(commandOf('compareSnapshots'), uri);
};
