import { DescribeNetworkInterfaceAttributeCommand } from '@aws-sdk/client-ec2';
import type { AttributeActions } from '../../operations/actions/attributes.ts';
import { nothingBut, type Expected, type ExpectedOf } from './expected.ts';
import { interfaceShows } from './shows.ts';

export const expectedAttributes: ExpectedOf<AttributeActions> = {
  modifyDescription: ({ eniId, description }) =>
    interfaceShows(eniId, {
      shown: 'the new description',
      see: nothingBut((eni) => eni.description === description),
    }),
  modifySecurityGroups: ({ eniId, groupIds }) =>
    interfaceShows(eniId, {
      shown: 'the new security groups',
      see: nothingBut(({ groups }) => sameIds(groups, groupIds)),
    }),
  modifySourceDestCheck: ({ eniId, enabled }) => sourceDestCheck(eniId, enabled),
  modifyTermination: ({ eniId, attachmentId, deleteOnTermination }) =>
    interfaceShows(eniId, {
      shown: 'the change of its attachment',
      see: nothingBut(
        ({ attachment }) => attachment?.id === attachmentId && attachment.deleteOnTermination === deleteOnTermination,
        ({ attachment }) => (attachment?.id === attachmentId ? undefined : 'Another client has detached it meanwhile'),
      ),
    }),
  modifyPublicIpv4: ({ eniId, enabled }) => publicIpv4(eniId, enabled),
  modifyConnectionTracking: ({ eniId, timeouts }) =>
    interfaceShows(eniId, {
      shown: 'the new timeouts',
      see: nothingBut(({ connectionTracking }) =>
        timeoutNames.every((name) => timeouts[name] === undefined || connectionTracking?.[name] === timeouts[name]),
      ),
    }),
  /** Not every endpoint shows it, so it is not waited for. */
  modifyEnaExpress: ({ eniId, enabled, udp }) =>
    interfaceShows(eniId, {
      shown: 'ENA Express changed',
      awaited: false,
      see: nothingBut(
        ({ attachment }) => attachment?.enaSrd?.enabled === enabled && (!enabled || attachment.enaSrd.udp === udp),
      ),
    }),
  /** Without an IPv6 address there is nothing to see: then EC2's answer is all there is. */
  enablePrimaryIpv6: ({ eniId }, { output }) =>
    interfaceShows(eniId, {
      shown: 'its primary IPv6 address',
      see: ({ ipv6Addresses }) =>
        ipv6Addresses.length === 0
          ? { isShown: output !== undefined, answer: output }
          : nothingBut(() => ipv6Addresses.some(({ primary }) => primary))(undefined),
    }),
  resetSourceDestCheck: ({ eniId }) => sourceDestCheck(eniId, true),
};

const sourceDestCheck = (eniId: string, enabled: boolean) =>
  interfaceShows(eniId, {
    shown: 'the changed source/destination check',
    see: nothingBut((eni) => eni.sourceDestCheck === enabled),
  });

/** DescribeNetworkInterfaces does not show this wish, DescribeNetworkInterfaceAttribute does. */
const publicIpv4 = (eniId: string, enabled: boolean): Expected<Record<string, never>> => ({
  ...interfaceShows(eniId, { shown: 'the change', awaited: false, see: nothingBut(() => false) }),
  iamAction: 'ec2:DescribeNetworkInterfaceAttribute',
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
