import type { Things } from '../domain/things.ts';
import { callOf, ec2By, type ActionName, type Actions, type Ec2 } from '../operations/actions.ts';
import { expectedAddresses } from './apply/addresses.ts';
import { expectedAttributes } from './apply/attributes.ts';
import { awaitShown, type Applying } from './apply/awaitShown.ts';
import { expectedElasticIps } from './apply/elasticIps.ts';
import type { Asked, Expected, ExpectedOf } from './apply/expected.ts';
import { expectedFlowLogs } from './apply/flowLogs.ts';
import { expectedInstances } from './apply/instances.ts';
import { expectedInterfaces } from './apply/interfaces.ts';
import { answerOf } from './apply/answerOf.ts';
import { expectedSubnets } from './apply/subnets.ts';
import { expectedTags } from './apply/tags.ts';
import { sendCall } from './calls.ts';
import type { ApplyOptions } from './connection.ts';
import { toProblemError } from './explain.ts';

/**
 * EC2's writes, each resolving when EC2 shows the change. A call whose answer was lost is looked up, so that what happened is not
 * told as failed. Rejects with a ProblemError or an AbortError.
 */
export const ec2Over = (source: Omit<Applying, 'options'>, options: ApplyOptions): Ec2 =>
  ec2By(async (action, input) => {
    const applying: Applying = { ...source, options };
    try {
      const output = await carriedOut(action, input, applying);
      const shown = expectedOf(action, input, { output, before: undefined });
      if (shown?.awaited) await awaitShown(applying, shown);
      return output;
    } catch (error) {
      throw toProblemError(error, source.scope);
    }
  });

const carriedOut = <A extends ActionName>(
  action: A,
  input: Actions[A]['input'],
  applying: Applying,
): Promise<Actions[A]['output']> => {
  const { signal, beforeSend } = applying.options;
  let before: Things | undefined;
  const look = async (): Promise<void> => {
    const things = await beforeSend?.(callOf(action, input));
    // That of the first sending: later ones may show what a lost answer has done.
    before ??= things;
  };
  return answerOf(
    { action, input },
    {
      send: () => sendCall(applying.ec2, { action, input }, { signal, beforeSend: look }),
      expected: () => expectedOf(action, input, { output: undefined, before }),
    },
    applying,
  );
};

const expected: ExpectedOf<Actions> = {
  ...expectedInterfaces,
  ...expectedAddresses,
  ...expectedElasticIps,
  ...expectedInstances,
  ...expectedAttributes,
  ...expectedTags,
  ...expectedFlowLogs,
  ...expectedSubnets,
};

const expectedOf = <A extends ActionName>(
  action: A,
  input: Actions[A]['input'],
  asked: Asked<Actions[A]['output']>,
): Expected<Actions[A]['output']> | undefined => expected[action](input, asked);
