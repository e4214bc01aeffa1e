import { isAlike } from './alike.ts';
import { isPassing } from './gap.ts';
import type { Gap, Snapshot, SnapshotPart } from './model.ts';
import { keyIn, partsOf, withinExtent, type Extent, type Portion } from './portion.ts';
import { forEachInTurns, sortedInTurns, type Turns } from './turns.ts';

/**
 * A snapshot with a portion that was read later in its place: what is gone goes, what is new comes, each part in its order. The snapshot itself
 * where nothing is otherwise. It keeps its time: most of it was read then. A part that could not be read for a reason that passes stays as it was,
 * and is marked with that time.
 */
export function* mergePortion(before: Snapshot, { query, things, unread }: Portion): Turns<Snapshot> {
  const missing = new Set(unread.map(({ part }) => part));
  let merged = before;
  for (const [part, extent] of partsOf(query)) {
    if (!missing.has(part)) merged = yield* withPart(merged, part, { extent, read: things[part] ?? [] });
  }
  const withTypes = merged.instances === before.instances ? merged : withLimits(merged, things.instanceTypes ?? []);
  const news = unread.filter(({ part }) => !before.gaps.some((gap) => gap.part === part));
  if (news.length === 0) return withTypes;
  const gaps = news.map(({ part, iamAction, problem: { code = 'Unknown', message } }): Gap => {
    const gap = { part, iamAction, code, message };
    return isPassing(gap) ? { ...gap, kept: { readAt: before.readAt, whole: true } } : gap;
  });
  return { ...withTypes, gaps: [...before.gaps, ...gaps] };
}

type Thing<P extends SnapshotPart> = Snapshot[P][number];

type News<P extends SnapshotPart> = { readonly extent: Extent; readonly read: readonly Thing<P>[] };

function* withPart<P extends SnapshotPart>(snapshot: Snapshot, part: P, { extent, read }: News<P>): Turns<Snapshot> {
  const things: readonly Thing<P>[] = snapshot[part];
  const fresh = new Map<string, Thing<P>>();
  yield* forEachInTurns(read, (thing) => void fresh.set(keyIn(part, thing), thing), perTurn);
  const isAsked = withinExtent(part, extent);
  let isSame = true;
  const kept: Thing<P>[] = [];
  const look = (thing: Thing<P>): void => {
    const key = keyIn(part, thing);
    const now = withKnown(thing, fresh.get(key));
    if (now === undefined && isAsked(thing)) isSame = false;
    else if (now === undefined) kept.push(thing);
    else {
      fresh.delete(key);
      const isEqual = isAlike(thing, now);
      isSame &&= isEqual;
      kept.push(isEqual ? thing : now);
    }
  };
  yield* forEachInTurns(things, look, perTurn);
  if (isSame && fresh.size === 0) return snapshot;
  return { ...snapshot, [part]: yield* inserted(part, kept, [...fresh.values()]) };
}

/** CIDR reservations are asked for by themselves: a subnet that is read again without them keeps those that are known. */
const withKnown = <T extends object>(before: T, now: T | undefined): T | undefined => {
  const known = 'reservations' in before ? before.reservations : undefined;
  if (now === undefined || known === undefined) return now;
  return 'reservations' in now && now.reservations !== undefined ? now : { ...now, reservations: known };
};

/** Things that are looked at before others may go on: some tenths of a millisecond where each is compared. */
const perTurn = 256;

/** Those that are new, at their places among those that are sorted already. */
function* inserted<P extends SnapshotPart>(
  part: P,
  things: readonly Thing<P>[],
  news: readonly Thing<P>[],
): Turns<readonly Thing<P>[]> {
  if (news.length === 0) return things;
  const waiting = yield* sortedInTurns(news, (a, b) => (keyIn(part, a) < keyIn(part, b) ? -1 : 1));
  const all: Thing<P>[] = [];
  let at = 0;
  const put = (thing: Thing<P>): void => {
    for (let next = waiting[at]; next && keyIn(part, next) < keyIn(part, thing); next = waiting[at]) {
      all.push(next);
      at += 1;
    }
    all.push(thing);
  };
  yield* forEachInTurns(things, put, perTurn);
  return [...all, ...waiting.slice(at)];
}

/** Limits of the types in use, as a whole read has them: those of a new type come, those of a type that nothing is of any more go. */
const withLimits = (snapshot: Snapshot, read: Snapshot['instanceTypes']): Snapshot => {
  const isShort = snapshot.gaps.some(({ part }) => part === 'instances' || part === 'instanceTypes');
  const used = new Set(snapshot.instances.map(({ type }) => type));
  const known = new Map([...snapshot.instanceTypes, ...read].map((limits) => [limits.type, limits]));
  const instanceTypes = [...known.values()]
    .filter(({ type }) => isShort || used.has(type))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
  return { ...snapshot, instanceTypes };
};
