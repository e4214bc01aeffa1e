import { forEachInTurns, type Turns } from '../../domain/turns.ts';
import type { Side } from './side.ts';

/** What is the same in things that belong together, seen from its side; undefined where a thing has nothing of the kind. */
export type MatchKey<T> = (thing: T, side: Side) => string | undefined;

/** One way to find counterparts. `alike`: where several have the same key, any may stand for any other. */
export type MatchLevel<T> = { readonly key: MatchKey<T>; readonly by: 'place' | 'alike' | 'name' };

export type Counterpart<T> = {
  readonly from: T;
  readonly to: T;
  /** Another one of the same name could be meant as well. */
  readonly isUnsure: boolean;
};

export type Paired<T> = {
  readonly pairs: readonly Counterpart<T>[];
  /** Those without a counterpart of whose name others are there, so that one of these may be meant. */
  readonly unsure: ReadonlySet<T>;
};

export type ToPair<T> = {
  readonly from: readonly T[];
  readonly to: readonly T[];
  readonly sides: { readonly from: Side; readonly to: Side };
  /** What a person takes them by. */
  readonly name: MatchKey<T>;
  /** The strictest first: what one of them finds, the next ones leave alone. */
  readonly levels: readonly MatchLevel<T>[];
};

/** Finds counterparts. Of several that fit equally, the first of one list gets the first of the other. */
export function* pairUp<T>({ from, to, sides, name, levels }: ToPair<T>): Turns<Paired<T>> {
  const pairs: Counterpart<T>[] = [];
  const names = { from: yield* keyed(from, name, sides.from), to: yield* keyed(to, name, sides.to) };
  const sameName = (one: T, other: T): boolean => {
    const counts = [
      names.from.groups.get(names.from.keys.get(one) ?? ''),
      names.to.groups.get(names.to.keys.get(other) ?? ''),
    ];
    return counts.some((group) => (group?.length ?? 0) > 1);
  };
  let left = { from, to };
  for (const { key, by } of levels) {
    if (left.from.length === 0 || left.to.length === 0) break;
    const [froms, tos] = [yield* keyed(left.from, key, sides.from), yield* keyed(left.to, key, sides.to)];
    const done = new Set<T>();
    for (const [text, group] of froms.groups) {
      const others = tos.groups.get(text) ?? [];
      const count = Math.min(group.length, others.length);
      for (let at = 0; at < count; at += 1) {
        const [one, other] = [group[at], others[at]];
        if (one === undefined || other === undefined) continue;
        pairs.push({ from: one, to: other, isUnsure: by === 'name' && sameName(one, other) });
        done.add(one).add(other);
      }
      yield undefined;
    }
    if (done.size === 0) continue;
    left = { from: yield* without(left.from, done), to: yield* without(left.to, done) };
  }
  return { pairs, unsure: yield* namesakes(left, names) };
}

function* without<T>(things: readonly T[], done: ReadonlySet<T>): Turns<readonly T[]> {
  const left: T[] = [];
  yield* forEachInTurns(
    things,
    (thing) => {
      if (!done.has(thing)) left.push(thing);
    },
    2_000,
  );
  return left;
}

type Keyed<T> = { readonly keys: ReadonlyMap<T, string>; readonly groups: ReadonlyMap<string, readonly T[]> };

function* keyed<T>(things: readonly T[], key: MatchKey<T>, side: Side): Turns<Keyed<T>> {
  const keys = new Map<T, string>();
  const groups = new Map<string, T[]>();
  yield* forEachInTurns(things, (thing) => {
    const text = key(thing, side);
    if (text === undefined) return;
    keys.set(thing, text);
    const group = groups.get(text);
    if (group) group.push(thing);
    else groups.set(text, [thing]);
  });
  return { keys, groups };
}

/** Those of whose name the other side has one as well: which of them has no counterpart nobody can tell. */
function* namesakes<T>(
  left: { readonly from: readonly T[]; readonly to: readonly T[] },
  names: { readonly from: Keyed<T>; readonly to: Keyed<T> },
): Turns<ReadonlySet<T>> {
  const unsure = new Set<T>();
  const look = (own: Keyed<T>, other: Keyed<T>) => (thing: T) => {
    const text = own.keys.get(thing);
    if (text !== undefined && other.groups.has(text)) unsure.add(thing);
  };
  yield* forEachInTurns(left.from, look(names.from, names.to));
  yield* forEachInTurns(left.to, look(names.to, names.from));
  return unsure;
}
