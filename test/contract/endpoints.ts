import { EC2Client } from '@aws-sdk/client-ec2';
import { connect } from '../../src/aws/connect.ts';
import type { Connection } from '../../src/aws/connection.ts';
import bundled from '../../src/domain/instanceLimits.json' with { type: 'json' };
import { limitsTable, type CompactLimits } from '../../src/domain/limits.ts';
import { simulate } from '../../src/simulator/simulate.ts';
import { worldNamed } from '../../src/simulator/worlds/worldNamed.ts';
import { ownKeys } from '../support/ownKeys.ts';
import { startSimulator } from '../support/simulatorProgram.ts';
import { motoMissing, startMoto } from './motoServer.ts';

/** An EC2 to hold the product against, whoever made it. */
export type Endpoint = {
  readonly name: string;
  /** Why it cannot run on this machine; undefined when it can. */
  readonly missing: string | undefined;
  readonly start: () => Promise<Running>;
};

export type Running = {
  /** The SDK as any other program uses it, to build an account from outside. */
  readonly outside: EC2Client;
  /** The product's own connection to the same endpoint. */
  readonly connection: Connection;
  readonly stop: () => Promise<void>;
};

const region = 'eu-west-1';
type World = 'empty' | 'demo';

/** How long attach and detach take, so that waiting is really needed. */
const settleMs = 400;

export const inProcess = (world: World = 'empty'): Endpoint => ({
  name: 'simulator in-process',
  missing: undefined,
  start: async () => {
    const facts: unknown = bundled;
    const limits = limitsTable(facts as CompactLimits);
    const { requestHandler } = simulate(await worldNamed({ kind: world }), { settleMs, limits });
    const outside = new EC2Client({ region, credentials: ownKeys, requestHandler });
    const connection = connect({ kind: 'demo' }, { requestHandler, region });
    return { outside, connection, stop: async () => closeAll(outside, connection) };
  },
});

export const overHttp = (world: World = 'empty'): Endpoint => ({
  name: 'simulator over HTTP',
  missing: undefined,
  start: async () => {
    const { url, stop } = await startSimulator('--world', world, '--settle', String(settleMs));
    return running(url, stop);
  },
});

export const moto: Endpoint = {
  name: 'moto server',
  missing: motoMissing(),
  start: async () => {
    const { url, stop } = await startMoto(ownKeys.accessKeyId);
    return running(url, stop);
  },
};

/** Endpoints that can run here. Those that cannot are named loudly, so that nobody takes them for passed. */
export const available = (endpoints: readonly Endpoint[]): readonly Endpoint[] =>
  endpoints.filter(({ name, missing }) => {
    if (missing !== undefined) process.stderr.write(`\n!!! LEFT OUT of the contract suite: ${name}: ${missing}\n\n`);
    return missing === undefined;
  });

const running = (endpoint: string, end: () => Promise<void>): Running => {
  const outside = new EC2Client({ region, credentials: ownKeys, endpoint });
  const connection = connect({ kind: 'profile', profile: 'contract', region, endpoint }, { credentials: ownKeys });
  const stop = async () => {
    closeAll(outside, connection);
    await end();
  };
  return { outside, connection, stop };
};

const closeAll = (outside: EC2Client, connection: Connection): void => {
  outside.destroy();
  connection.close();
};
