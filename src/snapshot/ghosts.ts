import type { ChangedKind } from '../domain/changes.ts';
import { inventoryInTurns, type Inventory } from '../domain/inventory.ts';
import type { RouteTable, Snapshot } from '../domain/model.ts';
import { atOnce, type Turns } from '../domain/turns.ts';
import type { Comparison } from './compare.ts';

/**
 * The later account with everything that is gone put back where it was, so that a picture can show both. Counts and free
 * addresses are no longer true of either account. Put together once for each comparison.
 */
export const withGhosts = (comparison: Comparison, shown: Inventory): Inventory =>
  atOnce(withGhostsInTurns(comparison, shown));

/** The same in turns. */
export function* withGhostsInTurns(comparison: Comparison, shown: Inventory): Turns<Inventory> {
  const known = unions.get(comparison);
  if (known?.shown === shown) return known.union;
  const union = yield* unionOf(comparison, shown);
  unions.set(comparison, { shown, union });
  return union;
}

const unions = new WeakMap<Comparison, { readonly shown: Inventory; readonly union: Inventory }>();

function* unionOf({ before, after, changes }: Comparison, shown: Inventory): Turns<Inventory> {
  const gone = (kind: ChangedKind): ReadonlySet<string> =>
    new Set(changes.filter((change) => change.kind === 'removed' && change.on.kind === kind).map(({ on }) => on.id));
  const [old, now] = [before.snapshot, shown.snapshot];
  const [vpcs, subnets, instances, enis] = [gone('vpc'), gone('subnet'), gone('instance'), gone('interface')];
  const union: Snapshot = {
    ...now,
    vpcs: [...now.vpcs, ...among(old.vpcs, vpcs)],
    subnets: [...now.subnets, ...among(old.subnets, subnets)],
    instances: [...now.instances, ...among(old.instances, instances)],
    enis: [...now.enis, ...among(old.enis, enis)],
    internetGateways: [
      ...now.internetGateways,
      ...old.internetGateways.filter(({ vpcId }) => vpcId !== undefined && vpcs.has(vpcId)),
    ],
    routeTables: [...now.routeTables, ...tablesOf(old.routeTables, now.routeTables, { vpcs, subnets })],
  };
  return yield* inventoryInTurns(
    union,
    (type) => shown.limitsOf({ type }) ?? after.limitsOf({ type }) ?? before.limitsOf({ type }),
  );
}

const among = <T extends { readonly id: string }>(things: readonly T[], ids: ReadonlySet<string>): readonly T[] =>
  things.filter(({ id }) => ids.has(id));

type Gone = { readonly vpcs: ReadonlySet<string>; readonly subnets: ReadonlySet<string> };

/** The tables that tell the tiers of what is gone, with no say about what is still there. */
const tablesOf = (old: readonly RouteTable[], now: readonly RouteTable[], gone: Gone): readonly RouteTable[] => {
  const there = new Set(now.map(({ id }) => id));
  return old.flatMap((table) => {
    if (gone.vpcs.has(table.vpcId)) return there.has(table.id) ? [] : [table];
    const subnetIds = table.subnetIds.filter((id) => gone.subnets.has(id));
    return subnetIds.length > 0 ? [{ ...table, main: false, subnetIds }] : [];
  });
};
