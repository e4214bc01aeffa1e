import type { Difference } from '../../domain/differences.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { ActionName, Actions, Call, Ec2 } from '../actions.ts';
import { addressInverses } from './addresses.ts';
import { changedSince } from './changedSince.ts';
import { attributeInverses } from './attributes.ts';
import { elasticIpInverses } from './elasticIps.ts';
import { interfaceInverses } from './interfaces.ts';
import { noInverses } from './none.ts';
import type { Sides } from './sides.ts';
import { subnetInverses } from './subnets.ts';
import { tagInverses } from './tags.ts';

/**
 * Takes something back. Like an operation's `run`, it is rehearsed on the twin before it is run on the account. `shown` is the account
 * as it is reviewed then: what somebody else holds there is not taken from them.
 */
export type Inverse = (ec2: Ec2, shown: Inventory) => Promise<unknown>;

/** For each action of a topic what takes a call back; undefined where it cannot be, or where what was there before is not known. */
export type InversesOf<Topic extends { readonly [A in keyof Topic]: { readonly input: unknown } }> = {
  readonly [A in keyof Topic]: (input: Topic[A]['input'], sides: Sides) => Inverse | undefined;
};

const inverses: InversesOf<Actions> = {
  ...interfaceInverses,
  ...addressInverses,
  ...elasticIpInverses,
  ...attributeInverses,
  ...tagInverses,
  ...subnetInverses,
  ...noInverses,
};

/** What takes a whole run back. */
export type RunInverse = {
  /** Where nothing is said of the account, it is taken as the run has left it. */
  (ec2: Ec2, shown?: Inventory): Promise<unknown>;
  /** What the run has changed and somebody else has changed since: taking it back would overwrite that. */
  readonly changedSince: (shown: Inventory) => readonly Difference[];
};

/** Takes calls back, the last one first; undefined where one of them cannot be, since half of it would be neither state. */
export const inverseOf = (calls: readonly Call[], sides: Sides): RunInverse | undefined => {
  const steps = calls.map((call) => inverseOfCall(call, sides));
  const known = steps.filter((step) => step !== undefined);
  if (known.length === 0 || known.length < steps.length) return undefined;
  const takeBack = async (ec2: Ec2, shown: Inventory = sides.now): Promise<void> => {
    for (const step of known.toReversed()) await step(ec2, shown);
  };
  return Object.assign(takeBack, { changedSince: (shown: Inventory) => changedSince(calls, sides, shown) });
};

const inverseOfCall = <A extends ActionName>(
  { action, input }: { readonly action: A; readonly input: Actions[A]['input'] },
  sides: Sides,
): Inverse | undefined => inverses[action](input, sides);
