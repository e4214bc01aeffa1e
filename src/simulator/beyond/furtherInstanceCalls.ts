import type {
  ModifyInstanceMaintenanceOptionsRequest,
  ModifyInstanceMaintenanceOptionsResult,
  RebootInstancesRequest,
  ResetInstanceAttributeRequest,
} from '@aws-sdk/client-ec2';
import { changeEni } from '../eniStore.ts';
import { allowedValue, changeLaunch, launchOf } from '../launches.ts';
import { find, foundAll } from '../lookup.ts';
import { refuseManagedInstance } from '../managed.ts';
import { endDryRun, invalidValue, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { soleEniOf } from '../soleEni.ts';
import type { Ec2Action } from '../world.ts';

/** Nothing of the network changes. `IncorrectInstanceState` unless all of them run. */
export const rebootInstances: Ec2Action<RebootInstancesRequest> = (request, world) => {
  endDryRun(request);
  const instances = foundAll(world, request.InstanceIds ?? [], find.instance);
  for (const instance of instances) {
    refuseManagedInstance(instance);
    if (instance.state === 'running') continue;
    throw new Refusal(
      'IncorrectInstanceState',
      `The instance '${instance.id}' is not in a state from which it can be rebooted.`, // simulated wording
    );
  }
  return {};
};

/** The source/destination check is turned on; kernels and RAM disks, which could be reset, too, are those of no instance here. */
export const resetInstanceAttribute: Ec2Action<ResetInstanceAttributeRequest> = (request, world) => {
  const id = required(request.InstanceId, 'instanceId');
  const attribute = required(request.Attribute, 'attribute');
  if (attribute !== 'sourceDestCheck') throw invalidValue(attribute, 'attribute');
  endDryRun(request);
  const eni = soleEniOf(world, find.instance(world, id));
  changeEni(world, eni.id, { sourceDestCheck: true });
  return {};
};

/** `default` or `disabled`, each for itself; what the request leaves out stays. */
export const modifyInstanceMaintenanceOptions: Ec2Action<
  ModifyInstanceMaintenanceOptionsRequest,
  ModifyInstanceMaintenanceOptionsResult
> = (request, world) => {
  const id = required(request.InstanceId, 'instanceId');
  const wishes = ['default', 'disabled'];
  const { AutoRecovery, RebootMigration } = request;
  if (AutoRecovery !== undefined) allowedValue(AutoRecovery, wishes, 'autoRecovery');
  if (RebootMigration !== undefined) allowedValue(RebootMigration, wishes, 'rebootMigration');
  endDryRun(request);
  const instance = find.instance(world, id);
  const { asked } = launchOf(world, instance);
  const MaintenanceOptions = {
    AutoRecovery: AutoRecovery ?? asked.MaintenanceOptions?.AutoRecovery ?? 'default',
    RebootMigration: RebootMigration ?? asked.MaintenanceOptions?.RebootMigration ?? 'default',
  };
  changeLaunch(world, instance, { asked: { ...asked, MaintenanceOptions } });
  return { InstanceId: instance.id, ...MaintenanceOptions };
};
