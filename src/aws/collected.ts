import { asKnown } from '../domain/asKnown.ts';
import { emptyParts, partLists } from '../domain/emptyParts.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Snapshot, SnapshotPart } from '../domain/model.ts';
import type { PartOrder } from './accountArrivals.ts';
import type { ReadSlice } from './connection.ts';

/** What is known of an account once all of it was told. */
export type ReadEnd = Pick<Snapshot, 'accountId' | 'region' | 'readAt' | 'gaps'> & { readonly order: PartOrder };

/** What a read has told so far, from which a snapshot is made at its end. What is as it was of what is known is held once. */
export class Collected {
  readonly #told = emptyParts();
  readonly #known: Inventory | undefined;

  constructor(known?: Inventory) {
    this.#known = known;
  }

  take({ part, things }: ReadSlice): void {
    // The compiler cannot see that a part and its own things make one member of the union.
    const told = this.#told[part] as (typeof things)[number][];
    for (const thing of asKnown(part, things, this.#known)) told.push(thing);
  }

  snapshot({ accountId, region, readAt, gaps, order }: ReadEnd): Snapshot {
    const things = partLists(<P extends SnapshotPart>(part: P) =>
      inOrder<Snapshot[P][number]>(this.#told[part], order[part]),
    );
    return { accountId, region, readAt, ...things, gaps };
  }
}

const inOrder = <Thing>(things: readonly Thing[], order: PartOrder[SnapshotPart]): Thing[] => {
  const sorted: Thing[] = [];
  for (const at of order) {
    const thing = things[at];
    if (thing !== undefined) sorted.push(thing);
  }
  return sorted;
};
