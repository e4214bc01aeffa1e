import type {
  HttpTokensState,
  Instance as SdkInstance,
  InstanceMetadataEndpointState,
  InstanceMetadataOptionsResponse,
  InstanceMetadataProtocolState,
  InstanceMetadataTagsState,
} from '@aws-sdk/client-ec2';
import type { Eni, Instance } from '../../domain/model.ts';
import type { MetadataOptions } from '../extras.ts';
import { cpuOptionsOf } from '../cpuOptions.ts';
import { launchOf } from '../launches.ts';
import { rootDevice, volumesOf } from '../volumes.ts';
import type { World } from '../world.ts';
import { instanceView } from './instanceView.ts';
import { blockDeviceView } from './volumeView.ts';

/** As {@link instanceView}, with what the world keeps about instances that were launched in it. */
export const instanceViewIn =
  (world: World) =>
  (instance: Instance, enis: readonly Eni[]): SdkInstance => {
    const view = instanceView(instance, enis);
    const launch = launchOf(world, instance);
    const { reservationId: _reservation, Placement, ...asked } = launch.asked;
    const isWindows = instance.platform === 'windows';
    return {
      ...view,
      AmiLaunchIndex: 0,
      ClientToken: '',
      CpuOptions: cpuOptionsOf(instance.type),
      CapacityReservationSpecification: { CapacityReservationPreference: 'open' },
      EnclaveOptions: { Enabled: false },
      HibernationOptions: { Configured: false },
      MaintenanceOptions: { AutoRecovery: 'default' },
      PlatformDetails: isWindows ? 'Windows' : 'Linux/UNIX',
      UsageOperation: isWindows ? 'RunInstances:0002' : 'RunInstances',
      UsageOperationUpdateTime: view.LaunchTime,
      ProductCodes: [],
      ...asked,
      Placement: { GroupName: '', Tenancy: 'default', ...Placement, AvailabilityZone: instance.zone },
      Ipv6Address: enis[0]?.ipv6Addresses[0]?.ip,
      ...stateView(world, instance),
      Architecture: architectureOf(instance.type),
      KeyName: launch.keyName,
      Monitoring: { State: launch.monitored ? 'enabled' : 'disabled' },
      EbsOptimized: launch.ebsOptimized,
      EnaSupport: true,
      Hypervisor: 'xen',
      VirtualizationType: 'hvm',
      MetadataOptions: metadataView(launch.metadata),
      RootDeviceName: rootDevice,
      RootDeviceType: 'ebs',
      BlockDeviceMappings: volumesOf(world, instance.id).map(blockDeviceView),
    };
  };

/** Why the instance is in its state: told while it is on its way, and once it has stopped or ended. */
const stateView = (
  world: World,
  { id, state }: Instance,
): Pick<SdkInstance, 'StateReason' | 'StateTransitionReason'> => {
  if (state === 'pending') return { StateReason: { Code: state, Message: state }, StateTransitionReason: '' };
  const transition = state === 'running' ? undefined : world.extras.transitions.get(id);
  if (!transition) return { StateTransitionReason: '' };
  const at = `${new Date(transition.at).toISOString().slice(0, 19).replace('T', ' ')} GMT`;
  return {
    StateReason: { Code: transition.code, Message: `${transition.code}: User initiated shutdown` },
    StateTransitionReason: `User initiated (${at})`,
  };
};

/** As EC2 answers it, always `applied`. The values were checked when they were set. */
export const metadataView = (metadata: MetadataOptions): InstanceMetadataOptionsResponse => ({
  State: 'applied',
  HttpTokens: metadata.tokens as HttpTokensState,
  HttpEndpoint: metadata.endpoint as InstanceMetadataEndpointState,
  HttpPutResponseHopLimit: metadata.hopLimit,
  HttpProtocolIpv6: metadata.ipv6 as InstanceMetadataProtocolState,
  InstanceMetadataTags: metadata.tags as InstanceMetadataTagsState,
});

/** Graviton's families are a1 and those with a `g` after the generation (m7g, c6gn, im4gn); Macs since mac2 are ARM, too. */
export const architectureOf = (type: string): 'arm64' | 'arm64_mac' | 'x86_64' | 'x86_64_mac' => {
  const [family = ''] = type.split('.');
  if (family.startsWith('mac')) return family === 'mac1' ? 'x86_64_mac' : 'arm64_mac';
  return /^(a1$|[a-z]+\d+g|p6e-gb)/.test(family) ? 'arm64' : 'x86_64';
};
