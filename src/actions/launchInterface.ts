import type { AddressRequest } from '../domain/addressRequest.ts';
import type { Attachment, ConnectionTracking, Tag } from '../domain/model.ts';
import { ipv4Fields, ipv6Fields } from './addressFields.ts';

/** One instance with its interfaces on their places; one of them is at device index 0 of network card 0. */
export type NewInstance = {
  readonly imageId: string;
  readonly instanceType: string;
  readonly keyName?: string | undefined;
  readonly interfaces: readonly LaunchInterface[];
  /** Interfaces in a secondary network, at most one on each network card. */
  readonly secondaryInterfaces?: readonly LaunchSecondary[] | undefined;
  readonly tags?: readonly Tag[] | undefined;
};

/** An interface of a launch in its place: one that is there, or a new one. */
export type LaunchInterface = Slot &
  (
    | { readonly kind: 'existing'; readonly eniId: string }
    | ({
        readonly kind: 'new';
        readonly subnetId: string;
        readonly groupIds?: readonly string[] | undefined;
        readonly description?: string | undefined;
        readonly interfaceType?: 'efa' | 'efa-only' | undefined;
        readonly privateIp?: string | undefined;
        readonly ipv4?: AddressRequest | undefined;
        readonly ipv6?: AddressRequest | undefined;
        /** For the only interface of the launch. */
        readonly publicIp?: boolean | undefined;
        readonly deleteOnTermination: boolean;
      } & LaunchSettings)
  );

/** What can be set of a new interface at its launch, and of one that exists by calls of their own; what is undefined EC2 decides. */
export type LaunchSettings = {
  /** In a Wavelength Zone: an address of the carrier's. */
  readonly carrierIp?: boolean | undefined;
  readonly primaryIpv6?: boolean | undefined;
  /** Seconds. */
  readonly timeouts?: Partial<ConnectionTracking> | undefined;
  readonly enaSrd?: Attachment['enaSrd'];
  readonly enaQueues?: number | undefined;
};

type Slot = { readonly deviceIndex: number; readonly networkCard: number };

/**
 * One interface of a launch, in the shape of EC2's InstanceNetworkInterfaceSpecification, which the CLI's JSON shares.
 */
export const specificationOf = (wanted: LaunchInterface) => {
  const slot = { DeviceIndex: wanted.deviceIndex, NetworkCardIndex: wanted.networkCard };
  if (wanted.kind === 'existing') return { ...slot, NetworkInterfaceId: wanted.eniId };
  const { subnetId, groupIds, description, interfaceType, privateIp, ipv4, ipv6, publicIp } = wanted;
  const listed = ipv4?.kind === 'addresses' && privateIp !== undefined;
  const primary = privateIp === undefined ? {} : { PrivateIpAddress: privateIp };
  return {
    ...slot,
    SubnetId: subnetId,
    DeleteOnTermination: wanted.deleteOnTermination,
    ...(groupIds === undefined ? {} : { Groups: [...groupIds] }),
    ...(description === undefined ? {} : { Description: description }),
    ...(interfaceType === undefined ? {} : { InterfaceType: interfaceType }),
    ...(publicIp === undefined ? {} : { AssociatePublicIpAddress: publicIp }),
    ...(listed ? primaryFirst(privateIp, ipv4.addresses) : { ...primary, ...ipv4Fields(ipv4) }),
    ...ipv6Fields(ipv6),
    ...settingFields(wanted),
  };
};

const settingFields = ({ carrierIp, primaryIpv6, timeouts, enaSrd, enaQueues }: LaunchSettings) => ({
  ...(carrierIp === undefined ? {} : { AssociateCarrierIpAddress: carrierIp }),
  ...(primaryIpv6 === undefined ? {} : { PrimaryIpv6: primaryIpv6 }),
  ...(timeouts && {
    ConnectionTrackingSpecification: {
      TcpEstablishedTimeout: timeouts.tcpEstablished,
      UdpStreamTimeout: timeouts.udpStream,
      UdpTimeout: timeouts.udp,
    },
  }),
  ...(enaSrd && {
    EnaSrdSpecification: {
      EnaSrdEnabled: enaSrd.enabled,
      EnaSrdUdpSpecification: { EnaSrdUdpEnabled: enaSrd.udp },
    },
  }),
  ...(enaQueues === undefined ? {} : { EnaQueueCount: enaQueues }),
});

const primaryFirst = (privateIp: string, others: readonly string[]) => ({
  PrivateIpAddresses: [privateIp, ...others].map((ip, at) => ({ PrivateIpAddress: ip, Primary: at === 0 })),
});

/** An interface in a secondary network (RDMA), which comes and goes with its instance. */
export type LaunchSecondary = Slot & { readonly subnetId: string };

/** In the shape of EC2's InstanceSecondaryInterfaceSpecificationRequest, which the CLI's JSON shares. */
export const secondarySpecificationOf = ({ subnetId, networkCard, deviceIndex }: LaunchSecondary) => ({
  SecondarySubnetId: subnetId,
  NetworkCardIndex: networkCard,
  DeviceIndex: deviceIndex,
  InterfaceType: 'secondary' as const,
});
