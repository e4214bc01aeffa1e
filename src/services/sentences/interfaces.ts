import type { InterfaceActions } from '../../operations/actions/interfaces.ts';
import { eniName, instanceName, requestWords, subnetName, type SentencesOf } from './sentence.ts';
import { foreign, noWords, words } from '../../domain/words.ts';

export const interfaceSentences: SentencesOf<InterfaceActions> = {
  createInterface: ({ subnetId, interfaceType, privateIp, ipv4, ipv6 }, inventory) => {
    const addresses = [privateIp, ipv4 && requestWords(ipv4, 'IPv4'), ipv6 && requestWords(ipv6, 'IPv6')].filter(
      Boolean,
    );
    const kind = interfaceType === undefined ? 'a network interface' : `an interface of type ${interfaceType}`;
    const having = addresses.length === 0 ? '' : ` with ${addresses.join(', ')}`;
    return words`Create ${foreign(kind)} in ${subnetName(subnetId, inventory)}${foreign(having)}`;
  },
  deleteInterface: ({ eniId }, inventory) => words`Delete ${eniName(eniId, inventory)}`,
  attachInterface: ({ eniId, instanceId, deviceIndex, networkCard }, inventory) =>
    words`Attach ${eniName(eniId, inventory)} to ${instanceName(instanceId, inventory)} as eth${deviceIndex} on network card ${networkCard}`,
  detachInterface: ({ eniId, force }, inventory) => {
    const holder = inventory.eni(eniId)?.attachment?.instanceId;
    const from = holder === undefined ? '' : ` from ${instanceName(holder, inventory)}`;
    return words`Detach ${eniName(eniId, inventory)}${foreign(from)}${force ? words` by force` : noWords}`;
  },
};
