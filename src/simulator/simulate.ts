import type { Snapshot } from '../domain/model.ts';
import { endpointOf, type QueryEndpoint } from './endpoint.ts';
import { Faults } from './faults.ts';
import { handlerOf, type InMemoryHandler } from './handler.ts';
import { snapshotOf } from './snapshotOf.ts';
import { Throttle } from './throttle.ts';
import { World, type WorldOptions } from './world.ts';

export type SimulatorOptions = WorldOptions & {
  /** Added to every answer, in milliseconds. */
  readonly latencyMs?: number | undefined;
  /** Whether requests draw from EC2's token buckets, and are refused when these are empty. Off unless said. */
  readonly throttle?: boolean | undefined;
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

/** An EC2 that starts as the snapshot says and changes with what it is asked to do. The snapshot itself stays as it is. */
export const simulate = (snapshot: Snapshot, { latencyMs, throttle, ...options }: SimulatorOptions = {}): Simulator => {
  const world = new World(snapshot, options);
  const faults = new Faults(latencyMs);
  const endpoint = endpointOf(world, faults, throttle === true ? new Throttle(() => world.now()) : undefined);
  return {
    world,
    faults,
    endpoint,
    requestHandler: handlerOf(endpoint, faults),
    snapshot: () => snapshotOf(world),
  };
};
