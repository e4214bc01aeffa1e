import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, Instance, RouteTable } from '../../domain/model.ts';
import { forEachInTurns, sortedInTurns, type Turns } from '../../domain/turns.ts';
import type { Counterpart } from './pairUp.ts';
import { anyId, type Side } from './side.ts';

type Known = {
  readonly instances: readonly Counterpart<Instance>[];
  readonly enis: readonly Counterpart<Eni>[];
  readonly routeTables: readonly Counterpart<RouteTable>[];
  readonly sides: { readonly from: Side; readonly to: Side };
  /** Not all instances are known in one of the accounts. */
  readonly areUnread: boolean;
};

/**
 * Adds the ids of what no list has, of NAT gateways, peerings, transit gateways and images: they stand for each other where counterparts name
 * them at the same place. What most places say counts; one that says otherwise is a difference.
 */
export function* learnIds(
  ids: Map<string, string>,
  { instances, enis, routeTables, sides, areUnread }: Known,
): Turns<void> {
  const votes = new Map<string, { readonly from: string; readonly to: string; count: number }>();
  const vote = (from: string | undefined, to: string | undefined): void => {
    if (from === undefined || to === undefined || kindOf(from) !== kindOf(to)) return;
    const known = votes.get(`${from} ${to}`);
    if (known) known.count += 1;
    else votes.set(`${from} ${to}`, { from, to, count: 1 });
  };
  yield* forEachInTurns(instances, ({ from, to }) => vote(from.imageId, to.imageId));
  yield* forEachInTurns(enis, ({ from, to }) => {
    const [holder, other] = [from.attachment?.instanceId, to.attachment?.instanceId];
    if (!areUnread) vote(holder, other);
    else if (holder !== undefined && other !== undefined && !ids.has(holder)) ids.set(holder, other);
    if (from.description === to.description) return;
    if (sides.from.textOf(from.description) !== sides.to.textOf(to.description)) return;
    const others = idsIn(to.description);
    idsIn(from.description).forEach((id, at) => vote(id, others[at]));
  });
  yield* forEachInTurns(routeTables, ({ from, to }) => {
    const targets = new Map(to.routes.map(({ destination, target }) => [destination, target]));
    for (const { destination, target } of from.routes) vote(target, targets.get(destination));
  });
  const taken = new Set(ids.values());
  const most = yield* sortedInTurns([...votes.values()], (a, b) => b.count - a.count);
  yield* forEachInTurns(most, ({ from, to }) => {
    if (ids.has(from) || taken.has(to)) return;
    if (isListed(from, sides.from.inventory) || isListed(to, sides.to.inventory)) return;
    ids.set(from, to);
    taken.add(to);
  });
}

const idsIn = (text: string): readonly string[] => text.match(anyId) ?? [];

/** `nat` of `nat-0a1b2c3d`. */
const kindOf = (id: string): string => id.replace(/-[^-]*$/, '');

const isListed = (id: string, inventory: Inventory): boolean =>
  [
    inventory.vpc(id),
    inventory.subnet(id),
    inventory.instance(id),
    inventory.eni(id),
    inventory.securityGroup(id),
  ].some(Boolean) || inventory.elasticIp(id) !== undefined;
