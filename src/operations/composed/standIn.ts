import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { moveOf, type AddressMove, type Movable } from './movables.ts';
import { routeOfKey, type RouteKey } from './routesTo.ts';

/** The interface of an instance that stands in for one of another: in its subnet, else the primary one. */
export const standInFor = (eni: Eni, instanceId: string | undefined, inventory: Inventory): Eni | undefined => {
  const enis = instanceId === undefined ? [] : inventory.enisOf({ id: instanceId });
  const neighbours = enis.filter(({ subnetId }) => subnetId === eni.subnetId);
  const sameIndex = ({ attachment }: Eni): boolean => attachment?.deviceIndex === eni.attachment?.deviceIndex;
  return neighbours.find(sameIndex) ?? neighbours[0] ?? enis[0];
};

type Between = { readonly instanceId?: string | undefined; readonly standbyId?: string | undefined };

/** What of the addresses of an instance goes to which interface of its standby. */
export const movesBetween = (
  { instanceId = '', standbyId }: Between,
  what: readonly Movable[],
  inventory: Inventory,
): readonly AddressMove[] =>
  inventory.enisOf({ id: instanceId }).flatMap((eni) => {
    const own = what.filter((each) => has(eni, each, inventory));
    const eniId = standInFor(eni, standbyId, inventory)?.id ?? '';
    return own.length === 0 ? [] : [moveOf({ fromId: eni.id, eniId, what: own }, inventory)];
  });

const has = ({ id, addresses, ipv6Addresses }: Eni, what: Movable, inventory: Inventory): boolean =>
  [...addresses, ...ipv6Addresses].some(({ ip }) => ip === what) || inventory.elasticIp(what)?.eniId === id;

/** A route with the interface that it is to lead to. */
export type Redirect = { readonly route: RouteKey; readonly eniId: string };

/** Routes that lead to an instance, each with the interface of its standby that stands in for the one it leads to. */
export const redirectsBetween = (
  { standbyId }: Between,
  routes: readonly RouteKey[],
  inventory: Inventory,
): readonly Redirect[] =>
  routes.map((route) => {
    const { tableId, destination } = routeOfKey(route);
    const table = inventory.snapshot.routeTables.find(({ id }) => id === tableId);
    const eni = inventory.eni(table?.routes.find((each) => each.destination === destination)?.target);
    return { route, eniId: (eni && standInFor(eni, standbyId, inventory)?.id) ?? '' };
  });
