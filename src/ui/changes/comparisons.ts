import type { Inventory } from '../../domain/inventory.ts';
import { accountTitle } from '../../domain/scope.ts';
import { atOnce, type Turns } from '../../domain/turns.ts';
import type { Words } from '../../domain/words.ts';
import { changeRowsInTurns, countWords, sideCountWords, type ChangeRow } from '../../services/changeRows.ts';
import { inTurns } from '../../services/inTurns.ts';
import { baselineTitle, type Baseline, type OpenScope } from '../../services/scopes/openScope.ts';
import type { PreviewedOperation } from '../../services/wizardPorts.ts';
import type { Shown } from '../../services/shown.ts';
import { compareSnapshotsInTurns, type Comparison } from '../../snapshot/compare.ts';
import { compareAccounts } from '../../snapshot/compareAccounts.ts';
import { withGhostsInTurns } from '../../snapshot/ghosts.ts';
import { comparedKinds, noteWords, type ComparedKinds } from './comparedWords.ts';

/** What is shown compared with an earlier time of the account or with another one, in words. */
export type Compared = {
  readonly comparison: Comparison;
  readonly rows: readonly ChangeRow[];
  /** The earlier account, or the other one: `Demo account, 2026-11-27 22:10`. */
  readonly since: Words;
  /** The one that is shown. */
  readonly until: Words;
  /** `1 added, 2 removed, 3 changed`. */
  readonly counts: Words;
  /** What one must know before believing it, a sentence each. */
  readonly notes: readonly Words[];
  /** What added, removed and changed are called between two accounts; undefined between two times of one. */
  readonly kinds?: ComparedKinds | undefined;
};

/**
 * What is shown of a scope compared with its baseline; undefined when nothing is compared. Worked out once for each account that is shown,
 * by {@link compareBeforehand} as a rule.
 */
export const comparedBy = ({ baseline, store }: OpenScope): Compared | undefined => {
  const { shown } = store;
  if (!baseline || !shown) return undefined;
  const known = made.get(shown.inventory);
  if (known?.baseline === baseline) return known.compared;
  const compared = comparedWith(baseline, { title: accountTitle(shown.scope), inventory: shown.inventory });
  made.set(shown.inventory, { baseline, compared });
  return compared;
};

const made = new WeakMap<Inventory, { readonly baseline: Baseline; readonly compared: Compared }>();

type Later = { readonly title: string; readonly inventory: Inventory };

/** Two accounts compared, in rows and words. */
function* accountsCompared(baseline: Baseline, account: Inventory, later: Later): Turns<Compared> {
  const comparison = yield* compareAccounts(account, later.inventory);
  const rows = yield* changeRowsInTurns(comparison);
  const kinds = comparedKinds(baseline.title, later.title);
  return {
    comparison,
    rows,
    since: baselineTitle(baseline),
    until: baselineTitle({ title: later.title, snapshot: later.inventory.snapshot }),
    counts: sideCountWords(rows, kinds),
    notes: comparison.notes.map((note) => noteWords(note, comparison, { before: baseline.title, after: later.title })),
    kinds,
  };
}

/**
 * Compares an account with its baseline before it is shown, while everything else goes on, for {@link comparedBy} and the picture to come.
 * Rejects once the signal is aborted.
 */
export const compareBeforehand = async (
  baseline: Baseline,
  { inventory, scope }: Shown,
  signal: AbortSignal | undefined,
): Promise<void> => {
  if (made.get(inventory)?.baseline === baseline) return;
  const compared = await inTurns(comparing(baseline, { title: accountTitle(scope), inventory }), signal);
  await inTurns(withGhostsInTurns(compared.comparison, inventory), signal);
  made.set(inventory, { baseline, compared });
};

/** An account compared with what an operation would make of it. Worked out once. */
export const comparedTo = (previewed: PreviewedOperation): Compared => atOnce(comparedToInTurns(previewed));

/** The same in turns. */
export function* comparedToInTurns({ title, before, after }: PreviewedOperation): Turns<Compared> {
  const known = previews.get(after);
  const compared = known ?? (yield* comparing({ title, snapshot: before.snapshot }, { title, inventory: after }));
  previews.set(after, compared);
  return { ...compared, since: title };
}

/** By the account afterwards, which is made for one preview. */
const previews = new WeakMap<Inventory, Compared>();

/** An account compared with an earlier one, in rows and words. At 50,000 interfaces this takes about a second. */
export const comparedWith = (baseline: Baseline, later: Later): Compared => atOnce(comparing(baseline, later));

const comparing = (baseline: Baseline, later: Later): Turns<Compared> =>
  baseline.account ? accountsCompared(baseline, baseline.account, later) : snapshotsCompared(baseline, later);

function* snapshotsCompared(baseline: Baseline, later: Later): Turns<Compared> {
  const comparison = yield* compareSnapshotsInTurns(baseline.snapshot, later.inventory.snapshot);
  const rows = yield* changeRowsInTurns(comparison);
  return {
    comparison,
    rows,
    since: baselineTitle(baseline),
    until: baselineTitle({ title: later.title, snapshot: later.inventory.snapshot }),
    counts: countWords(rows),
    notes: comparison.notes.map((note) => noteWords(note, comparison)),
  };
}
