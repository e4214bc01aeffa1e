import { foreign, joined, noWords, present, words } from '../../domain/words.ts';
import type { InterfaceActions } from '../../operations/actions/interfaces.ts';
import { eniName, instanceName, requestWords, subnetName, type SentencesOf } from './sentence.ts';

export const interfaceSentences: SentencesOf<InterfaceActions> = {
  createInterface: ({ subnetId, interfaceType, privateIp, ipv4, ipv6 }, inventory) => {
    const addresses = present([
      foreign(privateIp),
      ipv4 && requestWords(ipv4, 'IPv4'),
      ipv6 && requestWords(ipv6, 'IPv6'),
    ]);
    const kind =
      interfaceType === undefined ? words`a network interface` : words`an interface of type ${foreign(interfaceType)}`;
    const having = addresses.length === 0 ? noWords : words` with ${joined(addresses, ', ')}`;
    return words`Create ${kind} in ${subnetName(subnetId, inventory)}${having}`;
  },
  deleteInterface: ({ eniId }, inventory) => words`Delete ${eniName(eniId, inventory)}`,
  attachInterface: ({ eniId, instanceId, deviceIndex, networkCard }, inventory) =>
    words`Attach ${eniName(eniId, inventory)} to ${instanceName(instanceId, inventory)} as eth${deviceIndex} on network card ${networkCard}`,
  detachInterface: ({ eniId, force }, inventory) => {
    const holder = inventory.eni(eniId)?.attachment?.instanceId;
    const from = holder === undefined ? noWords : words` from ${instanceName(holder, inventory)}`;
    return words`Detach ${eniName(eniId, inventory)}${from}${force ? words` by force` : noWords}`;
  },
};
