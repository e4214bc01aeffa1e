import type { ElasticIpActions } from '../../operations/actions/elasticIps.ts';
import { addressName, eniName, type SentencesOf } from './sentence.ts';

export const elasticIpSentences: SentencesOf<ElasticIpActions> = {
  allocateAddress: ({ networkBorderGroup }) =>
    `Allocate an elastic IP address${networkBorderGroup === undefined ? '' : ` in ${networkBorderGroup}`}`,
  releaseAddress: ({ allocationId }, inventory) => `Release ${addressName(allocationId, inventory)}`,
  associateAddress: ({ allocationId, eniId, privateIp }, inventory) =>
    `Associate ${addressName(allocationId, inventory)} with ${privateIp} of ${eniName(eniId, inventory)}`,
  disassociateAddress: ({ allocationId }, inventory) => {
    const eniId = inventory.elasticIp(allocationId)?.eniId;
    const from = eniId === undefined ? '' : ` from ${eniName(eniId, inventory)}`;
    return `Disassociate ${addressName(allocationId, inventory)}${from}`;
  },
};
