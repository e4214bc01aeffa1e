import { isAnywhere } from '../../domain/exposure/ways.ts';
import { targetWords } from '../../domain/exposure/reachWords.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Subnet } from '../../domain/model.ts';
import { named } from '../../domain/named.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import type { Lint, LintFinding } from './lint.ts';

export const blackholeRoute: Lint = {
  id: 'subnet/blackhole-route',
  heading: words`Routes that lead nowhere`,
  mends: [],
  title: words`Traffic that a blackhole route takes is dropped, because the target of the route is gone or cannot take it`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html',
  *check(inventory) {
    for (const subnet of inventory.snapshot.subnets) yield findingOn(subnet, inventory);
  },
};

/** The default route stands for the others: without it nothing else leaves the subnet. */
const findingOn = (subnet: Subnet, inventory: Inventory): LintFinding | undefined => {
  const dead = (inventory.routeTableOf(subnet)?.routes ?? []).filter(({ state }) => state === 'blackhole');
  const route = dead.find(({ destination }) => isAnywhere(destination)) ?? dead[0];
  if (!route) return undefined;
  const kind = isAnywhere(route.destination) ? words`default route` : words`route`;
  const others = dead.length > 1 ? words`, and ${more(dead.length - 1)}` : words``;
  return {
    severity: 'warning',
    message: words`The ${kind} ${foreign(route.destination)} leads to ${targetWords(route, inventory)} (blackhole)${others}: ${named(subnet)}`,
    remedy: words`Restore the target, replace the route, or delete it.`,
    on: { kind: 'subnet', id: subnet.id },
  };
};

const more = (count: number): Words =>
  count === 1 ? words`1 more route is a blackhole` : words`${count} more routes are blackholes`;
