import type { Finding } from '../domain/finding.ts';
import { inventoryAfter, inventoryInTurns, type Inventory, type LimitsTable } from '../domain/inventory.ts';
import type { Snapshot } from '../domain/model.ts';
import type { Scope } from '../domain/scope.ts';
import type { Turns } from '../domain/turns.ts';
import { findingsInTurns, notesInTurns } from '../rules/findings.ts';

/** An account as tree and picture show it: what was read of a scope, and what deserves attention in it. */
export type Shown = { readonly scope: Scope; readonly inventory: Inventory; readonly findings: readonly Finding[] };

/** `limits`: the bundled table. `before`: the account as it was, of which most may be as it was. */
type Made = { readonly limits?: LimitsTable | undefined; readonly before?: Inventory | undefined };

/** What was read of a scope, made ready to be shown. At 50,000 interfaces that takes a fifth of a second in all, and less where most is as before. */
export function* shownInTurns(scope: Scope, snapshot: Snapshot, { limits, before }: Made): Turns<Shown> {
  const inventory = yield* before ? inventoryAfter(before, snapshot, limits) : inventoryInTurns(snapshot, limits);
  // Asked for as soon as it is shown.
  yield* notesInTurns(inventory);
  return { scope, inventory, findings: yield* findingsInTurns(inventory) };
}

/** What others make of an account before it is shown, while everything else goes on. May reject once the signal is aborted. */
export type Prepare = (shown: Shown, signal: AbortSignal | undefined) => Promise<void>;
