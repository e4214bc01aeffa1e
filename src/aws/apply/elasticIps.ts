import type { ElasticIpActions } from '../../operations/actions/elasticIps.ts';
import { addressShows, type ExpectedOf } from './expected.ts';

export const expectedElasticIps: ExpectedOf<ElasticIpActions> = {
  allocateAddress: (_input, { allocationId }) => addressShows(allocationId, { shown: 'the address', is: () => true }),
  releaseAddress: ({ allocationId }) =>
    addressShows(allocationId, { shown: 'it gone', whenGone: 'doneAtOnce', is: () => false }),
  associateAddress: ({ allocationId }, output) =>
    addressShows(allocationId, {
      shown: 'it associated',
      is: ({ associationId }) => associationId === output.associationId,
    }),
  disassociateAddress: ({ allocationId, associationId }) =>
    addressShows(allocationId, {
      shown: 'it disassociated',
      whenGone: 'done',
      is: (address) => address.associationId !== associationId,
    }),
};
