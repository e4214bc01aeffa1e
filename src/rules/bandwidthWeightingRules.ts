import type { Inventory } from '../domain/inventory.ts';
import { foreign, foreignList, words } from '../domain/words.ts';
import { block, warn, type Rule } from './rule.ts';
import { instanceExists, notOperated, type InstanceInput } from './shared/ownInstance.ts';

/** Which of network and EBS is to have more of the bandwidth of an instance. */
export type BandwidthWeightingInput = InstanceInput & {
  /** default, vpc-1 or ebs-1, or another one that EC2 tells of the type. */
  readonly weighting: string;
};

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configure-bandwidth-weighting.html';

/** What the type of the instance can have; empty where nothing can be chosen, undefined where that is not known. */
export const weightingsOf = (
  { instanceId }: Partial<BandwidthWeightingInput>,
  inventory: Inventory,
): readonly string[] | undefined => {
  const instance = inventory.instance(instanceId);
  return instance && inventory.limitsOf(instance)?.bandwidthWeightings;
};

export const stoppedInstance: Rule<BandwidthWeightingInput> = {
  id: 'bandwidth-weighting/stopped',
  title: words`Bandwidth weighting can be changed only while the instance is stopped`,
  source: page,
  needs: ['instanceId'],
  *check({ instanceId }, inventory) {
    const state = inventory.instance(instanceId)?.state;
    if (state === undefined || state === 'stopped') return;
    yield block(words`The instance is not stopped: ${foreign(state)}`, words`Stop the instance, then refresh.`);
  },
};

export const weightingOfType: Rule<BandwidthWeightingInput> = {
  id: 'bandwidth-weighting/type',
  title: words`The instance type must support the bandwidth weighting`,
  source: page,
  needs: ['instanceId', 'weighting'],
  *check({ weighting = '', ...input }, inventory) {
    const instance = inventory.instance(input.instanceId);
    if (!instance) return;
    const weightings = weightingsOf(input, inventory);
    if (weightings === undefined)
      yield warn(
        words`It is not known which bandwidth weightings the type supports: ${foreign(instance.type)}`,
        words`Allow ec2:DescribeInstanceTypes, then refresh.`,
      );
    else if (weightings.length === 0)
      yield block(
        words`The instance type has no other bandwidth weighting: ${foreign(instance.type)}`,
        words`Use a type that supports it, such as those of the eighth generation.`,
      );
    else if (!weightings.includes(weighting))
      yield block(
        words`The instance type does not support the bandwidth weighting: ${foreign(weighting)}`,
        words`Use one of these: ${foreignList(weightings)}.`,
      );
  },
};

export const otherSide: Rule<BandwidthWeightingInput> = {
  id: 'bandwidth-weighting/other-side',
  title: words`Network and EBS share the bandwidth of an instance: one loses what the other gains`,
  source: page,
  needs: ['weighting'],
  reviewOnly: true,
  *check({ weighting }) {
    if (weighting === 'vpc-1') yield warn(words`EBS volumes have less baseline bandwidth, and may reach fewer IOPS`);
    if (weighting === 'ebs-1') yield warn(words`The network has less baseline bandwidth`);
  },
};

/** All that EC2 demands of a change of bandwidth weighting, and what comes of it. */
export const bandwidthWeightingRules: readonly Rule<BandwidthWeightingInput>[] = [
  instanceExists,
  notOperated('bandwidth-weighting/instance-operated', words`Change it through the service that operates it.`),
  stoppedInstance,
  weightingOfType,
  otherSide,
];
