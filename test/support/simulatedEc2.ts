import { EC2 } from '@aws-sdk/client-ec2';
import type { Snapshot } from '../../src/domain/model.ts';
import { simulate, type Simulator } from '../../src/simulator/simulate.ts';
import type { TransferDesk } from '../../src/simulator/transferDesk.ts';
import type { World } from '../../src/simulator/world.ts';
import { snapshot } from './snapshot.ts';

/** A simulated EC2 seen through the real SDK client, with a clock that moves only when told. */
export type SimulatedEc2 = {
  readonly ec2: EC2;
  readonly simulator: Simulator;
  /** How long attach, detach and the like take, in milliseconds. */
  readonly settleMs: number;
  /** Lets so many milliseconds pass. */
  readonly pass: (ms: number) => void;
};

export const simulatedEc2 = (over: Partial<Snapshot> = {}, settleMs = 0, desk?: TransferDesk<World>): SimulatedEc2 => {
  let now = 1_700_000_000_000;
  const simulator = simulate(snapshot(over), { settleMs, desk, clock: () => now });
  const ec2 = new EC2({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'simulated', secretAccessKey: 'simulated' },
    requestHandler: simulator.requestHandler,
    maxAttempts: 1,
  });
  return {
    ec2,
    simulator,
    settleMs,
    pass: (ms) => {
      now += ms;
    },
  };
};

/** `Code: message` of EC2's refusal; fails when the request is not refused. */
export const refusalOf = async (sent: Promise<unknown>): Promise<string> => {
  try {
    await sent;
  } catch (error) {
    if (error instanceof Error) return `${error.name}: ${error.message}`;
    throw error;
  }
  throw new Error('The request was not refused');
};
