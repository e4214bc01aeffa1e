import type { DescribeInstanceTypesRequest, DescribeInstanceTypesResult, InstanceTypeInfo } from '@aws-sdk/client-ec2';
import type { InstanceLimits } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { Refusal } from '../refusal.ts';
import { instanceTypeView } from '../view/instanceTypeView.ts';
import { listThings, type Listing } from './listing.ts';
import { viewFilters } from './viewFilters.ts';

/**
 * All types, in pages; in a twin, which does not know them, those that it carries or uses, and those that the request names. Limits come from the snapshot,
 * else from the bundled table.
 */
export const describeInstanceTypes: Ec2Action<DescribeInstanceTypesRequest, DescribeInstanceTypesResult> = (
  request,
  world,
) => {
  const wanted = request.Filters?.flatMap(({ Name, Values = [] }) => (Name === 'instance-type' ? Values : [])) ?? [];
  const shown: Listing<InstanceLimits> = { ...types, things: () => typesOf(world, wanted) };
  const { things, nextToken } = listThings(shown, { ...request, ids: request.InstanceTypes }, world);
  return { InstanceTypes: things.map((limits) => viewIn(limits, world)), NextToken: nextToken };
};

const viewIn = (limits: InstanceLimits, world: World): InstanceTypeInfo =>
  instanceTypeView(limits, world.volumeRoomOf(limits.type));

const types: Omit<Listing<InstanceLimits>, 'things'> = {
  keyOf: (limits) => limits.type,
  find: (world, type) => {
    const limits = world.limitsOf(type);
    if (limits) return limits;
    throw new Refusal('InvalidInstanceType', `The following supplied instance types do not exist: [${type}]`);
  },
  filters: {
    ...viewFilters(viewIn, {
      'bare-metal': 'BareMetal',
      'burstable-performance-supported': 'BurstablePerformanceSupported',
      'current-generation': 'CurrentGeneration',
      'ebs-info.attachment-limit-type': 'EbsInfo.AttachmentLimitType',
      'ebs-info.maximum-ebs-attachments': 'EbsInfo.MaximumEbsAttachments',
      hypervisor: 'Hypervisor',
      'instance-type': 'InstanceType',
      'network-info.efa-supported': 'NetworkInfo.EfaSupported',
      'network-info.flexible-ena-queues-support': 'NetworkInfo.FlexibleEnaQueuesSupport',
      'network-info.ipv4-addresses-per-interface': 'NetworkInfo.Ipv4AddressesPerInterface',
      'network-info.ipv6-addresses-per-interface': 'NetworkInfo.Ipv6AddressesPerInterface',
      'network-info.ipv6-supported': 'NetworkInfo.Ipv6Supported',
      'network-info.maximum-network-cards': 'NetworkInfo.MaximumNetworkCards',
      'network-info.maximum-network-interfaces': 'NetworkInfo.MaximumNetworkInterfaces',
      'processor-info.supported-architecture': 'ProcessorInfo.SupportedArchitectures',
    }),
    'network-info.efa-info.maximum-efa-interfaces': (limits) => limits.maxEfa,
  },
  bounds: { min: 5, max: 100 },
};

const typesOf = (world: World, wanted: readonly string[]): readonly InstanceLimits[] => {
  const used = Array.from(world.instances.values(), (instance) => instance.type);
  const names = new Set([...(world.allTypes ?? []), ...world.instanceTypes.keys(), ...used, ...wanted]);
  return [...names].flatMap((name) => world.limitsOf(name) ?? []);
};
