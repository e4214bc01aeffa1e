import { randomBytes } from 'node:crypto';
import { serve, type Served, type SimulatorServer } from '../../src/simulator/server.ts';

/**
 * Credentials for the servers that a suite starts, which answer to nobody else. Different in each run, and in the memory and
 * the environment of our own programs alone.
 */
export const ownKeys = {
  accessKeyId: `AKIA${randomBytes(20).toString('hex').toUpperCase()}`,
  secretAccessKey: 'simulated',
} as const;

/** A simulator on a free port, for whoever has {@link ownKeys}. */
export const serveOwn = (simulator: Served): Promise<SimulatorServer> => serve(simulator, 0, ownKeys.accessKeyId);
