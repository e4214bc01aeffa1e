import type { ElasticIp, Eni } from '../../src/domain/model.ts';
import { address, autoPublic, elasticIp, eni, ownAccount } from './snapshot.ts';

type AssociationTarget = {
  readonly eniId: string;
  readonly privateIp: string;
  readonly instanceId?: string | undefined;
};

/** An elastic IP that stands for a private address, as DescribeAddresses shows it. */
export const associated = (
  { eniId, privateIp, instanceId }: AssociationTarget,
  over: Partial<ElasticIp> = {},
): ElasticIp => {
  const idle = elasticIp(over);
  return { ...idle, eniId, privateIp, instanceId, associationId: idle.allocationId.replace('alloc', 'assoc') };
};

/** The interface as it shows the elastic IPs among these that stand for its addresses. */
export const withElasticIps = (bare: Eni, addresses: readonly ElasticIp[]): Eni => ({
  ...bare,
  addresses: bare.addresses.map((one) => {
    const elastic = addresses.find(({ eniId, privateIp }) => eniId === bare.id && privateIp === one.ip);
    return elastic ? { ...one, association: associationOf(elastic) } : one;
  }),
});

const associationOf = ({ publicIp = '', allocationId, associationId }: ElasticIp) =>
  autoPublic(publicIp, { ipOwnerId: ownAccount, allocationId, associationId });

/** An interface with a primary and a secondary private address. */
export const twoAddresses = (over: Partial<Eni> = {}): Eni =>
  eni({ addresses: [address('10.0.0.20'), address('10.0.0.21', { primary: false })], ...over });
