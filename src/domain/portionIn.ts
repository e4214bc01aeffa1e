import type { Snapshot } from './model.ts';
import {
  partsOf,
  withinExtent,
  type Extent,
  type PartThings,
  type Portion,
  type PortionQuery,
  type ReadPart,
} from './portion.ts';

/** What a snapshot holds of the things that are asked for, with the limits of its instances. */
export const portionIn = (snapshot: Snapshot, query: PortionQuery): Portion => {
  const { instanceTypes } = snapshot;
  const wanted = partsOf(query).map(([part, extent]): PartThings => ({ [part]: thingsOf(snapshot, part, extent) }));
  return { query, things: wanted.reduce((all, one) => ({ ...all, ...one }), { instanceTypes }), unread: [] };
};

const thingsOf = <P extends ReadPart>(snapshot: Snapshot, part: P, extent: Extent): Snapshot[P][number][] => {
  const things: readonly Snapshot[P][number][] = snapshot[part];
  return things.filter(withinExtent(part, extent));
};
