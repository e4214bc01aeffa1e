import {
  AttachNetworkInterfaceCommand,
  CreateNetworkInterfaceCommand,
  DeleteNetworkInterfaceCommand,
  DetachNetworkInterfaceCommand,
} from '@aws-sdk/client-ec2';
import type { AddressRequest } from '../../operations/actions/facts.ts';
import type { InterfaceActions } from '../../operations/actions/interfaces.ts';
import { ipv4Fields, ipv6Fields } from './addressFields.ts';
import { abortOf, answered, dryRunOf, tagSpecification, type SendersOf } from './sender.ts';
import { sentOnce, sentWithToken } from './sentOnce.ts';

export const interfaceSenders: SendersOf<InterfaceActions> = {
  createInterface: async (ec2, input, options) => {
    const { subnetId, description, interfaceType, groupIds, privateIp, ipv4, ipv6, primaryIpv6, tags } = input;
    const command = new CreateNetworkInterfaceCommand({
      SubnetId: subnetId,
      ...(description === undefined ? {} : { Description: description }),
      ...(interfaceType === undefined ? {} : { InterfaceType: interfaceType }),
      ...(groupIds === undefined ? {} : { Groups: [...groupIds] }),
      ...primaryAnd(privateIp, ipv4),
      ...ipv6Fields(ipv6),
      ...(primaryIpv6 === undefined ? {} : { EnablePrimaryIpv6: primaryIpv6 }),
      ...tagSpecification('network-interface', tags),
      ...dryRunOf(options),
    });
    const { NetworkInterface } = await ec2.send(sentWithToken(command, options), abortOf(options));
    return { eniId: answered(NetworkInterface?.NetworkInterfaceId, 'interface id') };
  },
  deleteInterface: async (ec2, { eniId }, options) => {
    await ec2.send(
      sentOnce(new DeleteNetworkInterfaceCommand({ NetworkInterfaceId: eniId, ...dryRunOf(options) }), options),
      abortOf(options),
    );
    return {};
  },
  attachInterface: async (ec2, input, options) => {
    const command = new AttachNetworkInterfaceCommand({
      NetworkInterfaceId: input.eniId,
      InstanceId: input.instanceId,
      DeviceIndex: input.deviceIndex,
      // Named always: left out, EC2 has judged the device index over all cards of the instance.
      NetworkCardIndex: input.networkCard,
      ...dryRunOf(options),
    });
    const { AttachmentId } = await ec2.send(sentOnce(command, options), abortOf(options));
    // EC2 sends an empty element where there is nothing to say.
    return { attachmentId: answered(AttachmentId || undefined, 'attachment id') };
  },
  detachInterface: async (ec2, input, options) => {
    const command = new DetachNetworkInterfaceCommand({
      AttachmentId: input.attachmentId,
      ...(input.force ? { Force: true } : {}),
      ...dryRunOf(options),
    });
    await ec2.send(sentOnce(command, options), abortOf(options));
    return {};
  },
};

/** A primary address beside listed ones goes into their list; EC2 takes it by itself only without a list. */
const primaryAnd = (privateIp: string | undefined, ipv4: AddressRequest | undefined) => {
  if (privateIp === undefined) return ipv4Fields(ipv4);
  if (ipv4?.kind !== 'addresses') return { PrivateIpAddress: privateIp, ...ipv4Fields(ipv4) };
  const others = ipv4.addresses.map((ip) => ({ PrivateIpAddress: ip, Primary: false }));
  return { PrivateIpAddresses: [{ PrivateIpAddress: privateIp, Primary: true }, ...others] };
};
