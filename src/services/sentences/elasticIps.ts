import { foreign, noWords, words } from '../../domain/words.ts';
import type { ElasticIpActions } from '../../operations/actions/elasticIps.ts';
import { addressName, eniName, type SentencesOf } from './sentence.ts';

export const elasticIpSentences: SentencesOf<ElasticIpActions> = {
  allocateAddress: ({ networkBorderGroup }) =>
    words`Allocate an elastic IP address${networkBorderGroup === undefined ? noWords : words` in ${foreign(networkBorderGroup)}`}`,
  releaseAddress: ({ allocationId }, inventory) => words`Release ${addressName(allocationId, inventory)}`,
  associateAddress: ({ allocationId, eniId, privateIp }, inventory) =>
    words`Associate ${addressName(allocationId, inventory)} with ${foreign(privateIp)} of ${eniName(eniId, inventory)}`,
  disassociateAddress: ({ allocationId }, inventory) => {
    const eniId = inventory.elasticIp(allocationId)?.eniId;
    const from = eniId === undefined ? noWords : words` from ${eniName(eniId, inventory)}`;
    return words`Disassociate ${addressName(allocationId, inventory)}${from}`;
  },
};
