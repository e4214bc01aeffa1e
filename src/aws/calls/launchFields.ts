import type { InstanceNetworkInterfaceSpecification } from '@aws-sdk/client-ec2';
import type { LaunchInterface } from '../../operations/actions/instances.ts';
import { ipv4Fields, ipv6Fields } from './addressFields.ts';

/** One interface of a launch as EC2 takes it, in the call and in the CLI's JSON alike. */
export const specificationOf = (wanted: LaunchInterface): InstanceNetworkInterfaceSpecification => {
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
  };
};

const primaryFirst = (privateIp: string, others: readonly string[]) => ({
  PrivateIpAddresses: [privateIp, ...others].map((ip, at) => ({ PrivateIpAddress: ip, Primary: at === 0 })),
});
