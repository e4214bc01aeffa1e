import type {
  DescribeInstanceCreditSpecificationsRequest,
  DescribeInstanceCreditSpecificationsResult,
} from '@aws-sdk/client-ec2';
import type { Instance } from '../../domain/model.ts';
import type { Ec2Action } from '../world.ts';
import { isBurstable, launchOf } from '../launches.ts';
import { find } from '../lookup.ts';
import { Refusal } from '../refusal.ts';
import { listThings, type Listing } from './listing.ts';

/** Without ids, those that may use more than they earned. Source: API reference, DescribeInstanceCreditSpecifications. */
const specifications: Listing<Instance> = {
  things: (world) =>
    [...world.instances.values()].filter((instance) => launchOf(world, instance).cpuCredits === 'unlimited'),
  keyOf: (instance) => instance.id,
  find: (world, id) => {
    const instance = find.instance(world, id);
    if (isBurstable(instance.type)) return instance;
    // simulated wording
    throw new Refusal('InvalidInstanceID', `The instance '${id}' is not a burstable performance instance.`);
  },
  filters: { 'instance-id': (instance) => instance.id },
};

/** Of burstable instances, in pages. */
export const describeInstanceCreditSpecifications: Ec2Action<
  DescribeInstanceCreditSpecificationsRequest,
  DescribeInstanceCreditSpecificationsResult
> = (request, world) => {
  const { things, nextToken } = listThings(specifications, { ...request, ids: request.InstanceIds }, world);
  return {
    InstanceCreditSpecifications: things.map((instance) => ({
      InstanceId: instance.id,
      CpuCredits: launchOf(world, instance).cpuCredits,
    })),
    NextToken: nextToken,
  };
};
