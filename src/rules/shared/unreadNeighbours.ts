import { reasonOf, remedyOf } from '../../domain/gapWords.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { words } from '../../domain/words.ts';
import { warn, type Verdict } from '../rule.ts';

/** Whether interfaces that could not be read may hold what looks free. */
export function* neighboursUnread(inventory: Inventory): Iterable<Verdict> {
  const gap = inventory.gap('enis');
  if (!gap) return;
  yield warn(
    words`Addresses may be in use by interfaces that could not be read: ${reasonOf(gap, inventory.snapshot.readAt)}`,
    remedyOf(gap),
  );
}
