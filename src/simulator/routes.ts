import type { Route, Vpc } from '../domain/model.ts';
import type { World } from './world.ts';

/** Every route table has a local route for each block of its VPC. */
export const localRoutes = (vpc: Vpc): readonly Route[] =>
  [...vpc.cidrs, ...vpc.ipv6Cidrs].map((destination) => ({ destination, target: 'local', state: 'active' }));

/** Replaces the local routes of all tables of a VPC by one for each of its present blocks. */
export const renewLocalRoutes = (world: World, vpc: Vpc): void => {
  for (const table of world.routeTables.values()) {
    if (table.vpcId !== vpc.id) continue;
    const others = table.routes.filter((route) => route.target !== 'local');
    world.routeTables.set(table.id, { ...table, routes: [...localRoutes(vpc), ...others] });
  }
};

/** Marks every route to something that is gone as `blackhole`; EC2 keeps such routes. */
export const blackhole = (world: World, target: string): void => {
  for (const table of world.routeTables.values()) {
    if (!table.routes.some((route) => route.target === target)) continue;
    const routes = table.routes.map((route) => (route.target === target ? { ...route, state: 'blackhole' } : route));
    world.routeTables.set(table.id, { ...table, routes });
  }
};
