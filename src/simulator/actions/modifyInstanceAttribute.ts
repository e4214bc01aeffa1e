import type { ModifyInstanceAttributeRequest } from '@aws-sdk/client-ec2';
import type { Instance } from '../../domain/model.ts';
import { type Action, Refusal } from '../action.ts';
import { groupsFor, strangerGroup } from '../eniPlan.ts';
import { changeEni } from '../eniStore.ts';
import { find } from '../lookup.ts';
import { checkOneAttribute } from '../oneAttribute.ts';
import { refuseManagedInstance } from '../managed.ts';
import { endDryRun, isAbsent, required } from '../parameters.ts';
import { soleEniOf } from '../soleEni.ts';

/** Type (of a stopped instance), source/destination check and groups; the last two only with a single interface. */
export const modifyInstanceAttribute: Action<ModifyInstanceAttributeRequest> = (request, world) => {
  const instanceId = required(request.InstanceId, 'instanceId');
  const type = typeOf(request);
  checkOneAttribute({ instanceType: type, sourceDestCheck: request.SourceDestCheck, groupSet: request.Groups });
  endDryRun(request);

  const instance = find.instance(world, instanceId);
  refuseManagedInstance(instance);
  if (type !== undefined) {
    refuseUnlessStopped(instance);
    world.instances.set(instance.id, { ...instance, type });
    return {};
  }
  const eni = soleEniOf(world, instance);
  const { Groups: groups, SourceDestCheck: check } = request;
  const change = isAbsent(groups)
    ? { sourceDestCheck: check?.Value ?? true }
    : { groups: groupsFor(world, groups, { vpcId: eni.vpcId, stranger: strangerGroup }) };
  changeEni(world, eni.id, change);
  return {};
};

const typeOf = (request: ModifyInstanceAttributeRequest): string | undefined =>
  request.InstanceType?.Value ?? (request.Attribute === 'instanceType' ? request.Value : undefined);

const refuseUnlessStopped = (instance: Instance): void => {
  if (instance.state === 'stopped') return;
  // simulated wording
  throw new Refusal('IncorrectInstanceState', `The instance '${instance.id}' is not in the 'stopped' state.`);
};
