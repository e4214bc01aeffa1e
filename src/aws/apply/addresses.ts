import { normalizeIp } from '../../domain/ip.ts';
import type { Eni } from '../../domain/model.ts';
import type { AddressActions, Assigned } from '../../operations/actions/addresses.ts';
import { interfaceShows, type ExpectedOf } from './expected.ts';

export const expectedAddresses: ExpectedOf<AddressActions> = {
  assignIpv4: ({ eniId }, output) =>
    interfaceShows(eniId, { shown: 'the new addresses', is: (eni) => all(output, ipv4Of(eni)) }),
  unassignIpv4: ({ eniId, ...taken }) =>
    interfaceShows(eniId, { shown: 'the addresses gone', whenGone: 'done', is: (eni) => none(taken, ipv4Of(eni)) }),
  assignIpv6: ({ eniId }, output) =>
    interfaceShows(eniId, { shown: 'the new addresses', is: (eni) => all(output, ipv6Of(eni)) }),
  unassignIpv6: ({ eniId, ...taken }) =>
    interfaceShows(eniId, { shown: 'the addresses gone', whenGone: 'done', is: (eni) => none(taken, ipv6Of(eni)) }),
};

const ipv4Of = (eni: Eni): ReadonlySet<string> => new Set([...eni.addresses.map(({ ip }) => ip), ...eni.ipv4Prefixes]);

const ipv6Of = (eni: Eni): ReadonlySet<string> =>
  new Set([...eni.ipv6Addresses.map(({ ip }) => ip), ...eni.ipv6Prefixes].map(plain));

const all = ({ addresses, prefixes }: Assigned, shown: ReadonlySet<string>): boolean =>
  [...addresses, ...prefixes].every((text) => shown.has(plain(text)));

const none = ({ addresses, prefixes }: Assigned, shown: ReadonlySet<string>): boolean =>
  ![...addresses, ...prefixes].some((text) => shown.has(plain(text)));

/** IPv6 has many spellings of one address. */
const plain = (text: string): string => {
  const [ip = '', length] = text.split('/');
  return length === undefined ? normalizeIp(ip) : `${normalizeIp(ip)}/${length}`;
};
