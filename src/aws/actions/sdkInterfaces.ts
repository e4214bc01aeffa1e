import {
  AttachNetworkInterfaceCommand,
  CreateNetworkInterfaceCommand,
  DeleteNetworkInterfaceCommand,
  DetachNetworkInterfaceCommand,
} from '@aws-sdk/client-ec2';
import { ipv4Fields, ipv6Fields } from '../../actions/addressFields.ts';
import type { InterfaceActions } from '../../actions/interfaces.ts';
import type { AddressRequest } from '../../domain/addressRequest.ts';
import type { Attachment } from '../../domain/model.ts';
import { nothingBut } from '../apply/expected.ts';
import { abortOf, answered, dryRunOf, sentAgain, tagSpecification, type SdkActionsOf } from '../apply/sdkAction.ts';
import { sentOnce, sentWithToken } from '../apply/sentOnce.ts';
import { interfaceShows } from '../apply/shows.ts';

export const sdkInterfaces: SdkActionsOf<InterfaceActions> = {
  createInterface: {
    send: async (ec2, input, options) => {
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
    /** Without an answer its id is not known; with the same client token EC2 would answer it again. */
    shown: (_input, { output }) =>
      output &&
      interfaceShows(output.eniId, {
        shown: 'it available',
        see: ({ status }) => ({ isShown: status !== 'pending', answer: output }),
      }),
    lost: { next: 'token', lookAt: ({ subnetId }) => `for a new interface in the subnet: ${subnetId}` },
  },

  deleteInterface: {
    send: async (ec2, { eniId }, options) => {
      const command = new DeleteNetworkInterfaceCommand({ NetworkInterfaceId: eniId, ...dryRunOf(options) });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    shown: ({ eniId }) =>
      interfaceShows(eniId, { shown: 'it gone', whenGone: 'doneAtOnce', see: nothingBut(() => false) }),
    lost: sentAgain,
  },

  attachInterface: {
    send: async (ec2, input, options) => {
      const command = new AttachNetworkInterfaceCommand({
        NetworkInterfaceId: input.eniId,
        InstanceId: input.instanceId,
        DeviceIndex: input.deviceIndex,
        // Named always: left out, EC2 has judged the device index over all cards of the instance.
        NetworkCardIndex: input.networkCard,
        ...(input.queues === undefined ? {} : { EnaQueueCount: input.queues }),
        ...dryRunOf(options),
      });
      const { AttachmentId } = await ec2.send(sentOnce(command, options), abortOf(options));
      // EC2 sends an empty element where there is nothing to say.
      return { attachmentId: answered(AttachmentId || undefined, 'attachment id') };
    },
    shown: ({ eniId, instanceId, deviceIndex, networkCard }, { output }) =>
      interfaceShows(eniId, {
        shown: 'it attached',
        see: ({ attachment }) => {
          const isThere =
            attachment?.instanceId === instanceId &&
            attachment.deviceIndex === deviceIndex &&
            attachment.networkCard === networkCard;
          const isOurs = output ? attachment?.id === output.attachmentId : isThere;
          return {
            isShown: isOurs && attachment?.status === 'attached',
            answer: isOurs && attachment ? { attachmentId: attachment.id } : undefined,
            instead: attachment && !isOurs && output ? attachedElsewhere(attachment) : undefined,
          };
        },
      }),
    lost: sentAgain,
  },

  detachInterface: {
    send: async (ec2, input, options) => {
      const command = new DetachNetworkInterfaceCommand({
        AttachmentId: input.attachmentId,
        ...(input.force ? { Force: true } : {}),
        ...dryRunOf(options),
      });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    shown: ({ eniId, attachmentId }, { before }) =>
      interfaceShows(eniId, {
        shown: 'it detached',
        whenGone: 'done',
        see: ({ attachment, status }) => {
          // The id of an attachment never comes back, so any other one means that this one has ended.
          const isShown = status === 'available' || (attachment !== undefined && attachment.id !== attachmentId);
          const was = before?.enis.find(({ id }) => id === eniId)?.attachment?.status;
          const isUnderWay = attachment?.status === 'detaching' && was !== 'detaching';
          return { isShown, answer: isShown || isUnderWay ? {} : undefined };
        },
      }),
    lost: sentAgain,
  },
};

/** A primary address beside listed ones goes into their list; EC2 takes it by itself only without a list. */
const primaryAnd = (privateIp: string | undefined, ipv4: AddressRequest | undefined) => {
  if (privateIp === undefined) return ipv4Fields(ipv4);
  if (ipv4?.kind !== 'addresses') return { PrivateIpAddress: privateIp, ...ipv4Fields(ipv4) };
  const others = ipv4.addresses.map((ip) => ({ PrivateIpAddress: ip, Primary: false }));
  return { PrivateIpAddresses: [{ PrivateIpAddress: privateIp, Primary: true }, ...others] };
};

const attachedElsewhere = ({ instanceId = 'a service', deviceIndex, networkCard }: Attachment): string =>
  `Another client has attached it meanwhile, to ${instanceId} as eth${deviceIndex} on network card ${networkCard}`;
