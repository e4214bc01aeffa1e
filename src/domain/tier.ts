import type { RouteTable } from './model.ts';

/** How far a subnet reaches: public = a default route to an internet gateway, private = another way out, isolated = none. */
export type Tier = 'public' | 'private' | 'isolated' | 'unknown';

/** From the most open to the least; where nothing is known comes last. */
export const tiers: readonly Tier[] = ['public', 'private', 'isolated', 'unknown'];

/** A comparator: public, private, isolated, unknown. */
export const compareTiers = (a: Tier, b: Tier): number => tiers.indexOf(a) - tiers.indexOf(b);

const anywhere: ReadonlySet<string> = new Set(['0.0.0.0/0', '::/0']);

/**
 * Public with a default route to an internet gateway, private with one to anything else, isolated without one;
 * `unknown` without the table.
 */
export const tierOf = (table: RouteTable | undefined): Tier => {
  if (!table) return 'unknown';
  const waysOut = table.routes.filter((route) => anywhere.has(route.destination) && route.state !== 'blackhole');
  if (waysOut.some((route) => route.target.startsWith('igw-'))) return 'public';
  return waysOut.length > 0 ? 'private' : 'isolated';
};
