import type { Route, Vpc } from '../domain/model.ts';
import type { World } from './world.ts';

/** Every route table has a local route for each block of its VPC. */
export const localRoutes = (vpc: Vpc): readonly Route[] =>
  [...vpc.cidrs, ...vpc.ipv6Cidrs].map((destination) => ({ destination, target: 'local', state: 'active' }));

/** Brings the local routes in line with a VPC that has got another block. */
export const renewLocalRoutes = (world: World, vpc: Vpc): void => {
  for (const table of world.routeTables.values()) {
    if (table.vpcId !== vpc.id) continue;
    const others = table.routes.filter((route) => route.target !== 'local');
    world.routeTables.set(table.id, { ...table, routes: [...localRoutes(vpc), ...others] });
  }
};

/** Routes to something that is gone stay, and lead nowhere. */
export const blackhole = (world: World, target: string): void => {
  for (const table of world.routeTables.values()) {
    if (!table.routes.some((route) => route.target === target)) continue;
    const routes = table.routes.map((route) => (route.target === target ? { ...route, state: 'blackhole' } : route));
    world.routeTables.set(table.id, { ...table, routes });
  }
};
