import { foreign, foreignList, joined, noWords, words } from '../../domain/words.ts';
import type { AttributeActions } from '../../operations/actions/attributes.ts';
import { eniName, groupName, onOff, type SentencesOf } from './sentence.ts';

export const attributeSentences: SentencesOf<AttributeActions> = {
  modifyDescription: ({ eniId, description }, inventory) =>
    description === ''
      ? words`Remove the description of ${eniName(eniId, inventory)}`
      : words`Describe ${eniName(eniId, inventory)} as: ${foreign(description)}`,
  modifySecurityGroups: ({ eniId, groupIds }, inventory) =>
    words`Give ${eniName(eniId, inventory)} the security groups: ${joined(
      groupIds.map((id) => groupName(id, inventory)),
      ', ',
    )}`,
  modifySourceDestCheck: ({ eniId, enabled }, inventory) =>
    words`Turn the source/destination check of ${eniName(eniId, inventory)} ${onOff(enabled)}`,
  modifyTermination: ({ eniId, deleteOnTermination }, inventory) =>
    words`${deleteOnTermination ? words`Delete` : words`Keep`} ${eniName(eniId, inventory)} when its instance is terminated`,
  modifyPublicIpv4: ({ eniId, enabled }, inventory) =>
    words`Turn the automatic public IPv4 address of ${eniName(eniId, inventory)} ${onOff(enabled)}`,
  modifyConnectionTracking: ({ eniId, timeouts: { tcpEstablished, udp, udpStream } }, inventory) => {
    const parts = [
      tcpEstablished === undefined ? '' : `established TCP ${tcpEstablished} s`,
      udp === undefined ? '' : `UDP ${udp} s`,
      udpStream === undefined ? '' : `UDP streams ${udpStream} s`,
    ].filter(Boolean);
    return words`Set the idle timeouts of ${eniName(eniId, inventory)}: ${foreignList(parts)}`;
  },
  modifyEnaExpress: ({ eniId, enabled, udp }, inventory) =>
    words`Turn ENA Express of ${eniName(eniId, inventory)} ${onOff(enabled)}${enabled ? words`, for UDP ${onOff(udp)}` : noWords}`,
  enablePrimaryIpv6: ({ eniId }, inventory) => words`Give ${eniName(eniId, inventory)} a primary IPv6 address`,
  resetSourceDestCheck: ({ eniId }, inventory) =>
    words`Reset the source/destination check of ${eniName(eniId, inventory)}`,
};
