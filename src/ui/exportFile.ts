import { homedir } from 'node:os';
import * as l10n from '@vscode/l10n';
import { commands, ProgressLocation, Uri, window, workspace } from 'vscode';
import { matches, parseFilter } from '../domain/filter.ts';
import { scopeTitle } from '../domain/scope.ts';
import {
  exportFileName,
  exportFormats,
  sceneOf,
  type Exported,
  type ExportFormat,
  type PngFormat,
} from './exportFormats.ts';
import { exportPartOf } from './exportPart.ts';
import { askScale } from './exportScale.ts';
import { plain } from './plain.ts';
import type { Session } from './session.ts';
import type { TopologyPanel } from './topologyPanel.ts';

/** Asks for part, format and place, writes the file, and offers to open it. */
export const exportToFile = async (session: Session, topology: TopologyPanel): Promise<void> => {
  const whole = shownBy(session);
  if (!whole) {
    void window.showInformationMessage(l10n.t('There is nothing to export: open an account first'));
    return;
  }
  const account = await askPart(whole, topology);
  const format = account && (await askFormat(account));
  if (!format) return;
  const scale = format.form === 'png' ? await askScale(sceneOf(account).bounds) : 1;
  if (scale === undefined) return;
  const file = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folderForFiles(), exportFileName(account, format)),
    filters: { [format.label]: [format.extension] },
    title: l10n.t('Export Topology'),
  });
  if (!file) return;
  const made = format.form === 'png' ? await paint({ account, format, scale }, topology) : textOf(account, format);
  if (made) await write(file, made);
};

const shownBy = ({ store: { shown }, findings, filter: text }: Session): Exported | undefined => {
  if (!shown) return undefined;
  const { inventory, scope } = shown;
  const filter = parseFilter(text);
  const filtered =
    filter.words.length > 0 ? inventory.snapshot.enis.filter((eni) => matches(filter, eni, inventory)) : undefined;
  return { title: scopeTitle(scope), inventory, findings, filtered, part: undefined };
};

/** Everything or the selection; asks only when something is selected. */
const askPart = async (whole: Exported, { selected }: TopologyPanel): Promise<Exported | undefined> => {
  const part = exportPartOf(selected, whole.inventory);
  if (!part) return whole;
  const everything = { label: l10n.t('Everything Shown'), account: whole };
  const selection = { label: l10n.t('Selection'), description: plain(part.name), account: { ...whole, part } };
  const chosen = await window.showQuickPick([everything, selection], {
    title: l10n.t('Export {0}', plain(whole.title)),
    placeHolder: l10n.t('How much of the picture'),
  });
  return chosen?.account;
};

const askFormat = (account: Exported): Thenable<ExportFormat | undefined> =>
  window.showQuickPick(exportFormats(account), {
    title: l10n.t('Export {0}', plain(account.part?.name ?? account.title)),
    placeHolder: l10n.t('The format of the file'),
  });

const folderForFiles = (): Uri => workspace.workspaceFolders?.[0]?.uri ?? Uri.file(homedir());

/** The content of a file and what the person should know of it. */
type Made = { readonly content: Uint8Array; readonly mind?: string | undefined };

const textOf = (account: Exported, format: Exclude<ExportFormat, PngFormat>): Made => {
  const text = format.write(account);
  return { content: Buffer.from(text), mind: format.mind?.(text) };
};

type Painting = { readonly account: Exported; readonly format: PngFormat; readonly scale: number };

const paint = async (
  { account: { part }, format: { colors }, scale }: Painting,
  topology: TopologyPanel,
): Promise<Made | undefined> => {
  const progress = {
    location: ProgressLocation.Notification,
    title: l10n.t('Painting the picture'),
    cancellable: true,
  };
  let cancelled = false;
  const png = await window.withProgress(progress, (_, token) =>
    topology.paint({ of: part?.target, scale, colors }, (hear) =>
      token.onCancellationRequested(() => {
        cancelled = true;
        hear();
      }),
    ),
  );
  if (png) return { content: png };
  if (!cancelled)
    void window.showErrorMessage(
      l10n.t('The topology could not paint the picture. Keep its tab open, and try a smaller size'),
    );
  return undefined;
};

const write = async (file: Uri, { content, mind }: Made): Promise<void> => {
  try {
    await workspace.fs.writeFile(file, content);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The file could not be written, try another place: {0}', why));
    return;
  }
  const open = l10n.t('Open');
  const done = l10n.t('Exported: {0}', file.fsPath);
  const answer = await window.showInformationMessage(mind === undefined ? done : `${mind}. ${done}`, open);
  if (answer === open) await commands.executeCommand('vscode.open', file);
};
