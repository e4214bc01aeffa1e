import { namedBy } from '../actions/actions.ts';
import type { Call } from '../actions/ec2.ts';
import { reachOf, unknownMade } from '../actions/actions.ts';
import { madeThings } from '../actions/reach.ts';
import type { Inventory } from '../domain/inventory.ts';
import { combinedPortions, type PortionQuery } from '../domain/portion.ts';
import type { Regard } from '../domain/regard.ts';
import { viewOf } from '../domain/view.ts';

/** How the calls of a run ended. */
export type EndedCalls = {
  readonly done: readonly Call[];
  /** Ids of what they made. */
  readonly made: readonly string[];
  /** Those that EC2 refused, or of which the answer was lost. */
  readonly refused: readonly Call[];
  /** Those that were sent and not waited for to the end. */
  readonly open: readonly Call[];
  /** Those that were kept back, since what they name was otherwise or could not be read. */
  readonly held: readonly Call[];
};

/**
 * What is to be read again after a run: what its calls may have changed, and what kept one back. `all` where EC2 refused something, since
 * its reason may lie anywhere. `reviewed` is the account as it was reviewed before.
 */
export const readAfter = (
  { done, made, refused, open, held }: EndedCalls,
  reviewed: Inventory,
): PortionQuery | 'all' => {
  if (refused.length > 0) return 'all';
  const view = viewOf(reviewed);
  return combinedPortions([
    ...[...done, ...open].map((call) => reachOf(call, reviewed)),
    ...open.map(unknownMade),
    ...held.flatMap((call) => namedBy(call, view).map(regarded)),
    madeThings(made),
  ]);
};

const regarded = (regard: Regard): PortionQuery => regards[regard.kind](regard as never);

const regards: { readonly [K in Regard['kind']]: (regard: Extract<Regard, { readonly kind: K }>) => PortionQuery } = {
  interface: ({ id }) => ({ enis: { id: [id] } }),
  instance: ({ id }) => ({ instances: { id: [id] }, enis: { instance: [id] } }),
  address: ({ id }) => ({ addresses: { id: [id] } }),
  subnet: ({ id }) => ({ subnets: { id: [id] } }),
  group: ({ id }) => ({ securityGroups: { id: [id] } }),
  vpc: ({ id }) => ({ vpcs: { id: [id] } }),
  slot: ({ instanceId }) => ({ enis: { instance: [instanceId] } }),
  subnetAddress: ({ subnetId }) => ({ enis: { subnet: [subnetId] } }),
  route: ({ tableId }) => ({ routeTables: { id: [tableId] } }),
  serving: ({ eniId }) => ({ addresses: { interface: [eniId] } }),
};
