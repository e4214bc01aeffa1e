import type { AddressActions } from '../../operations/actions/addresses.ts';
import { eniName, requestWords, type SentencesOf } from './sentence.ts';

export const addressSentences: SentencesOf<AddressActions> = {
  assignIpv4: ({ eniId, ipv4, allowReassignment }, inventory) =>
    `Assign ${requestWords(ipv4, 'IPv4')} to ${eniName(eniId, inventory)}${allowReassignment ? ', also what another interface has' : ''}`,
  unassignIpv4: ({ eniId, addresses, prefixes }, inventory) =>
    `Take ${[...addresses, ...prefixes].join(', ')} from ${eniName(eniId, inventory)}`,
  assignIpv6: ({ eniId, ipv6 }, inventory) => `Assign ${requestWords(ipv6, 'IPv6')} to ${eniName(eniId, inventory)}`,
  unassignIpv6: ({ eniId, addresses, prefixes }, inventory) =>
    `Take ${[...addresses, ...prefixes].join(', ')} from ${eniName(eniId, inventory)}`,
};
