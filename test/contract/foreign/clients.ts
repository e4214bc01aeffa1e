import { execFileSync } from 'node:child_process';
import bundled from '../../../src/domain/instanceLimits.json' with { type: 'json' };
import { limitsTable, type CompactLimits } from '../../../src/domain/limits.ts';
import { simulate, type Simulator } from '../../../src/simulator/simulate.ts';
import { worldNamed } from '../../../src/simulator/worlds/worldNamed.ts';
import { ownKeys } from '../../support/ownKeys.ts';

/** How long attach, detach and state changes take, so that clients really wait, in milliseconds. */
export const settleMs = 300;

/** An account with nothing in it. */
export const emptySimulator = async (): Promise<Simulator> => {
  const facts: unknown = bundled;
  return simulate(await worldNamed({ kind: 'empty' }), { settleMs, limits: limitsTable(facts as CompactLimits) });
};

/** The environment without the machine's own settings for AWS: the client talks to the simulator and to nobody else. */
export const foreignEnv = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(AWS|TF)_/.test(name))),
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_ACCESS_KEY_ID: ownKeys.accessKeyId,
  AWS_SECRET_ACCESS_KEY: ownKeys.secretAccessKey,
  AWS_REGION: 'eu-west-1',
  AWS_DEFAULT_REGION: 'eu-west-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  NO_PROXY: '127.0.0.1',
  ...more,
});

/** Whether a program runs here. */
export const runs = (program: string, parameters: readonly string[]): boolean => {
  try {
    execFileSync(program, parameters, { stdio: 'ignore', env: foreignEnv() });
    return true;
  } catch {
    return false;
  }
};

/**
 * Whether the tests with a client that nobody here wrote are to be skipped, since it is missing. That is said loudly: nobody
 * is to take them for passed.
 */
export const isLeftOut = (client: string, missing: string | undefined): boolean => {
  if (missing === undefined) return false;
  process.stderr.write(`\n!!! LEFT OUT of the contract suite: ${client}: ${missing}\n\n`);
  return true;
};

/** What an account still has, by kind. A terminated instance is shown for a while and is no longer there. */
export const leftIn = (simulator: Simulator): { readonly [kind: string]: number } => {
  const { world } = simulator;
  // What each region has of an account from the beginning is nobody's to leave behind.
  const { instances, vpcBlockPublicAccessOptions: _, ...others } = simulator.snapshot();
  const there: { readonly [kind: string]: number } = {
    ...Object.fromEntries(
      Object.entries(others).flatMap(([kind, things]) => (Array.isArray(things) ? [[kind, things.length]] : [])),
    ),
    instances: instances.filter(({ state }) => state !== 'terminated').length,
    volumes: world.extras.volumes.size,
    groupRules: world.extras.groupRules.size,
    cidrReservations: world.extras.cidrReservations.size,
  };
  return Object.fromEntries(Object.entries(there).filter(([, count]) => count > 0));
};
