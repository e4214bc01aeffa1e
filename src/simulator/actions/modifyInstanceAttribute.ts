import type { ModifyInstanceAttributeRequest } from '@aws-sdk/client-ec2';
import type { Instance } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { groupsFor, usualGroups } from '../eniPlan.ts';
import { changeEni } from '../eniStore.ts';
import { unprotected, type Launch } from '../extras.ts';
import { changeLaunch, creditsAfter, allowedValue } from '../launches.ts';
import { find } from '../lookup.ts';
import { checkOneAttribute, endDryRun, isAbsent, required } from '../parameters.ts';
import { refuseManagedInstance } from '../managed.ts';
import { Refusal } from '../refusal.ts';
import { soleEniOf } from '../soleEni.ts';

/**
 * Type, user data and EBS optimisation (of a stopped instance), what a shutdown from within does, protection from
 * termination and stopping, source/destination check and groups; the last two only with a single interface.
 */
export const modifyInstanceAttribute: Ec2Action<ModifyInstanceAttributeRequest> = (request, world) => {
  const instanceId = required(request.InstanceId, 'instanceId');
  const type = typeOf(request);
  checkOneAttribute({
    instanceType: type,
    disableApiTermination: request.DisableApiTermination,
    disableApiStop: request.DisableApiStop,
    ebsOptimized: request.EbsOptimized,
    instanceInitiatedShutdownBehavior: request.InstanceInitiatedShutdownBehavior,
    sourceDestCheck: request.SourceDestCheck,
    userData: request.UserData,
    groupSet: request.Groups,
  });
  const launch = launchChange(request);
  endDryRun(request);

  const instance = find.instance(world, instanceId);
  refuseManagedInstance(instance);
  if (type !== undefined) changeType(world, instance, type);
  else if (launch) {
    if (launch.shutdownBehavior === undefined) refuseUnlessStopped(instance);
    changeLaunch(world, instance, launch);
  } else if (request.DisableApiTermination ?? request.DisableApiStop) changeProtection(request, instance, world);
  else changeNetwork(request, instance, world);
  return {};
};

const changeType = (world: World, instance: Instance, type: string): void => {
  refuseUnlessStopped(instance);
  world.instances.set(instance.id, { ...instance, type });
  const launch = world.extras.launches.get(instance.id);
  if (launch) world.extras.launches.set(instance.id, { ...launch, cpuCredits: creditsAfter(launch, type) });
};

const changeProtection = (request: ModifyInstanceAttributeRequest, { id }: Instance, world: World): void => {
  const before = world.extras.protection.get(id) ?? unprotected;
  world.extras.protection.set(id, {
    termination: request.DisableApiTermination?.Value ?? before.termination,
    stop: request.DisableApiStop?.Value ?? before.stop,
  });
};

const launchChange = (request: ModifyInstanceAttributeRequest): Partial<Launch> | undefined => {
  const { EbsOptimized: ebs, InstanceInitiatedShutdownBehavior: behavior, UserData: data } = request;
  if (ebs) return { ebsOptimized: ebs.Value === true };
  if (data) return { userData: data.Value && Buffer.from(data.Value).toString('base64') };
  if (!behavior) return undefined;
  const value = required(behavior.Value, 'instanceInitiatedShutdownBehavior');
  return { shutdownBehavior: allowedValue(value, ['stop', 'terminate'], 'instanceInitiatedShutdownBehavior') };
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
