import { isPassing } from './gap.ts';
import type { Gap, Snapshot, SnapshotPart } from './model.ts';
import { keyIn, partsOf, withinExtent, type Extent, type Portion } from './portion.ts';

/**
 * A snapshot with a portion that was read later in its place: what is gone goes, what is new comes, each part in its order. The snapshot itself
 * where nothing is otherwise. It keeps its time: most of it was read then. A part that could not be read for a reason that passes stays as it was,
 * and is marked with that time.
 */
export const mergePortion = (before: Snapshot, { query, things, unread }: Portion): Snapshot => {
  const missing = new Map(unread.map((each) => [each.part, each]));
  const merged = partsOf(query).reduce<Snapshot>(
    (snapshot, [part, extent]) =>
      missing.has(part) ? snapshot : withPart(snapshot, part, { extent, read: things[part] ?? [] }),
    before,
  );
  const withTypes = merged.instances === before.instances ? merged : withLimits(merged, things.instanceTypes ?? []);
  const news = unread.filter(({ part }) => !before.gaps.some((gap) => gap.part === part));
  if (news.length === 0) return withTypes;
  const gaps = news.map(({ part, iamAction, problem: { code = 'Unknown', message } }): Gap => {
    const gap = { part, iamAction, code, message };
    return isPassing(gap) ? { ...gap, kept: { readAt: before.readAt, whole: true } } : gap;
  });
  return { ...withTypes, gaps: [...before.gaps, ...gaps] };
};

type Thing<P extends SnapshotPart> = Snapshot[P][number];

type News<P extends SnapshotPart> = { readonly extent: Extent; readonly read: readonly Thing<P>[] };

const withPart = <P extends SnapshotPart>(snapshot: Snapshot, part: P, { extent, read }: News<P>): Snapshot => {
  const things: readonly Thing<P>[] = snapshot[part];
  const fresh = new Map(read.map((thing) => [keyIn(part, thing), thing]));
  const isAsked = withinExtent(part, extent);
  let isSame = true;
  const kept: Thing<P>[] = [];
  for (const thing of things) {
    const now = fresh.get(keyIn(part, thing));
    if (now === undefined) {
      if (isAsked(thing)) isSame = false;
      else kept.push(thing);
    } else {
      fresh.delete(keyIn(part, thing));
      const isEqual = isAlike(thing, now);
      isSame &&= isEqual;
      kept.push(isEqual ? thing : now);
    }
  }
  if (isSame && fresh.size === 0) return snapshot;
  return { ...snapshot, [part]: inserted(part, kept, [...fresh.values()]) };
};

/** Those that are new, at their places among those that are sorted already. */
const inserted = <P extends SnapshotPart>(
  part: P,
  things: readonly Thing<P>[],
  news: readonly Thing<P>[],
): readonly Thing<P>[] => {
  if (news.length === 0) return things;
  const waiting = news.toSorted((a, b) => (keyIn(part, a) < keyIn(part, b) ? -1 : 1));
  const all: Thing<P>[] = [];
  let at = 0;
  for (const thing of things) {
    for (let next = waiting[at]; next && keyIn(part, next) < keyIn(part, thing); next = waiting[at]) {
      all.push(next);
      at += 1;
    }
    all.push(thing);
  }
  return [...all, ...waiting.slice(at)];
};

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

/** Whether two readings tell the same; what is undefined is as good as left out. */
const isAlike = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, at) => isAlike(each, b[at]));
  const [one, other] = [a as Fields, b as Fields];
  for (const name in one) if (!isAlike(one[name], other[name])) return false;
  for (const name in other) if (one[name] === undefined && other[name] !== undefined) return false;
  return true;
};

type Fields = { readonly [Name in string]?: unknown };
