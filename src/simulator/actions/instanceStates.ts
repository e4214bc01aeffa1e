import type {
  InstanceStateChange,
  StartInstancesRequest,
  StartInstancesResult,
  StopInstancesRequest,
  StopInstancesResult,
  TerminateInstancesRequest,
  TerminateInstancesResult,
} from '@aws-sdk/client-ec2';
import type { Instance } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { endAttachment } from '../attachments.ts';
import { enisOfInstance, removeEni } from '../eniStore.ts';
import type { InstanceProtection } from '../extras.ts';
import { launchOf } from '../launches.ts';
import { find, foundAll } from '../lookup.ts';
import { refuseManagedInstance } from '../managed.ts';
import { endDryRun } from '../parameters.ts';
import { giveAutomaticPublicIp, takeAutomaticPublicIp } from '../publicIps.ts';
import { Refusal } from '../refusal.ts';
import { instanceStateView } from '../view/instanceView.ts';
import { endVolumes } from '../volumes.ts';

/**
 * `running` becomes `stopping`, then `stopped` once EC2 has settled. The automatic public IPv4 address is given back at
 * once and for good. `OperationNotPermitted` under stop protection.
 */
export const stopInstances: Ec2Action<StopInstancesRequest, StopInstancesResult> = (request, world) => {
  const instances = asked(request, world);
  if (request.Hibernate === true) for (const one of instances) refuseUnlessHibernating(world, one);
  for (const one of instances) refuseUnless(one, ['running', 'stopping', 'stopped'], 'stopped');
  for (const one of instances) refuseProtected(one, world, 'stop');
  const changes = instances.map((one) => {
    if (one.state === 'running') {
      takeAutomaticPublicIp(world, one.id);
      move(world, one.id, { through: 'stopping', to: 'stopped' });
      return change(one, 'stopping');
    }
    return change(one);
  });
  return { StoppingInstances: changes };
};

/**
 * `stopped` becomes `pending`, then `running` once EC2 has settled. A new automatic public IPv4 address comes only to
 * an instance with one interface and no elastic IP.
 */
export const startInstances: Ec2Action<StartInstancesRequest, StartInstancesResult> = (request, world) => {
  const instances = asked(request, world);
  for (const one of instances) refuseUnless(one, ['stopped', 'pending', 'running'], 'started');
  const changes = instances.map((one) => {
    if (one.state === 'stopped') {
      giveAutomaticPublicIp(world, one.id);
      move(world, one.id, { through: 'pending', to: 'running' });
      return change(one, 'pending');
    }
    return change(one);
  });
  return { StartingInstances: changes };
};

/**
 * Interfaces with delete on termination go with the instance; the others become available. `OperationNotPermitted`
 * under termination protection.
 */
export const terminateInstances: Ec2Action<TerminateInstancesRequest, TerminateInstancesResult> = (request, world) => {
  const instances = asked(request, world);
  for (const one of instances) refuseProtected(one, world, 'termination');
  const changes = instances.map((one) => {
    if (one.state !== 'terminated' && one.state !== 'shutting-down') {
      takeAutomaticPublicIp(world, one.id);
      move(world, one.id, { through: 'shutting-down', to: 'terminated', arrived: () => letGo(world, one.id) });
      return change(one, 'shutting-down');
    }
    return change(one);
  });
  return { TerminatingInstances: changes };
};

const asked = (
  request: { readonly InstanceIds: string[] | undefined; readonly DryRun?: boolean | undefined },
  world: World,
): readonly Instance[] => {
  const ids = request.InstanceIds ?? [];
  if (ids.length === 0) throw new Refusal('InvalidParameterCombination', 'No instances specified');
  endDryRun(request);
  const instances = foundAll(world, ids, find.instance);
  for (const instance of instances) refuseManagedInstance(instance);
  return instances;
};

const refuseUnless = (instance: Instance, states: readonly string[], verb: 'started' | 'stopped'): void => {
  if (states.includes(instance.state)) return;
  // simulated wording
  throw new Refusal(
    'IncorrectInstanceState',
    `The instance '${instance.id}' is not in a state from which it can be ${verb}.`,
  );
};

const refuseUnlessHibernating = (world: World, instance: Instance): void => {
  if (launchOf(world, instance).asked.HibernationOptions?.Configured === true) return;
  // simulated wording; source of the code: EC2 API reference, error codes
  throw new Refusal(
    'UnsupportedHibernationConfiguration',
    `The instance '${instance.id}' is not enabled for hibernation.`,
  );
};

const refuseProtected = ({ id }: Instance, world: World, from: keyof InstanceProtection): void => {
  if (world.extras.protection.get(id)?.[from] !== true) return;
  const [verb, attribute] = from === 'stop' ? ['stopped', 'disableApiStop'] : ['terminated', 'disableApiTermination'];
  // simulated wording
  throw new Refusal(
    'OperationNotPermitted',
    `The instance '${id}' may not be ${verb}. Modify its '${attribute}' instance attribute and try again.`,
  );
};

type Way = { readonly through: string; readonly to: string; readonly arrived?: () => void };

const move = (world: World, instanceId: string, { through, to, arrived }: Way): void => {
  setState(world, instanceId, through);
  if (through === 'pending') world.extras.transitions.delete(instanceId);
  else world.extras.transitions.set(instanceId, { code: 'Client.UserInitiatedShutdown', at: world.now() });
  world.later(() => {
    // Another call may have turned it elsewhere meanwhile.
    if (world.instances.get(instanceId)?.state !== through) return;
    setState(world, instanceId, to);
    arrived?.();
  });
};

const setState = (world: World, instanceId: string, state: string): void => {
  const instance = world.instances.get(instanceId);
  if (instance) world.instances.set(instanceId, { ...instance, state });
};

/** A terminated instance is still shown for a while, without any place in the network. */
const letGo = (world: World, instanceId: string): void => {
  for (const eni of enisOfInstance(world, instanceId)) {
    if (eni.attachment?.deleteOnTermination === true) removeEni(world, eni.id);
    else endAttachment(world, eni.id, eni.attachment?.id);
  }
  const instance = world.instances.get(instanceId);
  if (!instance) return;
  world.extras.protection.delete(instanceId);
  endVolumes(world, instanceId);
  const nowhere = { vpcId: undefined, subnetId: undefined, privateIp: undefined, publicIp: undefined };
  world.instances.set(instanceId, { ...instance, ...nowhere });
};

/** However soon it arrives: the answer tells the state on the way. */
const change = ({ id, state }: Instance, through = state): InstanceStateChange => ({
  InstanceId: id,
  PreviousState: instanceStateView(state),
  CurrentState: instanceStateView(through),
});
