import type {
  _InstanceType as InstanceType,
  BandwidthWeightingType,
  InstanceTypeHypervisor,
  InstanceTypeInfo,
  NetworkCardInterfaceType,
} from '@aws-sdk/client-ec2';
import type { InstanceLimits } from '../../domain/model.ts';
import type { VolumeRoom } from '../extras.ts';
import { isBurstable } from '../launches.ts';
import { architectureOf } from './launchView.ts';

/** A type as DescribeInstanceTypes shows it, with its network facts, and what follows from its name. */
export const instanceTypeView = (limits: InstanceLimits, room?: VolumeRoom): InstanceTypeInfo => ({
  // The SDK lists the types of its day; EC2 adds to them.
  InstanceType: limits.type as InstanceType,
  CurrentGeneration: true,
  BareMetal: limits.bareMetal,
  Hypervisor: limits.hypervisor as InstanceTypeHypervisor | undefined,
  BurstablePerformanceSupported: isBurstable(limits.type),
  ProcessorInfo: { SupportedArchitectures: [architectureOf(limits.type)] },
  EbsInfo: room && {
    MaximumEbsAttachments: room.most,
    AttachmentLimitType: room.isShared ? 'shared' : 'dedicated',
  },
  NetworkInfo: {
    MaximumNetworkInterfaces: limits.interfaces,
    MaximumNetworkCards: limits.cards.length,
    DefaultNetworkCardIndex: limits.defaultCard,
    NetworkCards: limits.cards.map((card) => ({
      NetworkCardIndex: card.index,
      MaximumNetworkInterfaces: card.interfaces,
      AdditionalFlexibleNetworkInterfaces: card.flexible,
      InterfaceTypes: card.types?.map((type) => type as NetworkCardInterfaceType),
      DefaultEnaQueueCountPerInterface: card.queues?.usual,
      MaximumEnaQueueCountPerInterface: card.queues?.mostEach,
      MaximumEnaQueueCount: card.queues?.most,
    })),
    Ipv4AddressesPerInterface: limits.ipv4PerInterface,
    Ipv6AddressesPerInterface: limits.ipv6PerInterface,
    Ipv6Supported: limits.ipv6PerInterface === undefined ? undefined : limits.ipv6PerInterface > 0,
    EfaSupported: limits.efaSupported,
    EfaInfo: limits.efaSupported ? { MaximumEfaInterfaces: limits.maxEfa } : undefined,
    EnaSrdSupported: limits.enaSrdSupported,
    FlexibleEnaQueuesSupport:
      limits.flexibleQueues === undefined ? undefined : limits.flexibleQueues ? 'supported' : 'unsupported',
    BandwidthWeightings: limits.bandwidthWeightings?.map((weighting) => weighting as BandwidthWeightingType),
    SecondaryNetworkSupported: limits.secondaryInterfaces === undefined ? undefined : limits.secondaryInterfaces > 0,
    MaximumSecondaryNetworkInterfaces: limits.secondaryInterfaces,
    Ipv4AddressesPerSecondaryInterface: limits.ipv4PerSecondary,
    ConnectionTrackingConfiguration: limits.connectionTracking && {
      DefaultTcpEstablishedTimeout: limits.connectionTracking.tcpEstablished,
      DefaultUdpTimeout: limits.connectionTracking.udp,
      DefaultUdpStreamTimeout: limits.connectionTracking.udpStream,
    },
  },
});
