import { EC2Client } from '@aws-sdk/client-ec2';
import type { Snapshot } from '../../src/domain/model.ts';
import { simulate, type Simulator, type SimulatorOptions } from '../../src/simulator/simulate.ts';
import { snapshot } from './snapshot.ts';

export type Simulated = { readonly simulator: Simulator; readonly ec2: EC2Client };

/** A simulator of a small account, and the AWS SDK's own client that speaks to it in memory. */
export const simulated = (over: Partial<Snapshot> = {}, options: SimulatorOptions = {}): Simulated => {
  const simulator = simulate(snapshot(over), options);
  return { simulator, ec2: new EC2Client({ ...fixedConfig, requestHandler: simulator.requestHandler }) };
};

/** What the SDK would otherwise look for on the machine. */
export const fixedConfig = {
  region: 'eu-west-1',
  endpoint: 'http://simulated.invalid',
  credentials: { accessKeyId: 'simulated', secretAccessKey: 'simulated' },
  maxAttempts: 1,
};

/** The error that EC2 answers, as `code: message`; fails when there is none. */
export const refusalOf = async (answer: Promise<unknown>): Promise<string> => {
  try {
    await answer;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  throw new Error('EC2 should have refused');
};
