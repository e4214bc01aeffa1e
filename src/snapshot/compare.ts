import { changesInTurns, type Change, type ChangedKind } from '../domain/changes.ts';
import { inventoryInTurns, type Inventory } from '../domain/inventory.ts';
import type { Gap, Snapshot, SnapshotPart } from '../domain/model.ts';
import { atOnce, type Turns } from '../domain/turns.ts';
import { canonicalInTurns } from './canonical.ts';
import { knownToBoth } from './knownToBoth.ts';
import type { CidrShift } from './match/cidrShifts.ts';
import type { WordSwap } from './match/wordSwaps.ts';

/** What differs between two snapshots, the earlier one first. */
export type Comparison = {
  readonly before: Inventory;
  readonly after: Inventory;
  /** By kind of thing, then by id. What nobody can know because a part was not read is not among them. */
  readonly changes: readonly Change[];
  /** What the reader must know before believing the list. */
  readonly notes: readonly ComparisonNote[];
  /** Ids of changes that another thing of the same name could be meant in as well; of two accounts alone. */
  readonly unsure?: ReadonlySet<string>;
};

export type ComparisonNote =
  /** Before: what seems new may have been there. After: what seems gone may be there still. Or the part is older than the rest. */
  | { readonly kind: 'unread'; readonly side: 'before' | 'after'; readonly gap: Gap }
  /** It was saved by an earlier version, which asked for less: what it did not hold is no difference. */
  | { readonly kind: 'older'; readonly side: 'before' | 'after' }
  /** They are of two accounts or regions, which have nothing in common. */
  | { readonly kind: 'elsewhere'; readonly before: string; readonly after: string }
  /** Two accounts were compared, ids aside: which blocks and words of one are which of the other. */
  | { readonly kind: 'matched'; readonly shifts: readonly CidrShift[]; readonly swaps: readonly WordSwap[] }
  /** So many interfaces are at other places of their subnets, which is no difference. */
  | { readonly kind: 'addresses'; readonly count: number }
  /** So many differences are of things whose name others have, too. */
  | { readonly kind: 'unsure'; readonly count: number };

/**
 * What differs, in whatever order EC2 answered. What nobody can know, since it was not read in one of the two, is left
 * out and told in the notes.
 */
export const compareSnapshots = (earlier: Snapshot, later: Snapshot): Comparison =>
  atOnce(compareSnapshotsInTurns(earlier, later));

/** The same in turns: at 50,000 interfaces it takes about a second. */
export function* compareSnapshotsInTurns(earlier: Snapshot, later: Snapshot): Turns<Comparison> {
  const before = yield* inventoryInTurns(yield* canonicalInTurns(earlier));
  const after = yield* inventoryInTurns(yield* canonicalInTurns(later));
  const changes = yield* changesInTurns(...(yield* knownToBoth(before, after)));
  return {
    before,
    after,
    changes: changes.filter((change) => isKnown(change, before, after)),
    notes: [
      ...elsewhere(earlier, later),
      ...unreadNotes('before', before, compared),
      ...unreadNotes('after', after, compared),
    ],
  };
}

/** A subnet of which only the count of free addresses differs: it follows from what came and went in it. */
export const isConsequence = ({ kind, on, fields }: Change): boolean =>
  kind === 'changed' && on.kind === 'subnet' && fields.every(({ name }) => name === 'freeIpv4');

/** What a part that was not read in full may hold is neither new nor gone; nor what the earlier account knew later. */
const isKnown = ({ kind, on }: Change, before: Inventory, after: Inventory): boolean => {
  const part = partOfKind[on.kind];
  if (kind === 'changed') return true;
  return !(kind === 'added' ? before : after).missing(part) && !isTurned(part, before, after);
};

/** A part that an earlier read told may be older than the same part of the account that was read before. */
const isTurned = (part: SnapshotPart, before: Inventory, after: Inventory): boolean => {
  const times = [before, after].map((inventory) => inventory.gap(part)?.kept?.readAt);
  if (times.every((time) => time === undefined)) return false;
  return (times[1] ?? after.snapshot.readAt) < (times[0] ?? before.snapshot.readAt);
};

export const partOfKind: { readonly [K in ChangedKind]: SnapshotPart } = {
  vpc: 'vpcs',
  subnet: 'subnets',
  instance: 'instances',
  interface: 'enis',
  address: 'addresses',
  group: 'securityGroups',
  routeTable: 'routeTables',
};

/** Those of which a difference is told between two times of one account. */
const compared: ReadonlySet<SnapshotPart> = new Set(Object.values(partOfKind));

/** A note for each gap of these parts, and one where the file is of a version that did not read all. */
export const unreadNotes = (
  side: 'before' | 'after',
  { snapshot }: Inventory,
  parts: ReadonlySet<SnapshotPart>,
): readonly ComparisonNote[] => [
  ...snapshot.gaps.filter(({ part }) => parts.has(part)).map((gap): ComparisonNote => ({ kind: 'unread', side, gap })),
  ...(snapshot.unread ? [{ kind: 'older', side } as const] : []),
];

const elsewhere = (earlier: Snapshot, later: Snapshot): readonly ComparisonNote[] => {
  const sameAccount =
    earlier.accountId === undefined || later.accountId === undefined || earlier.accountId === later.accountId;
  if (sameAccount && earlier.region === later.region) return [];
  return [{ kind: 'elsewhere', before: placeOf(earlier), after: placeOf(later) }];
};

const placeOf = ({ accountId, region }: Snapshot): string =>
  accountId === undefined ? region : `${accountId}, ${region}`;
