import { Uri } from 'vscode';
import { accountTitle, scopeTitle } from '../../domain/scope.ts';
import { words } from '../../domain/words.ts';
import type { Shown } from '../../services/store.ts';
import type { Command, CommandContext } from '../commandContext.ts';
import { chosenFile, connectionTo, type OpenedFile } from './openedFile.ts';
import { withIcon } from '../door/icon.ts';
import { tell } from '../door/messages.ts';
import { showPick, type PickItem } from '../door/quickPick.ts';
import type { Baseline } from '../shared/session.ts';

type Context = Pick<CommandContext, 'session' | 'topology' | 'changes'>;

/** Compares two snapshot files, or one with what is shown; asks for what was not given. The earlier one is the baseline always. */
export const compareFiles: Command = async (context, file, all) => {
  const given = Array.isArray(all) ? all.filter((item) => item instanceof Uri) : [];
  if (given.length > 2) {
    tell.info(words`Two snapshots can be compared at a time`);
    return;
  }
  const { shown } = context.session.store;
  const one = file instanceof Uri ? file : undefined;
  const way = given.length === 2 || !shown ? 'two' : one ? 'shown' : await askForWay(shown);
  if (way === 'two') await compareTwo(context, given.length === 2 ? given : [one]);
  if (way === 'shown') await compareShown(context, one);
};

const compareTwo = async (context: Context, [first, second]: readonly unknown[]): Promise<void> => {
  const one = await chosenFile(first, words`Compare Snapshots: the first file`);
  const other = one && (await chosenFile(second, words`Compare Snapshots: the second file`));
  if (!one || !other) return;
  const [earlier, later] = inOrder(one, other);
  await show(context, later, earlier.baseline);
};

/** An account is read again first, so that now is now; a file stays what it was when it was opened. */
const compareShown = async (context: Context, file: unknown): Promise<void> => {
  const { session } = context;
  const opened = await chosenFile(file, words`Compare with a Snapshot`);
  if (!opened) return;
  const { store } = session;
  if (store.scope?.kind !== 'snapshot') await session.refresh();
  const { shown } = store;
  if (!shown) return;
  const { scope, inventory } = shown;
  if (scope.kind !== 'snapshot') {
    if (store.state.kind !== 'ready') return;
    await show(context, undefined, opened.baseline);
    return;
  }
  const here = { scope, baseline: { title: accountTitle(scope), snapshot: inventory.snapshot } };
  const [earlier, later] = inOrder(opened, here);
  await show(context, later === here ? undefined : opened, earlier.baseline);
};

const inOrder = (one: OpenedFile, other: OpenedFile): readonly [OpenedFile, OpenedFile] =>
  one.baseline.snapshot.readAt <= other.baseline.snapshot.readAt ? [one, other] : [other, one];

/** Opens the later one, unless it is shown, and draws how it differs: the picture, and the list beside it. */
const show = async (
  { session, topology, changes }: Context,
  later: OpenedFile | undefined,
  baseline: Baseline,
): Promise<void> => {
  if (later) {
    await session.open(later.scope, connectionTo(later));
    if (session.store.state.kind !== 'ready') return;
  }
  session.compareWith(baseline);
  topology.show();
  (await changes.get()).show('beside');
};

type Way = PickItem & { readonly way: 'shown' | 'two' };

const askForWay = async ({ scope }: Shown): Promise<Way['way'] | undefined> => {
  const items: readonly Way[] = [
    {
      label: withIcon('diff', words`What is shown and a snapshot file…`),
      description: scopeTitle(scope),
      way: 'shown',
    },
    { label: withIcon('files', words`Two snapshot files…`), way: 'two' },
  ];
  const picked = await showPick(items, { title: words`Compare Snapshots` });
  return picked?.way;
};
