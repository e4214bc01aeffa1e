import type { Inventory } from '../../domain/inventory.ts';
import { accountTitle } from '../../domain/scope.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { changeRows, countWords, type ChangeRow } from '../../services/changeRows.ts';
import type { PreviewedOperation } from '../../services/wizardPorts.ts';
import { compareSnapshots, type Comparison, type ComparisonNote } from '../../snapshot/compare.ts';
import { gapText } from '../network/rows/gapRow.ts';
import { baselineTitle, type Baseline, type OpenScope } from '../../services/scopes/openScope.ts';

/** What is shown compared with an earlier account, in words. */
export type Compared = {
  readonly comparison: Comparison;
  readonly rows: readonly ChangeRow[];
  /** The earlier account: `Demo account, 2026-11-27 22:10`. */
  readonly since: Words;
  /** The later one. */
  readonly until: Words;
  /** `1 added, 2 removed, 3 changed`. */
  readonly counts: Words;
  /** What one must know before believing it, a sentence each. */
  readonly notes: readonly Words[];
};

/**
 * What is shown of a scope compared with its baseline; undefined when nothing is compared. Worked out once for each account
 * that is shown.
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

/** An account compared with what an operation would make of it. Worked out once. */
export const comparedTo = (previewed: PreviewedOperation): Compared => {
  const known = previews.get(previewed);
  if (known) return known;
  const { title, before, after } = previewed;
  const compared = { ...comparedWith({ title, snapshot: before.snapshot }, { title, inventory: after }), since: title };
  previews.set(previewed, compared);
  return compared;
};

const previews = new WeakMap<PreviewedOperation, Compared>();

/** An account compared with an earlier one, in rows and words. At 50,000 interfaces this takes about a second. */
export const comparedWith = (
  baseline: Baseline,
  later: { readonly title: string; readonly inventory: Inventory },
): Compared => {
  const comparison = compareSnapshots(baseline.snapshot, later.inventory.snapshot);
  const rows = changeRows(comparison);
  return {
    comparison,
    rows,
    since: baselineTitle(baseline),
    until: baselineTitle({ title: later.title, snapshot: later.inventory.snapshot }),
    counts: countWords(rows),
    notes: comparison.notes.map((note) => noteWords(note, comparison)),
  };
};

const noteWords = (note: ComparisonNote, comparison: Comparison): Words => {
  if (note.kind === 'elsewhere') {
    return words`These accounts or regions have nothing in common: ${foreign(note.before)} and ${foreign(note.after)}`;
  }
  const what = gapText(note.gap, comparison[note.side].snapshot);
  if (note.gap.kept?.whole) {
    return note.side === 'before' ? words`Earlier: ${what}` : words`Later: ${what}`;
  }
  return note.side === 'before'
    ? words`Earlier: ${what}. What was added since then is not known.`
    : words`Later: ${what}. What was removed since then is not known.`;
};
