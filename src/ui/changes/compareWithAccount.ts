import { Inventory } from '../../domain/inventory.ts';
import { accountTitle } from '../../domain/scope.ts';
import { flag } from '../../domain/factShapes.ts';
import { fitting, record, text } from '../../domain/shape.ts';
import { words } from '../../domain/words.ts';
import type { Baseline, OpenScope } from '../../services/scopes/openScope.ts';
import type { Command, CommandContext } from '../commandContext.ts';
import { withIcon, separator, showPick, type PickItem } from '../door/quickPick.ts';
import { tell } from '../door/messages.ts';
import { firstChanged } from '../topology/firstChanged.ts';
import { withProgress } from '../door/progress.ts';
import { scopeItem } from '../shared/askOpen.ts';
import { openFor } from '../shared/openFor.ts';
import type { Session } from '../shared/session.ts';
import { chosenFile } from '../snapshots/openedFile.ts';
import { compareBeforehand } from './comparisons.ts';

/**
 * Compares an open account with another open one or with one in a file, by names and places. Asks for what was not given: two selected rows
 * are both accounts, one is that which is shown; `byName` compares what is compared by ids already.
 */
export const compareWithAccount: Command = async (context, given, all) => {
  const { session } = context;
  const open = await openFor(session, given);
  if (!open) return;
  if (fitting(again, given)?.byName === true && open.baseline) {
    const { title, snapshot } = open.baseline;
    await show(context, open, { title, snapshot, account: new Inventory(snapshot) });
    return;
  }
  const baseline = await otherAccount(session, open, all);
  if (baseline) await show(context, open, baseline);
};

const again = record({ scope: text, byName: flag });
const ofScope = record({ scope: text });

/** Undefined when the person went away, or where it cannot be read, which has been told. */
const otherAccount = async (session: Session, open: OpenScope, all: unknown): Promise<Baseline | undefined> => {
  const rows: readonly unknown[] = Array.isArray(all) ? all : [];
  const selected = new Set(rows.flatMap((row) => fitting(ofScope, row)?.scope ?? []));
  const others = session.scopes.all.filter((other) => other !== open);
  const chosen = others.filter(({ id }) => selected.has(id));
  if (chosen.length > 1) {
    tell.info(words`Two accounts can be compared at a time`);
    return undefined;
  }
  const picked = chosen[0] ?? (await askForOther(open, others));
  if (picked === undefined) return undefined;
  if (picked !== 'file') return read(session, picked);
  const opened = await chosenFile(undefined, words`Compare ${open.title} with a Snapshot`);
  return opened && { ...opened.baseline, account: new Inventory(opened.baseline.snapshot) };
};

type Item = PickItem & { readonly other?: OpenScope | 'file' };

const askForOther = async (open: OpenScope, others: readonly OpenScope[]): Promise<Item['other']> => {
  if (others.length === 0) return 'file';
  const items: readonly Item[] = [
    ...others.map((other) => ({ ...scopeItem(other), other })),
    separator(words`Others`),
    { label: withIcon('folder-opened', words`Snapshot file…`), other: 'file' },
  ];
  const title = words`Compare Accounts: ${open.title} with which other one?`;
  return (await showPick(items, { title, matchOnDescription: true }))?.other;
};

/** What was read of an account; one that nobody has looked at is read first. */
const read = async (session: Session, other: OpenScope): Promise<Baseline | undefined> => {
  await session.look(other);
  const { shown } = other.store;
  if (!shown) return undefined;
  const { scope, inventory } = shown;
  return { title: accountTitle(scope), snapshot: inventory.snapshot, account: inventory, of: other.id };
};

/** Draws how the account that is shown differs: the picture, and the list beside it. */
const show = async (
  { session, topology, changes }: CommandContext,
  open: OpenScope,
  baseline: Baseline,
): Promise<void> => {
  await session.look(open);
  const { shown } = open.store;
  if (!shown) return;
  await withProgress(words`Comparing ${open.title}`, ({ signal }) => compareBeforehand(baseline, shown, signal));
  open.compareWith(baseline);
  topology.show(open, await firstChanged(open));
  (await changes.get()).show(open, 'beside');
};
