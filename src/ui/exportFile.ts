import { homedir } from 'node:os';
import * as l10n from '@vscode/l10n';
import { commands, Uri, window, workspace } from 'vscode';
import { matches, parseFilter } from '../domain/filter.ts';
import { scopeTitle } from '../domain/scope.ts';
import { exportFileName, exportFormats, type Exported, type ExportFormat } from './exportFormats.ts';
import { plain } from './plain.ts';
import type { Session } from './session.ts';

/** Asks for a format and a place, writes the file, and offers to open it. */
export const exportToFile = async (session: Session): Promise<void> => {
  const account = shownBy(session);
  if (!account) {
    void window.showInformationMessage(l10n.t('There is nothing to export: open an account first'));
    return;
  }
  const format = await window.showQuickPick(exportFormats(account), {
    title: l10n.t('Export {0}', plain(account.title)),
    placeHolder: l10n.t('The format of the file'),
  });
  if (!format) return;
  const file = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folderForFiles(), exportFileName(account, format)),
    filters: { [format.label]: [format.extension] },
    title: l10n.t('Export Topology'),
  });
  if (file) await write(file, account, format);
};

const shownBy = ({ store: { shown }, findings, filter: text }: Session): Exported | undefined => {
  if (!shown) return undefined;
  const { inventory, scope } = shown;
  const filter = parseFilter(text);
  const filtered =
    filter.words.length > 0 ? inventory.snapshot.enis.filter((eni) => matches(filter, eni, inventory)) : undefined;
  return { title: scopeTitle(scope), inventory, findings, filtered };
};

const folderForFiles = (): Uri => workspace.workspaceFolders?.[0]?.uri ?? Uri.file(homedir());

const write = async (file: Uri, account: Exported, format: ExportFormat): Promise<void> => {
  const text = format.write(account);
  try {
    await workspace.fs.writeFile(file, Buffer.from(text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The file could not be written, try another place: {0}', why));
    return;
  }
  const open = l10n.t('Open');
  const mind = format.mind?.(text);
  const done = l10n.t('Exported: {0}', file.fsPath);
  const answer = await window.showInformationMessage(mind === undefined ? done : `${mind}. ${done}`, open);
  if (answer === open) await commands.executeCommand('vscode.open', file);
};
