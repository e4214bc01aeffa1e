import type { AttributeActions } from '../../operations/actions/attributes.ts';
import { eniName, groupName, onOff, type SentencesOf } from './sentence.ts';

export const attributeSentences: SentencesOf<AttributeActions> = {
  modifyDescription: ({ eniId, description }, inventory) =>
    description === ''
      ? `Remove the description of ${eniName(eniId, inventory)}`
      : `Describe ${eniName(eniId, inventory)} as: ${description}`,
  modifySecurityGroups: ({ eniId, groupIds }, inventory) =>
    `Give ${eniName(eniId, inventory)} the security groups: ${groupIds.map((id) => groupName(id, inventory)).join(', ')}`,
  modifySourceDestCheck: ({ eniId, enabled }, inventory) =>
    `Turn the source/destination check of ${eniName(eniId, inventory)} ${onOff(enabled)}`,
  modifyTermination: ({ eniId, deleteOnTermination }, inventory) =>
    `${deleteOnTermination ? 'Delete' : 'Keep'} ${eniName(eniId, inventory)} when its instance is terminated`,
  modifyPublicIpv4: ({ eniId, enabled }, inventory) =>
    `Turn the automatic public IPv4 address of ${eniName(eniId, inventory)} ${onOff(enabled)}`,
  modifyConnectionTracking: ({ eniId, timeouts: { tcpEstablished, udp, udpStream } }, inventory) => {
    const parts = [
      tcpEstablished === undefined ? '' : `established TCP ${tcpEstablished} s`,
      udp === undefined ? '' : `UDP ${udp} s`,
      udpStream === undefined ? '' : `UDP streams ${udpStream} s`,
    ].filter(Boolean);
    return `Set the idle timeouts of ${eniName(eniId, inventory)}: ${parts.join(', ')}`;
  },
  modifyEnaExpress: ({ eniId, enabled, udp }, inventory) =>
    `Turn ENA Express of ${eniName(eniId, inventory)} ${onOff(enabled)}${enabled ? `, for UDP ${onOff(udp)}` : ''}`,
  enablePrimaryIpv6: ({ eniId }, inventory) => `Give ${eniName(eniId, inventory)} a primary IPv6 address`,
  resetSourceDestCheck: ({ eniId }, inventory) => `Reset the source/destination check of ${eniName(eniId, inventory)}`,
};
