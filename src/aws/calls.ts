import type { EC2Client } from '@aws-sdk/client-ec2';
import { actionFacts, type ActionName, type Actions } from '../operations/actions.ts';
import { addressSenders } from './calls/addresses.ts';
import { attributeSenders } from './calls/attributes.ts';
import { elasticIpSenders } from './calls/elasticIps.ts';
import { flowLogSenders } from './calls/flowLogs.ts';
import { instanceSenders } from './calls/instances.ts';
import { interfaceSenders } from './calls/interfaces.ts';
import type { SendCallOptions, SendersOf } from './calls/sender.ts';
import { subnetSenders } from './calls/subnets.ts';
import { tagSenders } from './calls/tags.ts';

/** Each action as the SDK's request. Resolves when EC2 has taken the request, not when it shows the change. */
const senders: SendersOf<Actions> = {
  ...interfaceSenders,
  ...addressSenders,
  ...elasticIpSenders,
  ...instanceSenders,
  ...attributeSenders,
  ...tagSenders,
  ...flowLogSenders,
  ...subnetSenders,
};

/** Sends a call that is held as data. What has no DryRun is never sent as one: EC2 would carry it out. */
export const sendCall = <A extends ActionName>(
  ec2: EC2Client,
  { action, input }: { readonly action: A; readonly input: Actions[A]['input'] },
  options: SendCallOptions = {},
): Promise<Actions[A]['output']> => {
  if (options.dryRun && !actionFacts[action].dryRun) throw new Error(`There is no dry run of this action: ${action}`);
  return senders[action](ec2, input, options);
};
