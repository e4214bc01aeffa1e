import type { Inventory } from '../domain/inventory.ts';
import type { Route, RouteTable } from '../domain/model.ts';
import { namedOr } from '../domain/named.ts';
import { foreign, words, type Words } from '../domain/words.ts';
import type { ActionsOf, Nothing } from './action.ts';
import { option } from './commandLine.ts';
import type { Loss } from './loss.ts';
import { resource } from './iamResource.ts';
import { only } from './reach.ts';
import { eniName, instanceName } from './sentenceParts.ts';

/** Writes to the routes of route tables. */
export type RouteActions = {
  /** Another target for a destination that the table has a route to. */
  readonly replaceRoute: { readonly input: NewTarget; readonly output: Nothing };
};

export type NewTarget = {
  readonly tableId: string;
  /** An IPv4 or IPv6 CIDR, or the id of a prefix list. */
  readonly destination: string;
  /** Id of an interface, an instance or a gateway, or `local`. */
  readonly target: string;
};

/** By which of EC2's parameters a target is named. Source: API reference, ReplaceRoute. */
export type TargetParameter =
  | 'network-interface-id'
  | 'instance-id'
  | 'nat-gateway-id'
  | 'egress-only-internet-gateway-id'
  | 'transit-gateway-id'
  | 'vpc-peering-connection-id'
  | 'local-gateway-id'
  | 'carrier-gateway-id'
  | 'vpc-endpoint-id'
  | 'core-network-arn'
  | 'gateway-id';

const parameters: ReadonlyMap<string, TargetParameter> = new Map([
  ['eni', 'network-interface-id'],
  ['i', 'instance-id'],
  ['nat', 'nat-gateway-id'],
  ['eigw', 'egress-only-internet-gateway-id'],
  ['tgw', 'transit-gateway-id'],
  ['pcx', 'vpc-peering-connection-id'],
  ['lgw', 'local-gateway-id'],
  ['cagw', 'carrier-gateway-id'],
  ['vpce', 'vpc-endpoint-id'],
]);

/** An internet or virtual private gateway where its id says nothing else. */
export const targetParameter = (target: string): TargetParameter =>
  target.startsWith('arn:') ? 'core-network-arn' : (parameters.get(/^[^-]*/.exec(target)?.[0] ?? '') ?? 'gateway-id');

export const destinationParameter = (
  destination: string,
): 'destination-prefix-list-id' | 'destination-ipv6-cidr-block' | 'destination-cidr-block' => {
  if (destination.startsWith('pl-')) return 'destination-prefix-list-id';
  return destination.includes(':') ? 'destination-ipv6-cidr-block' : 'destination-cidr-block';
};

export const routeActions: ActionsOf<RouteActions> = {
  replaceRoute: {
    api: 'ReplaceRoute',
    dryRun: true,
    resources: ({ tableId }, sight) => [resource('routeTable', tableId, sight)],
    seenBy: () => ['ec2:DescribeRouteTables'],
    sentence: ({ tableId, destination, target }, inventory) =>
      words`Send ${foreign(destination)} in ${namedOr(tableId, tableOf(tableId, inventory))} to ${targetName(target, inventory)}`,
    cli: ({ tableId, destination, target }) => [
      'replace-route',
      ...option('route-table-id', tableId),
      ...option(destinationParameter(destination), destination),
      ...(target === 'local' ? ['--local-target'] : option(targetParameter(target), target)),
    ],
    names: ({ tableId, destination, target }) => [
      { kind: 'route', tableId, destination },
      ...(target.startsWith('eni-')
        ? [{ kind: 'interface', id: target, aspects: ['who', 'attachment'] } as const]
        : []),
      ...(target.startsWith('i-') ? [{ kind: 'instance', id: target } as const] : []),
    ],
    losses: ({ tableId, destination, target }, inventory) => {
      const route = routeOf({ tableId, destination }, inventory);
      return route && route.target !== target && route.state !== 'blackhole' ? [lossOf(route, tableId, inventory)] : [];
    },
    reach: ({ tableId }) => only('routeTables', tableId),
    undo: ({ tableId, destination }, { before }) => {
      const target = routeOf({ tableId, destination }, before)?.target;
      return target === undefined || target === 'unknown'
        ? undefined
        : (ec2) => ec2.replaceRoute({ tableId, destination, target });
    },
  },
};

const tableOf = (id: string, { snapshot }: Inventory): RouteTable | undefined =>
  snapshot.routeTables.find((table) => table.id === id);

const routeOf = ({ tableId, destination }: Omit<NewTarget, 'target'>, inventory: Inventory): Route | undefined =>
  tableOf(tableId, inventory)?.routes.find((route) => route.destination === destination);

/** Its id, and the name of an interface or instance. */
const targetName = (target: string, inventory: Inventory): Words =>
  target.startsWith('i-') ? instanceName(target, inventory) : eniName(target, inventory);

const lossOf = ({ destination, target }: Route, tableId: string, inventory: Inventory): Loss => ({
  verb: words`Redirect`,
  noun: words`route`,
  forGood: false,
  id: destination,
  label: words`${foreign(destination)} of ${namedOr(tableId, tableOf(tableId, inventory))} from ${targetName(target, inventory)}`,
  consequence: words`Traffic to it goes another way at once.`,
});
