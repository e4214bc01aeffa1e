import { findIn } from '../../domain/query/found.ts';
import type { Account } from '../../domain/query/shownTexts.ts';
import { atOnce, type Turns } from '../../domain/turns.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { findingsInTurns } from '../../rules/findings.ts';
import { inTurns } from '../../services/inTurns.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { PreviewedOperation } from '../../services/wizardPorts.ts';
import { withGhostsInTurns } from '../../snapshot/ghosts.ts';
import { comparedToInTurns } from '../changes/comparisons.ts';

/**
 * Works out what the picture of a preview is drawn from before it is shown, while everything else goes on: the comparison, what deserves
 * attention afterwards, what is gone, and what the filter finds of that. At 50,000 interfaces this takes about a second.
 */
export const previewBeforehand = (previewed: PreviewedOperation, open: Looked): Promise<void> =>
  inTurns(preparing(previewed, open));

/** What of an open scope such a picture follows from. */
type Looked = Pick<OpenScope, 'judged' | 'filter'>;

function* preparing(previewed: PreviewedOperation, open: Looked): Turns<void> {
  const { comparison } = yield* comparedToInTurns(previewed);
  const { findings } = open.judged(yield* accountAfterInTurns(previewed));
  const inventory = yield* withGhostsInTurns(comparison, previewed.after);
  yield* findIn({ inventory, findings }, open.filter);
}

/** The account as an operation would leave it. Worked out once, by {@link previewBeforehand} as a rule. */
export const accountAfter = (previewed: PreviewedOperation): Account => atOnce(accountAfterInTurns(previewed));

function* accountAfterInTurns({ after }: PreviewedOperation): Turns<Account> {
  const known = accounts.get(after);
  if (known) return known;
  const account = { inventory: after, findings: yield* findingsInTurns(after) };
  accounts.set(after, account);
  return account;
}

const accounts = new WeakMap<Inventory, Account>();
