import { changeOf, type Change, type ChangedKind } from '../domain/changes.ts';
import { inventoryInTurns, type Inventory } from '../domain/inventory.ts';
import type { SnapshotPart, Tag } from '../domain/model.ts';
import { forEachInTurns, type Turns } from '../domain/turns.ts';
import { partOfKind, unreadNotes, type Comparison, type ComparisonNote } from './compare.ts';
import { knownToBoth } from './knownToBoth.ts';
import { counterpartsOf, type Counterparts } from './match/counterparts.ts';
import { accountInTheirs, inTheirTerms, type AllInTheirs, type InTheirs } from './match/inTheirTerms.ts';
import { termsOf } from './match/terms.ts';
import { wordSwaps, type WordSwap } from './match/wordSwaps.ts';

/**
 * What differs between two accounts, ids aside. `before` of the answer is the first account in the ids of the second one, so that both can
 * stand in one picture; what has no counterpart keeps its own.
 */
export function* compareAccounts(before: Inventory, after: Inventory): Turns<Comparison> {
  return { ...(yield* compareKnown(...(yield* knownToBoth(before, after)))), after };
}

function* compareKnown(before: Inventory, after: Inventory): Turns<Comparison> {
  const sides = { before, after };
  const found = yield* counterpartsOf(before, after);
  const swaps = yield* wordSwaps(found);
  const terms = termsOf(sides, found, swaps);
  const told = yield* inTheirTerms(sides, found, terms);
  const [old, now] = [before.snapshot, after.snapshot];
  const identified = { old: old.addresses.map(withId), now: now.addresses.map(withId) };
  const changes = [
    ...(yield* changesIn('vpc', sides, { old: old.vpcs, now: now.vpcs, told: told.vpcs })),
    ...(yield* changesIn('subnet', sides, { old: old.subnets, now: now.subnets, told: told.subnets })),
    ...(yield* changesIn('instance', sides, { old: old.instances, now: now.instances, told: told.instances })),
    ...(yield* changesIn('interface', sides, { old: old.enis, now: now.enis, told: told.enis })),
    ...(yield* changesIn('address', sides, { ...identified, told: told.addresses })),
    ...(yield* changesIn('group', sides, { old: old.securityGroups, now: now.securityGroups, told: told.groups })),
    ...(yield* changesIn('routeTable', sides, { old: old.routeTables, now: now.routeTables, told: told.routeTables })),
  ];
  const account = yield* accountInTheirs(old, told, terms);
  const inTheirs = yield* inventoryInTurns(account, (type) => before.limitsOf({ type }));
  const differing = new Set(changes.map(({ on }) => on.id));
  const unsure = new Set([...found.unsure].filter((id) => differing.has(id)));
  return {
    before: inTheirs,
    after,
    changes,
    notes: [
      ...notesOf(found, swaps, { elsewhere: told.elsewhere, unsure: unsure.size }),
      ...unreadNotes('before', before, parts),
      ...unreadNotes('after', after, parts),
    ],
    unsure,
  };
}

const parts: ReadonlySet<SnapshotPart> = new Set(Object.values(partOfKind));

const withId = <T extends { readonly allocationId: string }>(address: T): T & { readonly id: string } => ({
  ...address,
  id: address.allocationId,
});

type Thing = { readonly id: string; readonly tags: readonly Tag[] };
type Sides = { readonly before: Inventory; readonly after: Inventory };
type Lists<T> = {
  readonly old: readonly T[];
  readonly now: readonly T[];
  readonly told: ReadonlyMap<string, InTheirs<T>>;
};

/** What is on one side alone, as far as the other side was read, and what differs of counterparts. */
function* changesIn<T extends Thing>(
  kind: ChangedKind,
  { before, after }: Sides,
  { old, now, told }: Lists<T>,
): Turns<readonly Change[]> {
  const part = partOfKind[kind];
  const changes: Change[] = [];
  const add = (from: Thing | undefined, to: Thing | undefined): void => {
    const change = changeOf(kind, from, to);
    if (change) changes.push(change);
  };
  const listed = new Set(now.map(({ id }) => id));
  const theirs = new Set<string>();
  yield* forEachInTurns(old, (thing) => {
    const pair = told.get(thing.id);
    if (pair) theirs.add(pair.to.id);
    if (pair && listed.has(pair.to.id)) add(pair.inTheirs, pair.to);
    else if (!after.missing(part)) add(thing, undefined);
  });
  if (before.missing(part)) return changes;
  yield* forEachInTurns(now, (thing) => {
    if (!theirs.has(thing.id)) add(undefined, thing);
  });
  return changes;
}

const notesOf = (
  { shifts }: Counterparts,
  swaps: readonly WordSwap[],
  { elsewhere, unsure }: Pick<AllInTheirs, 'elsewhere'> & { readonly unsure: number },
): readonly ComparisonNote[] => [
  { kind: 'matched', shifts: [...shifts.values()].flat(), swaps },
  ...(elsewhere > 0 ? [{ kind: 'addresses', count: elsewhere } as const] : []),
  ...(unsure > 0 ? [{ kind: 'unsure', count: unsure } as const] : []),
];
