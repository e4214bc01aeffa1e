import {
  ModifyNetworkInterfaceAttributeCommand,
  ResetNetworkInterfaceAttributeCommand,
  type EC2Client,
  type ModifyNetworkInterfaceAttributeRequest,
} from '@aws-sdk/client-ec2';
import type { AttributeActions } from '../../operations/actions/attributes.ts';
import type { Nothing } from '../../operations/actions/facts.ts';
import { abortOf, dryRunOf, type SendCallOptions, type SendersOf } from './sender.ts';
import { sentOnce } from './sentOnce.ts';

type Attribute = Omit<ModifyNetworkInterfaceAttributeRequest, 'NetworkInterfaceId' | 'DryRun'>;

/** One call for one attribute, whose part of the request is a function of the input. */
const modify =
  <Input extends { readonly eniId: string }>(attribute: (input: Input) => Attribute) =>
  async (ec2: EC2Client, input: Input, options: SendCallOptions): Promise<Nothing> => {
    const command = new ModifyNetworkInterfaceAttributeCommand({
      NetworkInterfaceId: input.eniId,
      ...attribute(input),
      ...dryRunOf(options),
    });
    await ec2.send(sentOnce(command, options), abortOf(options));
    return {};
  };

export const attributeSenders: SendersOf<AttributeActions> = {
  modifyDescription: modify(({ description }) => ({ Description: { Value: description } })),
  modifySecurityGroups: modify(({ groupIds }) => ({ Groups: [...groupIds] })),
  modifySourceDestCheck: modify(({ enabled }) => ({ SourceDestCheck: { Value: enabled } })),
  modifyTermination: modify(({ attachmentId, deleteOnTermination }) => ({
    Attachment: { AttachmentId: attachmentId, DeleteOnTermination: deleteOnTermination },
  })),
  modifyPublicIpv4: modify(({ enabled }) => ({ AssociatePublicIpAddress: enabled })),
  modifyConnectionTracking: modify(({ timeouts: { tcpEstablished, udp, udpStream } }) => ({
    ConnectionTrackingSpecification: {
      ...(tcpEstablished === undefined ? {} : { TcpEstablishedTimeout: tcpEstablished }),
      ...(udp === undefined ? {} : { UdpTimeout: udp }),
      ...(udpStream === undefined ? {} : { UdpStreamTimeout: udpStream }),
    },
  })),
  modifyEnaExpress: modify(({ enabled, udp }) => ({
    EnaSrdSpecification: { EnaSrdEnabled: enabled, EnaSrdUdpSpecification: { EnaSrdUdpEnabled: udp } },
  })),
  enablePrimaryIpv6: modify(() => ({ EnablePrimaryIpv6: true })),
  resetSourceDestCheck: async (ec2, { eniId }, options) => {
    const command = new ResetNetworkInterfaceAttributeCommand({
      NetworkInterfaceId: eniId,
      SourceDestCheck: 'true',
      ...dryRunOf(options),
    });
    await ec2.send(sentOnce(command, options), abortOf(options));
    return {};
  },
};
