import type { Inventory } from '../../domain/inventory.ts';
import type { ActionName, Actions, Call, Ec2 } from '../actions.ts';
import { addressInverses } from './addresses.ts';
import { attributeInverses } from './attributes.ts';
import { elasticIpInverses } from './elasticIps.ts';
import { interfaceInverses } from './interfaces.ts';
import { noInverses } from './none.ts';
import { subnetInverses } from './subnets.ts';
import { tagInverses } from './tags.ts';

/** The account as it was reviewed before a run, and as it was read after it. */
export type Sides = { readonly before: Inventory; readonly now: Inventory };

/** Takes something back. Like an operation's `run`, it is rehearsed on the twin before it is run on the account. */
export type Inverse = (ec2: Ec2) => Promise<unknown>;

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

/** Takes calls back, the last one first; undefined where one of them cannot be, since half of it would be neither state. */
export const inverseOf = (calls: readonly Call[], sides: Sides): Inverse | undefined => {
  const steps = calls.map((call) => inverseOfCall(call, sides));
  const known = steps.filter((step) => step !== undefined);
  if (known.length === 0 || known.length < steps.length) return undefined;
  return async (ec2) => {
    for (const step of known.toReversed()) await step(ec2);
  };
};

const inverseOfCall = <A extends ActionName>(
  { action, input }: { readonly action: A; readonly input: Actions[A]['input'] },
  sides: Sides,
): Inverse | undefined => inverses[action](input, sides);
