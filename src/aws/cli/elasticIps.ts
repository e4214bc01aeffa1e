import type { ElasticIpActions } from '../../operations/actions/elasticIps.ts';
import { flag, option, optional, tagSpecification, type CliOf } from './option.ts';

export const elasticIpCli: CliOf<ElasticIpActions> = {
  allocateAddress: ({ networkBorderGroup, tags }) => [
    'allocate-address',
    ...option('domain', 'vpc'),
    ...optional('network-border-group', networkBorderGroup),
    ...tagSpecification('elastic-ip', tags),
  ],
  releaseAddress: ({ allocationId }) => ['release-address', ...option('allocation-id', allocationId)],
  associateAddress: ({ allocationId, eniId, privateIp, allowReassociation }) => [
    'associate-address',
    ...option('allocation-id', allocationId),
    ...option('network-interface-id', eniId),
    ...option('private-ip-address', privateIp),
    ...flag('allow-reassociation', allowReassociation),
  ],
  disassociateAddress: ({ associationId }) => ['disassociate-address', ...option('association-id', associationId)],
};
