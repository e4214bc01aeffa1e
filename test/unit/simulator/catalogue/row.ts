import type { EC2 } from '@aws-sdk/client-ec2';
import type { Snapshot } from '../../../../src/domain/model.ts';
import type { Simulator } from '../../../../src/simulator/simulate.ts';

/** One refusal of the rule catalogue as `Code: words`, the request that EC2 answers so, and how the account must be for it. */
export type Row = readonly [
  refusal: string,
  ask: (ec2: EC2, simulator: Simulator) => Promise<unknown>,
  over?: Partial<Snapshot>,
];

/** The same of a call that the product does not make; by a pattern where the words have an id that the call itself gave. */
export type BeyondRow = readonly [refusal: string | RegExp, ask: Row[1], over?: Row[2]];
