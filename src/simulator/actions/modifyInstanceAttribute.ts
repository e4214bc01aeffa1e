import type { InstanceBlockDeviceMappingSpecification, ModifyInstanceAttributeRequest } from '@aws-sdk/client-ec2';
import type { Instance } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { groupsFor, usualGroups } from '../eniPlan.ts';
import { changeEni } from '../eniStore.ts';
import { unprotected, type Launch } from '../extras.ts';
import { changeLaunch, creditsAfter, allowedValue, launchOf } from '../launches.ts';
import { find } from '../lookup.ts';
import { checkOneAttribute, endDryRun, invalidValue, isAbsent, required, tableEntry } from '../parameters.ts';
import { refuseManagedInstance } from '../managed.ts';
import { Refusal } from '../refusal.ts';
import { soleEniOf } from '../soleEni.ts';
import { volumesOf } from '../volumes.ts';

/**
 * Type, user data and EBS optimisation (of a stopped instance), what a shutdown from within does, protection from
 * termination and stopping, source/destination check and groups; the last two only with a single interface.
 */
export const modifyInstanceAttribute: Ec2Action<ModifyInstanceAttributeRequest> = (asked, world) => {
  const request = asMember(asked);
  const instanceId = required(request.InstanceId, 'instanceId');
  const type = request.InstanceType?.Value;
  checkOneAttribute({
    instanceType: type,
    disableApiTermination: request.DisableApiTermination,
    disableApiStop: request.DisableApiStop,
    ebsOptimized: request.EbsOptimized,
    instanceInitiatedShutdownBehavior: request.InstanceInitiatedShutdownBehavior,
    sourceDestCheck: request.SourceDestCheck,
    userData: request.UserData,
    groupSet: request.Groups,
    blockDeviceMapping: request.BlockDeviceMappings,
    sriovNetSupport: request.SriovNetSupport,
    enaSupport: request.EnaSupport,
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
  else if (request.BlockDeviceMappings) changeVolumes(request.BlockDeviceMappings, instance, world);
  else if (request.SriovNetSupport ?? request.EnaSupport) changeNetworking(request, instance, world);
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

/** `Attribute` and `Value` are the older way to say the same, for attributes that have one value. */
const asMember = (request: ModifyInstanceAttributeRequest): ModifyInstanceAttributeRequest => {
  const { Attribute: name, Value, ...members } = request;
  if (name === undefined || Value === undefined) return request;
  const of = tableEntry(byName, name);
  if (!of) throw invalidValue(name, 'attribute', 'Unknown attribute.');
  return { ...members, ...of(Value) };
};

const flag = (value: string): { readonly Value: boolean } => ({ Value: value.toLowerCase() === 'true' });

const byName: { readonly [attribute: string]: (value: string) => Partial<ModifyInstanceAttributeRequest> } = {
  disableApiStop: (value) => ({ DisableApiStop: flag(value) }),
  disableApiTermination: (value) => ({ DisableApiTermination: flag(value) }),
  ebsOptimized: (value) => ({ EbsOptimized: flag(value) }),
  enaSupport: (value) => ({ EnaSupport: flag(value) }),
  groupSet: (value) => ({ Groups: [value] }),
  instanceInitiatedShutdownBehavior: (Value) => ({ InstanceInitiatedShutdownBehavior: { Value } }),
  instanceType: (Value) => ({ InstanceType: { Value } }),
  sourceDestCheck: (value) => ({ SourceDestCheck: flag(value) }),
  sriovNetSupport: (Value) => ({ SriovNetSupport: { Value } }),
  userData: (value) => ({ UserData: { Value: new Uint8Array(Buffer.from(value, 'base64')) } }),
};

/** Whether volumes go with their instance; refused for a device that it does not have. */
const changeVolumes = (
  mappings: readonly InstanceBlockDeviceMappingSpecification[],
  instance: Instance,
  world: World,
): void => {
  const changes = mappings.map(({ DeviceName: name, Ebs, NoDevice }) => {
    const volume = volumesOf(world, instance.id).find((one) => one.deviceName === name);
    const isMeant = Ebs?.VolumeId === undefined || Ebs.VolumeId === volume?.id;
    // simulated wording; source of the code: EC2 API reference, error codes
    if (!volume || !isMeant || NoDevice !== undefined) {
      throw new Refusal('InvalidInstanceAttributeValue', `No device is currently mapped at ${name}`);
    }
    return { ...volume, deleteOnTermination: Ebs?.DeleteOnTermination ?? volume.deleteOnTermination };
  });
  for (const volume of changes) world.extras.volumes.set(volume.id, volume);
};

/** Enhanced networking can be turned on and never off, and every instance here has it. Source: EC2 user guide. */
const changeNetworking = (
  { SriovNetSupport: sriov, EnaSupport: ena }: ModifyInstanceAttributeRequest,
  instance: Instance,
  world: World,
): void => {
  if (sriov !== undefined && sriov.Value !== 'simple') throw invalidValue(sriov.Value, 'sriovNetSupport');
  if (ena?.Value === false) throw invalidValue(false, 'enaSupport');
  refuseUnlessStopped(instance);
  const { asked } = launchOf(world, instance);
  if (sriov) changeLaunch(world, instance, { asked: { ...asked, SriovNetSupport: sriov.Value } });
};

const refuseUnlessStopped = (instance: Instance): void => {
  if (instance.state === 'stopped') return;
  // simulated wording
  throw new Refusal('IncorrectInstanceState', `The instance '${instance.id}' is not in the 'stopped' state.`);
};
