import { namedBy } from '../actions/actions.ts';
import type { Call } from '../actions/ec2.ts';
import { ipOf } from '../domain/association.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { viewOf } from '../domain/view.ts';

/** Between two steps of a plan nobody reaches these any more. Steps count from 0. */
export type TrafficGap = {
  /** The step that ends the traffic. */
  readonly from: number;
  /** The step after which it flows again; undefined where none of the plan brings it back. */
  readonly to: number | undefined;
  readonly whom: readonly Unreached[];
};

export type Unreached =
  | { readonly kind: 'privateIp' | 'ipv6'; readonly ip: string; readonly eniId: string }
  | { readonly kind: 'elasticIp'; readonly ip: string; readonly allocationId: string; readonly eniId: string }
  | { readonly kind: 'route'; readonly tableId: string; readonly destination: string; readonly eniId: string };

/**
 * Which addresses and routes are led to nobody from which step to which: while an interface is attached to nothing, an address assigned
 * or an elastic IP associated nowhere, a route without a target. `states` are the account before each of the calls, and after the last.
 * What was not reached at the beginning has no traffic to lose.
 */
export const trafficGaps = (calls: readonly Call[], states: readonly Inventory[]): readonly TrafficGap[] => {
  const touched = new Set(calls.flatMap((call, at) => touchedBy(call, states[at])));
  const reached = states.map((state) => reachedIn(state, touched));
  const gaps = [...(reached[0] ?? [])].flatMap(([key, whom]) =>
    gapsOf(
      whom,
      reached.map((each) => each.has(key)),
    ),
  );
  const byTime = Map.groupBy(gaps, ({ from, to }) => `${from} ${to ?? ''}`);
  return [...byTime.values()]
    .flatMap((alike) => alike.slice(0, 1).map((first) => ({ ...first, whom: alike.flatMap(({ whom }) => whom) })))
    .toSorted((a, b) => a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity));
};

/** The times at which it is not reached, each from the step that ended that to the one after which it is reached again. */
const gapsOf = (whom: Unreached, isReached: readonly boolean[]): readonly TrafficGap[] =>
  isReached.flatMap((now, at) => {
    if (!now || isReached[at + 1] !== false) return [];
    const again = isReached.indexOf(true, at + 1);
    return [{ from: at, to: again < 0 ? undefined : again - 1, whom: [whom] }];
  });

/** Interfaces that a call names, or that have what it names. */
const touchedBy = (call: Call, before: Inventory | undefined): readonly string[] => {
  if (!before) return [];
  const view = viewOf(before);
  return namedBy(call, view).flatMap((regard) => {
    if (regard.kind === 'interface') return [regard.id];
    if (regard.kind === 'address') return view.elasticIp(regard.id)?.eniId ?? [];
    if (regard.kind !== 'route') return [];
    const { routes = [] } = view.routeTable(regard.tableId) ?? {};
    return routes.filter(({ destination }) => destination === regard.destination).map(({ target }) => target);
  });
};

/** All of these interfaces that somebody can reach in an account, by keys that are the same wherever they have gone. */
const reachedIn = (inventory: Inventory, touched: ReadonlySet<string>): ReadonlyMap<string, Unreached> => {
  const enis = [...touched].flatMap((id) => inventory.eni(id) ?? []).filter((eni) => isServed(eni, inventory));
  const served = new Set(enis.map(({ id }) => id));
  return new Map([
    ...enis.flatMap((eni) => ownOf(eni)),
    ...inventory.snapshot.addresses.flatMap((address): readonly Keyed[] => {
      const { allocationId, eniId = '' } = address;
      const whom = { kind: 'elasticIp', ip: ipOf(address), allocationId, eniId } as const;
      return served.has(eniId) ? [[allocationId, whom]] : [];
    }),
    ...inventory.snapshot.routeTables.flatMap(({ id: tableId, routes }) =>
      routes.flatMap(({ destination, target: eniId }): readonly Keyed[] =>
        served.has(eniId) ? [[`${tableId} ${destination}`, { kind: 'route', tableId, destination, eniId }]] : [],
      ),
    ),
  ]);
};

type Keyed = readonly [key: string, whom: Unreached];

const ownOf = ({ id: eniId, subnetId, addresses, ipv6Addresses }: Eni): readonly Keyed[] => [
  ...addresses.map(({ ip }): Keyed => [`${subnetId} ${ip}`, { kind: 'privateIp', ip, eniId }]),
  ...ipv6Addresses.map(({ ip }): Keyed => [`${subnetId} ${ip}`, { kind: 'ipv6', ip, eniId }]),
];

/** Whether an instance that may run is behind it. */
const isServed = ({ attachment }: Eni, inventory: Inventory): boolean => {
  if (attachment?.instanceId === undefined || attachment.status === 'detached') return false;
  const instance = inventory.instance(attachment.instanceId);
  return instance === undefined || instance.state === 'running';
};
