import {
  DescribeNetworkInterfaceAttributeCommand,
  ModifyNetworkInterfaceAttributeCommand,
  ModifyPublicIpDnsNameOptionsCommand,
  ResetNetworkInterfaceAttributeCommand,
  type EC2Client,
  type ModifyNetworkInterfaceAttributeRequest,
  type PublicIpDnsOption,
} from '@aws-sdk/client-ec2';
import type { Nothing } from '../../actions/action.ts';
import type { AttributeActions } from '../../actions/attributes.ts';
import { nothingBut, type Expected } from '../apply/expected.ts';
import { abortOf, dryRunOf, sentAgain, type SdkActionsOf, type SendCallOptions } from '../apply/sdkAction.ts';
import { sentOnce } from '../apply/sentOnce.ts';
import { interfaceShows } from '../apply/shows.ts';

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

export const sdkAttributes: SdkActionsOf<AttributeActions> = {
  modifyDescription: {
    send: modify(({ description }) => ({ Description: { Value: description } })),
    shown: ({ eniId, description }) =>
      interfaceShows(eniId, {
        shown: 'the new description',
        see: nothingBut((eni) => eni.description === description),
      }),
    lost: sentAgain,
  },

  modifySecurityGroups: {
    send: modify(({ groupIds }) => ({ Groups: [...groupIds] })),
    shown: ({ eniId, groupIds }) =>
      interfaceShows(eniId, {
        shown: 'the new security groups',
        see: nothingBut(({ groups }) => sameIds(groups, groupIds)),
      }),
    lost: sentAgain,
  },

  modifySourceDestCheck: {
    send: modify(({ enabled }) => ({ SourceDestCheck: { Value: enabled } })),
    shown: ({ eniId, enabled }) => sourceDestCheck(eniId, enabled),
    lost: sentAgain,
  },

  modifyTermination: {
    send: modify(({ attachmentId, deleteOnTermination }) => ({
      Attachment: { AttachmentId: attachmentId, DeleteOnTermination: deleteOnTermination },
    })),
    shown: ({ eniId, attachmentId, deleteOnTermination }) =>
      interfaceShows(eniId, {
        shown: 'the change of its attachment',
        see: nothingBut(
          ({ attachment }) => attachment?.id === attachmentId && attachment.deleteOnTermination === deleteOnTermination,
          ({ attachment }) =>
            attachment?.id === attachmentId ? undefined : 'Another client has detached it meanwhile',
        ),
      }),
    lost: sentAgain,
  },

  modifyPublicIpv4: {
    send: modify(({ enabled }) => ({ AssociatePublicIpAddress: enabled })),
    shown: ({ eniId, enabled }) => publicIpv4(eniId, enabled),
    lost: sentAgain,
  },

  modifyConnectionTracking: {
    send: modify(({ timeouts: { tcpEstablished, udp, udpStream } }) => ({
      ConnectionTrackingSpecification: {
        ...(tcpEstablished === undefined ? {} : { TcpEstablishedTimeout: tcpEstablished }),
        ...(udp === undefined ? {} : { UdpTimeout: udp }),
        ...(udpStream === undefined ? {} : { UdpStreamTimeout: udpStream }),
      },
    })),
    shown: ({ eniId, timeouts }) =>
      interfaceShows(eniId, {
        shown: 'the new timeouts',
        see: nothingBut(({ connectionTracking }) =>
          timeoutNames.every((name) => timeouts[name] === undefined || connectionTracking?.[name] === timeouts[name]),
        ),
      }),
    lost: sentAgain,
  },

  modifyEnaExpress: {
    send: modify(({ enabled, udp }) => ({
      EnaSrdSpecification: { EnaSrdEnabled: enabled, EnaSrdUdpSpecification: { EnaSrdUdpEnabled: udp } },
    })),
    /** Not every endpoint shows it, so it is not waited for. */
    shown: ({ eniId, enabled, udp }) =>
      interfaceShows(eniId, {
        shown: 'ENA Express changed',
        awaited: false,
        see: nothingBut(
          ({ attachment }) => attachment?.enaSrd?.enabled === enabled && (!enabled || attachment.enaSrd.udp === udp),
        ),
      }),
    lost: sentAgain,
  },

  modifyEnaQueues: {
    send: modify(({ attachmentId, queues }) => ({
      Attachment: {
        AttachmentId: attachmentId,
        ...(queues === undefined ? { DefaultEnaQueueCount: true } : { EnaQueueCount: queues }),
      },
    })),
    /** What EC2 shows of the default is not known, so that its answer is taken for it. */
    shown: ({ eniId, queues }, { output }) =>
      interfaceShows(eniId, {
        shown: 'its ENA queues',
        awaited: queues !== undefined,
        see: nothingBut(({ attachment }) =>
          queues === undefined
            ? output !== undefined || attachment?.enaQueueCount === undefined
            : attachment?.enaQueueCount === queues,
        ),
      }),
    lost: sentAgain,
  },

  modifyPublicDnsNames: {
    send: async (ec2, { eniId, hostnameType }, options) => {
      const command = new ModifyPublicIpDnsNameOptionsCommand({
        NetworkInterfaceId: eniId,
        // The SDK lists the types of its day; EC2 adds to them.
        HostnameType: hostnameType as PublicIpDnsOption,
        ...dryRunOf(options),
      });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    shown: ({ eniId, hostnameType }) =>
      interfaceShows(eniId, {
        shown: 'its public hostname type',
        awaited: false,
        see: nothingBut(({ publicDnsOptions }) => publicDnsOptions?.hostnameType === hostnameType),
      }),
    lost: sentAgain,
  },

  enablePrimaryIpv6: {
    send: modify(() => ({ EnablePrimaryIpv6: true })),
    /** Without an IPv6 address there is nothing to see: then EC2's answer is all there is. */
    shown: ({ eniId }, { output }) =>
      interfaceShows(eniId, {
        shown: 'its primary IPv6 address',
        see: ({ ipv6Addresses }) =>
          ipv6Addresses.length === 0
            ? { isShown: output !== undefined, answer: output }
            : nothingBut(() => ipv6Addresses.some(({ primary }) => primary))(undefined),
      }),
    lost: sentAgain,
  },

  resetSourceDestCheck: {
    send: async (ec2, { eniId }, options) => {
      const command = new ResetNetworkInterfaceAttributeCommand({
        NetworkInterfaceId: eniId,
        SourceDestCheck: 'true',
        ...dryRunOf(options),
      });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    shown: ({ eniId }) => sourceDestCheck(eniId, true),
    lost: sentAgain,
  },
};

const sourceDestCheck = (eniId: string, enabled: boolean) =>
  interfaceShows(eniId, {
    shown: 'the changed source/destination check',
    see: nothingBut((eni) => eni.sourceDestCheck === enabled),
  });

/** DescribeNetworkInterfaces does not show this wish, DescribeNetworkInterfaceAttribute does. */
const publicIpv4 = (eniId: string, enabled: boolean): Expected<Nothing> => ({
  ...interfaceShows(eniId, { shown: 'the change', awaited: false, see: nothingBut(() => false) }),
  iamAction: 'ec2:DescribeNetworkInterfaceAttribute',
  wasSo: () => undefined,
  look: async ({ ec2 }, options) => {
    const command = new DescribeNetworkInterfaceAttributeCommand({
      NetworkInterfaceId: eniId,
      Attribute: 'associatePublicIpAddress',
    });
    const { AssociatePublicIpAddress } = await ec2.send(command, options);
    return nothingBut(() => AssociatePublicIpAddress === enabled)(undefined);
  },
});

const timeoutNames = ['tcpEstablished', 'udp', 'udpStream'] as const;

const sameIds = (groups: readonly { readonly id: string }[], ids: readonly string[]): boolean => {
  const [shown, wanted] = [new Set(groups.map(({ id }) => id)), new Set(ids)];
  return shown.size === wanted.size && [...wanted].every((id) => shown.has(id));
};
