import { foreignList, noWords, words } from '../../domain/words.ts';
import type { AddressActions } from '../../operations/actions/addresses.ts';
import { eniName, requestWords, type SentencesOf } from './sentence.ts';

export const addressSentences: SentencesOf<AddressActions> = {
  assignIpv4: ({ eniId, ipv4, allowReassignment }, inventory) =>
    words`Assign ${requestWords(ipv4, 'IPv4')} to ${eniName(eniId, inventory)}${allowReassignment ? words`, also what another interface has` : noWords}`,
  unassignIpv4: ({ eniId, addresses, prefixes }, inventory) =>
    words`Take ${foreignList([...addresses, ...prefixes])} from ${eniName(eniId, inventory)}`,
  assignIpv6: ({ eniId, ipv6 }, inventory) =>
    words`Assign ${requestWords(ipv6, 'IPv6')} to ${eniName(eniId, inventory)}`,
  unassignIpv6: ({ eniId, addresses, prefixes }, inventory) =>
    words`Take ${foreignList([...addresses, ...prefixes])} from ${eniName(eniId, inventory)}`,
};
