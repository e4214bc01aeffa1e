import type { ElasticIp } from '../../domain/model.ts';
import type { ElasticIpActions } from '../../operations/actions/elasticIps.ts';
import { nothingBut, type ExpectedOf } from './expected.ts';
import { addressShows } from './shows.ts';

export const expectedElasticIps: ExpectedOf<ElasticIpActions> = {
  /** Without an answer no Describe can tell: EC2 knows no client token here, and other clients allocate too. */
  allocateAddress: (_input, { output }) =>
    output &&
    addressShows(output.allocationId, { shown: 'the address', see: () => ({ isShown: true, answer: output }) }),
  releaseAddress: ({ allocationId }) =>
    addressShows(allocationId, { shown: 'it gone', whenGone: 'doneAtOnce', see: nothingBut(() => false) }),
  associateAddress: ({ allocationId, eniId, privateIp }, { output }) =>
    addressShows(allocationId, {
      shown: 'it associated',
      see: (address) => {
        const { associationId } = address;
        const isThere = address.eniId === eniId && address.privateIp === privateIp;
        const isOurs = output ? associationId === output.associationId : isThere;
        return { isShown: isOurs, answer: isOurs && associationId !== undefined ? { associationId } : undefined };
      },
    }),
  /** Idle, not merely associated in another way: then somebody else has it, and nothing was taken from them. */
  disassociateAddress: ({ allocationId, associationId }) =>
    addressShows(allocationId, {
      shown: 'it disassociated',
      whenGone: 'done',
      see: nothingBut(
        (address) => address.associationId === undefined,
        (address) => (address.associationId === associationId ? undefined : takenMeanwhile(address)),
      ),
    }),
};

const takenMeanwhile = ({ eniId = 'an instance', privateIp = 'an address' }: ElasticIp): string =>
  `Another client has associated it meanwhile, with ${privateIp} of ${eniId}`;
