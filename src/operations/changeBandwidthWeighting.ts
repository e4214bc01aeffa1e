import { foreign, noWords, words, type Words } from '../domain/words.ts';
import {
  bandwidthWeightingRules,
  weightingsOf,
  type BandwidthWeightingInput,
} from '../rules/bandwidthWeightingRules.ts';
import { instanceCandidates, whichInstance } from './choices/instanceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whereOf: Question<BandwidthWeightingInput, 'instanceId'> = {
  ...whichInstance,
  choices: (known, inventory) =>
    instanceCandidates(inventory, known, ({ bandwidthWeighting }) => foreign(bandwidthWeighting)),
};

/** Those of AWS's documentation, in its order: offered where EC2 does not tell which of them a type has. */
const documented = ['default', 'vpc-1', 'ebs-1'];

const meanings: { readonly [weighting: string]: Words } = {
  default: words`the standard bandwidth of the instance type`,
  'vpc-1': words`more for the network, less for EBS`,
  'ebs-1': words`more for EBS, less for the network`,
};

const whichWeighting: Question<BandwidthWeightingInput, 'weighting'> = {
  kind: 'choice',
  field: 'weighting',
  title: words`Select the bandwidth weighting`,
  placeholder: words`Network and EBS share the baseline bandwidth of the instance`,
  empty: noWords,
  choices: (known, inventory) => {
    const now = inventory.instance(known.instanceId)?.bandwidthWeighting;
    const told = weightingsOf(known, inventory) ?? [];
    return (told.length > 0 ? told : documented).map((value) => ({
      value,
      label: words`${foreign(value)}${value === now ? words` (current)` : noWords}`,
      description: meanings[value],
      icon: 'dashboard',
    }));
  },
};

/** Changes which of network and EBS has more of the bandwidth of a stopped instance. */
export const changeBandwidthWeighting: OperationBody<BandwidthWeightingInput> = {
  known: ([target]) => (target?.kind === 'instance' ? { instanceId: target.id } : {}),
  questions: [whereOf, whichWeighting],
  rules: bandwidthWeightingRules,
  run: async (input, ec2) => {
    await ec2.modifyBandwidthWeighting(input);
  },
};
