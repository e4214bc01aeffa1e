import type { Regard } from '../../domain/regard.ts';
import type { View } from '../../domain/view.ts';
import type { ElasticIpActions } from '../actions/elasticIps.ts';
import { reachOf, wholeInterface, type NamedOf } from './named.ts';

export const namedByElasticIps: NamedOf<ElasticIpActions> = {
  /** It names nothing that exists. */
  allocateAddress: () => [],
  /** With whom it serves: in a default VPC EC2 dissociates it by itself. */
  releaseAddress: ({ allocationId }, view) => [{ kind: 'address', id: allocationId }, ...holderOf(allocationId, view)],
  /** With whom it is taken from, and the elastic IP that it pushes out. */
  associateAddress: ({ allocationId, eniId, privateIp }, view) => [
    { kind: 'address', id: allocationId },
    wholeInterface(eniId),
    ...holderOf(allocationId, view).filter((regard) => !('id' in regard) || regard.id !== eniId),
    ...view
      .serving(eniId)
      .flatMap((other): readonly Regard[] =>
        other.privateIp === privateIp && other.allocationId !== allocationId
          ? [{ kind: 'address', id: other.allocationId }]
          : [],
      ),
  ],
  disassociateAddress: ({ allocationId }, view) => [
    { kind: 'address', id: allocationId },
    ...holderOf(allocationId, view),
  ],
};

const holderOf = (allocationId: string, view: View): readonly Regard[] => {
  const eniId = view.elasticIp(allocationId)?.eniId;
  return eniId === undefined ? [] : [reachOf(eniId)];
};
