import { Uri } from 'vscode';
import { accountTitle } from '../../domain/scope.ts';
import { timeText } from '../../domain/timestamp.ts';
import { foreign, noWords, words } from '../../domain/words.ts';
import type { Baseline, OpenScope } from '../../services/scopes/openScope.ts';
import type { Command, CommandContext } from '../commandContext.ts';
import { chosenFile, connectionTo, type OpenedFile } from './openedFile.ts';
import { withIcon, showPick, type PickItem } from '../door/quickPick.ts';
import { compareBeforehand } from '../changes/comparisons.ts';
import { firstChanged } from '../topology/firstChanged.ts';
import { tell } from '../door/messages.ts';
import { lastSaved } from './saveSnapshot.ts';
import { withProgress } from '../door/progress.ts';
import { openFor } from '../shared/openFor.ts';

type Context = Pick<CommandContext, 'session' | 'topology' | 'changes'>;

/**
 * Compares two snapshot files, or one with an open account; asks for what was not given: a file or two, the row of an account, or the
 * account and the file. The earlier one is the baseline always.
 */
export const compareFiles: Command = async (context, given, all) => {
  const { session } = context;
  const files = Array.isArray(all) ? all.filter((item) => item instanceof Uri) : [];
  if (files.length > 2) {
    tell.info(words`Two snapshots can be compared at a time`);
    return;
  }
  const file = fileIn(given);
  const isOfScope = file !== given;
  const isAny = session.scopes.all.some(({ store }) => store.shown);
  const way =
    files.length === 2 || !isAny ? 'two' : file || isOfScope ? 'shown' : await askForWay(session.scopes.active);
  if (way === 'two') await compareTwo(context, files.length === 2 ? files : [file]);
  if (way !== 'shown') return;
  const open = await openFor(session, isOfScope ? given : undefined);
  if (open) await compareShown(context, open, file);
};

/** The file that was pointed at, by itself or beside the scope that it is to be compared with. */
const fileIn = (given: unknown): Uri | undefined => {
  if (given instanceof Uri) return given;
  const file = typeof given === 'object' && given !== null && 'file' in given ? given.file : undefined;
  return file instanceof Uri ? file : undefined;
};

const compareTwo = async (context: Context, [first, second]: readonly unknown[]): Promise<void> => {
  const one = await chosenFile(first, words`Compare Snapshots: the first file`);
  const other = one && (await chosenFile(second, words`Compare Snapshots: the second file`));
  if (!one || !other) return;
  const [earlier, later] = earlierFirst(one, other);
  const open = await context.session.open(later.scope, connectionTo(later));
  await show(context, open, earlier.baseline);
};

/** An account is read again first, so that now is now; a file stays what it was when it was opened. */
const compareShown = async (context: Context, open: OpenScope, file: Uri | undefined): Promise<void> => {
  const { session } = context;
  const chosen = file ? { file } : await askForSaved(open);
  const opened = chosen === undefined ? undefined : await chosenFile(chosen.file, words`Compare with a Snapshot`);
  if (!opened) return;
  if (open.scope.kind !== 'snapshot') {
    await session.refresh(open);
    await show(context, open, opened.baseline);
    return;
  }
  const { shown } = open.store;
  if (!shown) return;
  const here = { scope: open.scope, baseline: { title: accountTitle(open.scope), snapshot: shown.inventory.snapshot } };
  const [earlier, later] = earlierFirst(opened, here);
  const isHere = later === here;
  await show(context, isHere ? open : await session.open(opened.scope, connectionTo(opened)), earlier.baseline);
};

const earlierFirst = (one: OpenedFile, other: OpenedFile): readonly [OpenedFile, OpenedFile] =>
  one.baseline.snapshot.readAt <= other.baseline.snapshot.readAt ? [one, other] : [other, one];

/** Draws how the later one, which is open, differs: the picture, and the list beside it. */
const show = async ({ topology, changes }: Context, open: OpenScope, baseline: Baseline): Promise<void> => {
  const { state } = open.store;
  if (state.kind !== 'ready') return;
  await withProgress(words`Comparing ${open.title}`, ({ signal }) => compareBeforehand(baseline, state.shown, signal));
  open.compareWith(baseline);
  topology.show(open, await firstChanged(open));
  (await changes.get()).show(open, 'beside');
};

type SavedItem = PickItem & { readonly file: Uri | undefined };

/** The snapshot that this window has saved of the account, or another file, which is then asked for; undefined when the person went away. */
const askForSaved = async (open: OpenScope): Promise<Pick<SavedItem, 'file'> | undefined> => {
  const saved = lastSaved(open);
  if (!saved) return { file: undefined };
  const at = foreign(timeText(saved.at, Date.now()));
  const items: readonly SavedItem[] = [
    {
      label: withIcon('history', words`The snapshot saved at ${at}`),
      description: foreign(saved.file.fsPath),
      file: saved.file,
    },
    { label: withIcon('folder-opened', words`Another snapshot file…`), file: undefined },
  ];
  return showPick(items, { title: words`Compare ${open.title} with a Snapshot` });
};

type Way = PickItem & { readonly way: 'shown' | 'two' };

const askForWay = async (open: OpenScope | undefined): Promise<Way['way'] | undefined> => {
  const items: readonly Way[] = [
    {
      label: withIcon('diff', words`What is shown and a snapshot file…`),
      description: open?.title ?? noWords,
      way: 'shown',
    },
    { label: withIcon('files', words`Two snapshot files…`), way: 'two' },
  ];
  const picked = await showPick(items, { title: words`Compare Snapshots` });
  return picked?.way;
};
