import { words } from '../../domain/words.ts';
import type { SubnetActions } from '../../operations/actions/subnets.ts';
import { onOff, subnetName, type SentencesOf } from './sentence.ts';

export const subnetSentences: SentencesOf<SubnetActions> = {
  modifySubnetPublicIpv4: ({ subnetId, enabled }, inventory) =>
    words`Turn public IPv4 addresses for new interfaces in ${subnetName(subnetId, inventory)} ${onOff(enabled)}`,
  modifySubnetIpv6: ({ subnetId, enabled }, inventory) =>
    words`Turn IPv6 addresses for new interfaces in ${subnetName(subnetId, inventory)} ${onOff(enabled)}`,
};
