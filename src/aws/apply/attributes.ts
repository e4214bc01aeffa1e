import type { AttributeActions } from '../../operations/actions/attributes.ts';
import { interfaceShows, type ExpectedOf } from './expected.ts';

/** DescribeNetworkInterfaces shows neither the public IPv4 wish of an interface nor, everywhere, ENA Express. */
export const expectedAttributes: ExpectedOf<AttributeActions> = {
  modifyDescription: ({ eniId, description }) =>
    interfaceShows(eniId, { shown: 'the new description', is: (eni) => eni.description === description }),
  modifySecurityGroups: ({ eniId, groupIds }) =>
    interfaceShows(eniId, { shown: 'the new security groups', is: ({ groups }) => sameIds(groups, groupIds) }),
  modifySourceDestCheck: ({ eniId, enabled }) => sourceDestCheck(eniId, enabled),
  modifyTermination: ({ eniId, attachmentId, deleteOnTermination }) =>
    interfaceShows(eniId, {
      shown: 'the change of its attachment',
      is: ({ attachment }) => attachment?.id !== attachmentId || attachment.deleteOnTermination === deleteOnTermination,
    }),
  modifyPublicIpv4: () => undefined,
  modifyConnectionTracking: ({ eniId, timeouts }) =>
    interfaceShows(eniId, {
      shown: 'the new timeouts',
      is: ({ connectionTracking }) =>
        timeoutNames.every((name) => timeouts[name] === undefined || connectionTracking?.[name] === timeouts[name]),
    }),
  modifyEnaExpress: () => undefined,
  enablePrimaryIpv6: ({ eniId }) =>
    interfaceShows(eniId, {
      shown: 'its primary IPv6 address',
      is: ({ ipv6Addresses }) => ipv6Addresses.length === 0 || ipv6Addresses.some(({ primary }) => primary),
    }),
  resetSourceDestCheck: ({ eniId }) => sourceDestCheck(eniId, true),
};

const sourceDestCheck = (eniId: string, enabled: boolean) =>
  interfaceShows(eniId, {
    shown: 'the changed source/destination check',
    is: (eni) => eni.sourceDestCheck === enabled,
  });

const timeoutNames = ['tcpEstablished', 'udp', 'udpStream'] as const;

const sameIds = (groups: readonly { readonly id: string }[], ids: readonly string[]): boolean => {
  const [shown, wanted] = [new Set(groups.map(({ id }) => id)), new Set(ids)];
  return shown.size === wanted.size && [...wanted].every((id) => shown.has(id));
};
