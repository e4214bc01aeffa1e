import type {
  InstanceMonitoring,
  ModifyInstanceCreditSpecificationRequest,
  ModifyInstanceCreditSpecificationResult,
  ModifyInstanceMetadataOptionsRequest,
  ModifyInstanceMetadataOptionsResult,
  ModifyInstanceNetworkPerformanceRequest,
  ModifyInstanceNetworkPerformanceResult,
  MonitorInstancesRequest,
  MonitorInstancesResult,
  UnmonitorInstancesRequest,
  UnmonitorInstancesResult,
} from '@aws-sdk/client-ec2';
import type { Ec2Action, World } from '../world.ts';
import { checkedWeighting, weightingOf } from '../bandwidth.ts';
import { changeLaunch, checkedCredits, isBurstable, launchOf, withMetadata } from '../launches.ts';
import { find, foundAll } from '../lookup.ts';
import { refuseManagedInstance } from '../managed.ts';
import { endDryRun, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { metadataView } from '../view/launchView.ts';

/** Options left out of the request stay as they are; the answer has all of them. */
export const modifyInstanceMetadataOptions: Ec2Action<
  ModifyInstanceMetadataOptionsRequest,
  ModifyInstanceMetadataOptionsResult
> = (request, world) => {
  const instanceId = required(request.InstanceId, 'instanceId');
  endDryRun(request);

  const instance = find.instance(world, instanceId);
  refuseManagedInstance(instance);
  const metadata = withMetadata(launchOf(world, instance).metadata, request);
  changeLaunch(world, instance, { metadata });
  return { InstanceId: instance.id, InstanceMetadataOptions: metadataView(metadata) };
};

/** Takes a stopped instance, and a weighting that its type has. */
export const modifyInstanceNetworkPerformanceOptions: Ec2Action<
  ModifyInstanceNetworkPerformanceRequest,
  ModifyInstanceNetworkPerformanceResult
> = (request, world) => {
  const instanceId = required(request.InstanceId, 'instanceId');
  const weighting = checkedWeighting(required(request.BandwidthWeighting, 'bandwidthWeighting'));
  endDryRun(request);

  const instance = find.instance(world, instanceId);
  refuseManagedInstance(instance);
  if (instance.state !== 'stopped') {
    // The code and its words are those that Karpenter's design of bandwidth weighting has seen.
    throw new Refusal('InvalidState', `The instance '${instance.id}' is not in an allowed state: stopped`);
  }
  world.instances.set(instance.id, { ...instance, bandwidthWeighting: weightingOf(instance.type, weighting, world) });
  return { InstanceId: instance.id, BandwidthWeighting: weighting };
};

/**
 * Instances whose type earns no credits are listed as unsuccessful in the answer; the others are changed all the same.
 */
export const modifyInstanceCreditSpecification: Ec2Action<
  ModifyInstanceCreditSpecificationRequest,
  ModifyInstanceCreditSpecificationResult
> = (request, world) => {
  const asked = (request.InstanceCreditSpecifications ?? []).map((one) => ({
    id: required(one.InstanceId, 'instanceId'),
    cpuCredits: required(checkedCredits(one.CpuCredits), 'cpuCredits'),
  }));
  endDryRun(request);

  const wanted = asked.map(({ id, cpuCredits }) => ({ instance: find.instance(world, id), cpuCredits }));
  const fitting = wanted.filter(({ instance }) => isBurstable(instance.type));
  for (const { instance, cpuCredits } of fitting) changeLaunch(world, instance, { cpuCredits });
  return {
    SuccessfulInstanceCreditSpecifications: fitting.map(({ instance }) => ({ InstanceId: instance.id })),
    UnsuccessfulInstanceCreditSpecifications: wanted
      .filter((one) => !fitting.includes(one))
      .map(({ instance }) => ({
        InstanceId: instance.id,
        Error: { Code: 'InstanceCreditSpecification.NotSupported', Message: `${instance.type} earns no CPU credits.` },
      })),
  };
};

/** Turns detailed monitoring on. `IncorrectInstanceState` when one of the instances is terminated. */
export const monitorInstances: Ec2Action<MonitorInstancesRequest, MonitorInstancesResult> = (request, world) => ({
  InstanceMonitorings: monitor(request, world, true),
});

/** Turns detailed monitoring off. `IncorrectInstanceState` when one of the instances is terminated. */
export const unmonitorInstances: Ec2Action<UnmonitorInstancesRequest, UnmonitorInstancesResult> = (request, world) => ({
  InstanceMonitorings: monitor(request, world, false),
});

const monitor = (request: MonitorInstancesRequest, world: World, monitored: boolean): InstanceMonitoring[] => {
  const ids = request.InstanceIds ?? [];
  if (ids.length === 0) throw new Refusal('InvalidParameterCombination', 'No instances specified');
  endDryRun(request);

  const instances = foundAll(world, ids, find.instance);
  const dead = instances.find(({ state }) => state === 'terminated');
  if (dead) {
    // simulated wording
    throw new Refusal('IncorrectInstanceState', `The instance '${dead.id}' is terminated and cannot be monitored.`);
  }
  for (const instance of instances) changeLaunch(world, instance, { monitored });
  return instances.map(({ id }) => ({ InstanceId: id, Monitoring: { State: monitored ? 'enabled' : 'disabled' } }));
};
