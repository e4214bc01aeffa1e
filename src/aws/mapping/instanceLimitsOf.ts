import type { InstanceTypeInfo, NetworkCardInfo, NetworkInfo } from '@aws-sdk/client-ec2';
import type { InstanceLimits, NetworkCard } from '../../domain/model.ts';

/** Undefined when EC2 told no number of interfaces: an unknown limit is not a limit of zero. */
export const instanceLimitsOf = (info: InstanceTypeInfo): InstanceLimits | undefined => {
  const network = info.NetworkInfo;
  const cards = network ? cardsOf(network) : [];
  const interfaces = network?.MaximumNetworkInterfaces ?? cards.reduce((sum, card) => sum + card.interfaces, 0);
  if (!network || !info.InstanceType || !interfaces || !network.Ipv4AddressesPerInterface) return undefined;
  return {
    type: info.InstanceType,
    interfaces,
    ipv4PerInterface: network.Ipv4AddressesPerInterface,
    ipv6PerInterface: network.Ipv6Supported === false ? 0 : network.Ipv6AddressesPerInterface,
    cards: cards.length > 0 ? cards : [{ index: 0, interfaces }],
    defaultCard: network.DefaultNetworkCardIndex ?? 0,
    hypervisor: info.Hypervisor,
    bareMetal: info.BareMetal ?? false,
    efaSupported: network.EfaSupported ?? false,
    maxEfa: network.EfaInfo?.MaximumEfaInterfaces ?? (network.EfaSupported ? 1 : 0),
    enaSrdSupported: network.EnaSrdSupported ?? false,
    flexibleQueues: network.FlexibleEnaQueuesSupport && network.FlexibleEnaQueuesSupport === 'supported',
    // EC2 leaves it out for types of which none can be chosen.
    bandwidthWeightings: network.BandwidthWeightings ?? [],
    secondaryInterfaces: secondariesOf(network),
    ipv4PerSecondary: network.Ipv4AddressesPerSecondaryInterface,
    connectionTracking: timeoutsOf(network.ConnectionTrackingConfiguration),
    source: 'live',
  };
};

/** Where EC2 says only that the type has secondary interfaces, their number is not known. */
const secondariesOf = (network: NetworkInfo): number | undefined =>
  network.SecondaryNetworkSupported === false ? 0 : network.MaximumSecondaryNetworkInterfaces;

const queuesOf = (card: NetworkCardInfo): NetworkCard['queues'] => {
  const [usual, mostEach, most] = [
    card.DefaultEnaQueueCountPerInterface,
    card.MaximumEnaQueueCountPerInterface,
    card.MaximumEnaQueueCount,
  ];
  return usual === undefined && mostEach === undefined && most === undefined ? undefined : { usual, mostEach, most };
};
const timeoutsOf = (given: NetworkInfo['ConnectionTrackingConfiguration']): InstanceLimits['connectionTracking'] =>
  given && {
    tcpEstablished: given.DefaultTcpEstablishedTimeout,
    udp: given.DefaultUdpTimeout,
    udpStream: given.DefaultUdpStreamTimeout,
  };

const cardsOf = (network: NetworkInfo): InstanceLimits['cards'] =>
  (network.NetworkCards ?? [])
    .map((card, position) => ({
      index: card.NetworkCardIndex ?? position,
      interfaces: card.MaximumNetworkInterfaces ?? 0,
      // EC2 leaves it out for types whose queues cannot be shared out.
      flexible: card.AdditionalFlexibleNetworkInterfaces ?? 0,
      types: card.InterfaceTypes,
      queues: queuesOf(card),
    }))
    .sort((a, b) => a.index - b.index);
