import { eachPart } from '../domain/emptyParts.ts';
import type { Snapshot, SnapshotPart } from '../domain/model.ts';
import { keyIn } from '../domain/portion.ts';
import { Arrivals } from './arrivals.ts';
import type { ReadSlice } from './connection.ts';

type Thing<P extends SnapshotPart> = Snapshot[P][number];

/** What arrives of each part of one account. */
export type AccountArrivals = { readonly [P in SnapshotPart]: Arrivals<Thing<P>> };

/** Places in what was told of a part, in the order in which a snapshot has its things. */
export type PartOrder = { readonly [P in SnapshotPart]: Int32Array<ArrayBuffer> };

/** What arrives of an account that is being read; `tell` hears of each slice once, with its part. */
export const accountArrivals = (tell: (slice: ReadSlice) => void): AccountArrivals => {
  const of = <P extends SnapshotPart>(part: P): Arrivals<Thing<P>> =>
    new Arrivals<Thing<P>>(
      (thing) => keyIn(part, thing),
      // The compiler cannot see that a part and its own things make one member of the union.
      (told) => tell({ part, ...told } as ReadSlice),
    );
  return eachPart<AccountArrivals>(of);
};

/** The order of each part, once all of it has come. */
export const orderOf = (arrivals: AccountArrivals): PartOrder => eachPart<PartOrder>((part) => arrivals[part].order());
