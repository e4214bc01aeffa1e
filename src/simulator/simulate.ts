import type { Snapshot } from '../domain/model.ts';
import { endpointOf, type QueryEndpoint, type EndpointParts, queryEndpoint } from './endpoint.ts';
import { Faults } from './faults.ts';
import type { Authorize } from './iam/authorize.ts';
import { handlerOf, type InMemoryHandler } from './handler.ts';
import { Iam } from './identity/iam.ts';
import { Sessions } from './identity/sessions.ts';
import type { Repertoire } from './repertoire.ts';
import { snapshotOf } from './snapshotOf.ts';
import { Throttle } from './throttle.ts';
import { World, type WorldOptions } from './world.ts';

export type SimulatorOptions = WorldOptions & {
  /** Added to every answer, in milliseconds. */
  readonly latencyMs?: number | undefined;
  /** Whether requests draw from EC2's token buckets, and are refused when these are empty. Off unless said. */
  readonly throttle?: boolean | undefined;
  /** Calls that it answers besides those that the product makes. */
  readonly beyond?: Repertoire | undefined;
  /** What everybody may do who asks; left out, everything. Made of a policy by `iam/authorize`. */
  readonly authorize?: Authorize | undefined;
};

/** An EC2 in memory. */
export type Simulator = {
  readonly world: World;
  readonly faults: Faults;
  /** Answers the Query protocol; `server` puts it on a port. */
  readonly endpoint: QueryEndpoint;
  /** Answers the SDK without a socket. */
  readonly requestHandler: InMemoryHandler;
  /** The account as it is now, without asking EC2. */
  readonly snapshot: () => Snapshot;
};

/** What simulators share that stand for the accounts and regions of one cloud. */
export type Shared = Pick<EndpointParts, 'faults' | 'sessions' | 'iam'>;

/**
 * An EC2 of one account and region that starts as the snapshot says and changes with what it is asked to do. The snapshot itself
 * stays as it is. Whoever asks is of this account, whatever the request's signature says.
 */
export const simulate = (snapshot: Snapshot, options: SimulatorOptions = {}, shared?: Shared): Simulator => {
  const { latencyMs, throttle, beyond, authorize, ...worldOptions } = options;
  const world = new World(snapshot, worldOptions);
  const { accountId, region } = world;
  const own = shared ?? {
    faults: new Faults(latencyMs),
    sessions: new Sessions({ clock: () => world.now(), accountId, region, keysNameAccounts: false }),
    iam: new Iam(),
  };
  const endpoint = endpointOf(world, {
    ...own,
    beyond,
    authorize,
    throttle: throttle === true ? new Throttle(() => world.now()) : undefined,
  });
  return {
    world,
    faults: own.faults,
    endpoint,
    requestHandler: handlerOf(queryEndpoint(endpoint), own.faults),
    snapshot: () => snapshotOf(world),
  };
};
