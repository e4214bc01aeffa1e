import { emptyParts } from '../../domain/emptyParts.ts';
import type { InstanceLimits, Snapshot } from '../../domain/model.ts';
import type { AccountRegion } from '../world.ts';
import type { VpcSnapshot } from './assemble.ts';

/** A whole account of its VPCs. */
export const accountOf = (
  { accountId, region }: AccountRegion,
  parts: readonly VpcSnapshot[],
  instanceTypes: readonly InstanceLimits[],
): Snapshot => {
  const all = <K extends keyof VpcSnapshot>(key: K): VpcSnapshot[K][number][] =>
    parts.flatMap((part): VpcSnapshot[K][number][] => [...part[key]]);
  return {
    ...emptyParts(),
    accountId,
    region,
    readAt: Date.UTC(2026, 2, 2, 9, 0),
    vpcs: all('vpcs'),
    subnets: all('subnets'),
    instances: all('instances'),
    enis: all('enis'),
    securityGroups: all('securityGroups'),
    addresses: all('addresses'),
    internetGateways: all('internetGateways'),
    routeTables: all('routeTables'),
    natGateways: all('natGateways'),
    instanceTypes,
    gaps: [],
  };
};
