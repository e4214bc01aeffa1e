import type { Snapshot, SnapshotPart } from './model.ts';
import { partNames } from './snapshotShape.ts';

/** Something of each part of a snapshot, such as its things. */
type OfParts = { readonly [P in SnapshotPart]: unknown };

/** An object with what is made of each part. */
export const eachPart = <All extends OfParts>(make: <P extends SnapshotPart>(part: P) => All[P]): All => {
  const made: OfParts = Object.fromEntries(partNames.map((part) => [part, make(part)])) as OfParts;
  // The compiler cannot see that each part has been given its own.
  return made as All;
};

/** The things of an account by part, in lists that can be added to. */
export type PartLists = { readonly [P in SnapshotPart]: Snapshot[P][number][] };

/** The lists that are made of each part. */
export const partLists = (make: <P extends SnapshotPart>(part: P) => Snapshot[P][number][]): PartLists =>
  eachPart<PartLists>(<P extends SnapshotPart>(part: P) => make(part) as PartLists[P]);

/** A list of its own for each part of a snapshot, with nothing in it yet. */
export const emptyParts = (): PartLists => partLists(() => []);
