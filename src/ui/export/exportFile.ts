import { commands, workspace, type Uri } from 'vscode';
import { foundIn } from '../../domain/query/found.ts';
import { scopeTitle } from '../../domain/scope.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { askWhereToSave } from '../door/files.ts';
import { say } from '../door/messages.ts';
import { withProgress } from '../door/progress.ts';
import { showPick } from '../door/quickPick.ts';
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
import type { Session } from '../shared/session.ts';
import type { TopologyPanel } from '../topology/topologyPanel.ts';

/**
 * Asks for part, format and place, writes the file, and offers to open it. Nothing is written when one of them is left
 * unanswered.
 */
export const exportToFile = async (session: Session, topology: TopologyPanel): Promise<void> => {
  const whole = shownBy(session);
  if (!whole) {
    void say.info(words`There is nothing to export: open an account first`);
    return;
  }
  const account = await askPart(whole, topology);
  const format = account && (await askFormat(account));
  if (!format) return;
  const scale = format.form === 'png' ? await askScale(sceneOf(account).bounds) : 1;
  if (scale === undefined) return;
  const file = await askWhereToSave({
    title: words`Export Topology`,
    name: exportFileName(account, format),
    extension: format.extension,
    kind: format.label,
  });
  if (!file) return;
  const made = format.form === 'png' ? await paint({ account, format, scale }, topology) : textOf(account, format);
  if (made) await write(file, made);
};

const shownBy = ({ store: { shown }, findings, filter: text }: Session): Exported | undefined => {
  if (!shown) return undefined;
  const { inventory, scope } = shown;
  const found = foundIn({ inventory, findings }, text);
  const filtered = found && inventory.snapshot.enis.filter(({ id }) => found.has(id));
  return { title: scopeTitle(scope), inventory, findings, filtered, part: undefined };
};

/** Everything or the selection; asks only when something is selected. */
const askPart = async (whole: Exported, { selected }: TopologyPanel): Promise<Exported | undefined> => {
  const part = exportPartOf(selected, whole.inventory);
  if (!part) return whole;
  const everything = { label: words`Everything Shown`, account: whole };
  const selection = { label: words`Selection`, description: part.name, account: { ...whole, part } };
  const chosen = await showPick([everything, selection], {
    title: words`Export ${whole.title}`,
    placeholder: words`How much of the picture`,
  });
  return chosen?.account;
};

const askFormat = (account: Exported): Promise<ExportFormat | undefined> =>
  showPick(exportFormats(account), {
    title: words`Export ${account.part?.name ?? account.title}`,
    placeholder: words`The format of the file`,
  });

/** The content of a file and what the person should know of it. */
type Made = { readonly content: Uint8Array; readonly mind?: Words | undefined };

const textOf = (account: Exported, format: Exclude<ExportFormat, PngFormat>): Made => {
  const text = format.write(account);
  return { content: Buffer.from(text), mind: format.mind?.(text) };
};

type Painting = { readonly account: Exported; readonly format: PngFormat; readonly scale: number };

const paint = async (
  { account: { part }, format: { colors }, scale }: Painting,
  topology: TopologyPanel,
): Promise<Made | undefined> => {
  let cancelled = false;
  const png = await withProgress(words`Painting the picture`, ({ signal }) =>
    topology.paint({ of: part?.target, scale, colors }, (hear) =>
      signal.addEventListener('abort', () => {
        cancelled = true;
        hear();
      }),
    ),
  );
  if (png) return { content: png };
  if (!cancelled)
    void say.error(words`The topology could not paint the picture. Keep its tab open, and try a smaller size`);
  return undefined;
};

const write = async (file: Uri, { content, mind }: Made): Promise<void> => {
  try {
    await workspace.fs.writeFile(file, content);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void say.error(words`The file could not be written, try another place: ${foreign(why)}`);
    return;
  }
  const open = words`Open`;
  const done = words`Exported: ${foreign(file.fsPath)}`;
  const answer = await say.info(mind === undefined ? done : words`${mind}. ${done}`, open);
  if (answer === open) await commands.executeCommand('vscode.open', file);
};
