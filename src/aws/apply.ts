import type { EC2Client } from '@aws-sdk/client-ec2';
import type { Scope } from '../domain/scope.ts';
import { ec2By, type ActionName, type Actions, type Ec2 } from '../operations/actions.ts';
import { expectedAddresses } from './apply/addresses.ts';
import { expectedAttributes } from './apply/attributes.ts';
import { awaitShown } from './apply/awaitShown.ts';
import { expectedElasticIps } from './apply/elasticIps.ts';
import type { ExpectedOf } from './apply/expected.ts';
import { expectedFlowLogs } from './apply/flowLogs.ts';
import { expectedInstances } from './apply/instances.ts';
import { expectedInterfaces } from './apply/interfaces.ts';
import { expectedSubnets } from './apply/subnets.ts';
import { expectedTags } from './apply/tags.ts';
import { sendCall } from './calls.ts';
import type { ApplyOptions } from './connection.ts';
import { toProblemError } from './explain.ts';

/** EC2's writes, each resolving when EC2 shows the change. Rejects with a ProblemError or an AbortError. */
export const ec2Over = (ec2: EC2Client, scope: Scope, options: ApplyOptions): Ec2 =>
  ec2By(async (action, input) => {
    try {
      const output = await sendCall(ec2, { action, input }, options);
      const shown = expectedOf(action, input, output);
      if (shown) await awaitShown({ ec2, scope, options }, shown);
      return output;
    } catch (error) {
      throw toProblemError(error, scope);
    }
  });

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

const expectedOf = <A extends ActionName>(action: A, input: Actions[A]['input'], output: Actions[A]['output']) =>
  expected[action](input, output);
