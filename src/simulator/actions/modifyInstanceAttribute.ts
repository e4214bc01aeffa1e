import type { ModifyInstanceAttributeRequest } from '@aws-sdk/client-ec2';
import type { Instance } from '../../domain/model.ts';
import { type Action, Refusal } from '../action.ts';
import { groupsFor, usualGroups } from '../eniPlan.ts';
import { changeEni } from '../eniStore.ts';
import { unprotected } from '../extras.ts';
import { find } from '../lookup.ts';
import { checkOneAttribute } from '../oneAttribute.ts';
import { refuseManagedInstance } from '../managed.ts';
import { endDryRun, isAbsent, required } from '../parameters.ts';
import { soleEniOf } from '../soleEni.ts';
import type { World } from '../world.ts';

/**
 * Type (of a stopped instance), protection from termination and stopping, source/destination check and groups; the last two
 * only with a single interface.
 */
export const modifyInstanceAttribute: Action<ModifyInstanceAttributeRequest> = (request, world) => {
  const instanceId = required(request.InstanceId, 'instanceId');
  const type = typeOf(request);
  checkOneAttribute({
    instanceType: type,
    disableApiTermination: request.DisableApiTermination,
    disableApiStop: request.DisableApiStop,
    sourceDestCheck: request.SourceDestCheck,
    groupSet: request.Groups,
  });
  endDryRun(request);

  const instance = find.instance(world, instanceId);
  refuseManagedInstance(instance);
  if (type !== undefined) {
    refuseUnlessStopped(instance);
    world.instances.set(instance.id, { ...instance, type });
    return {};
  }
  const { DisableApiTermination: termination, DisableApiStop: stop } = request;
  if (termination !== undefined || stop !== undefined) {
    const before = world.extras.protection.get(instance.id) ?? unprotected;
    world.extras.protection.set(instance.id, {
      termination: termination?.Value ?? before.termination,
      stop: stop?.Value ?? before.stop,
    });
    return {};
  }
  changeNetwork(request, instance, world);
  return {};
};

const changeNetwork = (request: ModifyInstanceAttributeRequest, instance: Instance, world: World): void => {
  const eni = soleEniOf(world, instance);
  const { Groups: groups, SourceDestCheck: check } = request;
  const change = isAbsent(groups)
    ? { sourceDestCheck: check?.Value ?? true }
    : { groups: groupsFor(world, groups, { vpcId: eni.vpcId, ...usualGroups }) };
  changeEni(world, eni.id, change);
};

const typeOf = (request: ModifyInstanceAttributeRequest): string | undefined =>
  request.InstanceType?.Value ?? (request.Attribute === 'instanceType' ? request.Value : undefined);

const refuseUnlessStopped = (instance: Instance): void => {
  if (instance.state === 'stopped') return;
  // simulated wording
  throw new Refusal('IncorrectInstanceState', `The instance '${instance.id}' is not in the 'stopped' state.`);
};
