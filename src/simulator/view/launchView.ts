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
import { rootDevice, volumesOf } from '../volumes.ts';
import type { World } from '../world.ts';
import { instanceView } from './instanceView.ts';
import { blockDeviceView } from './volumeView.ts';

/** As {@link instanceView}, with what the world keeps about instances that were launched in it. */
export const instanceViewIn =
  (world: World) =>
  (instance: Instance, enis: readonly Eni[]): SdkInstance => {
    const view = instanceView(instance, enis);
    const launch = world.extras.launches.get(instance.id);
    if (!launch) return view;
    return {
      ...view,
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
