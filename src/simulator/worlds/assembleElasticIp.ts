import type { ElasticIp, Eni } from '../../domain/model.ts';
import { fullId, namedTags } from './naming.ts';
import type { ElasticSpec, VpcSpec } from './spec.ts';

/** The elastic IPs that the interfaces of a VPC bring, and those that stand for nothing. */
export const elasticIpsOf = (spec: VpcSpec, enis: readonly Eni[]): readonly ElasticIp[] => [
  ...spec.interfaces.flatMap(({ elastic, ip }, index) => {
    const eni = enis[index];
    if (!elastic || !eni) return [];
    return [
      {
        ...idle(elastic, spec),
        associationId: associationIdOf(elastic.ip),
        eniId: eni.id,
        instanceId: eni.attachment?.instanceId,
        privateIp: ip,
      },
    ];
  }),
  ...(spec.idleElastics ?? []).map((elastic) => idle(elastic, spec)),
];

const idle = ({ ip, name, over }: ElasticSpec, { region }: VpcSpec): ElasticIp => ({
  allocationId: allocationIdOf(ip),
  publicIp: ip,
  associationId: undefined,
  eniId: undefined,
  instanceId: undefined,
  privateIp: undefined,
  networkBorderGroup: region,
  tags: namedTags(name),
  ...over,
});

/** `eipalloc-…`, equal for the same address. */
export const allocationIdOf = (ip: string): string => fullId(`eipalloc-0${suffixOf(ip)}`);

/** `eipassoc-…`, equal for the same address. */
export const associationIdOf = (ip: string): string => fullId(`eipassoc-0${suffixOf(ip)}`);

const suffixOf = (ip: string): string =>
  ip
    .split('.')
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('');
