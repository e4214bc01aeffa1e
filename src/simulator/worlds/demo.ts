import type { Snapshot } from '../../domain/model.ts';
import { assemble, type VpcSnapshot } from './assemble.ts';
import { demoLimits } from './demoLimits.ts';
import { mgmt } from './demoMgmt.ts';
import { mlLab } from './demoMlLab.ts';
import { shopProd } from './demoShopProd.ts';

/**
 * The demo account: a web shop (`shop-prod`) with the four uses of network interfaces that EC2's user guide describes, a small
 * management VPC, and a laboratory (`ml-lab`) for several network cards and EFA. Equal at every call.
 */
export const demoSnapshot = (): Snapshot => {
  const parts = [shopProd, mgmt, mlLab].map(assemble);
  const all = <K extends keyof VpcSnapshot>(key: K): VpcSnapshot[K][number][] =>
    parts.flatMap((part): VpcSnapshot[K][number][] => [...part[key]]);
  return {
    accountId: shopProd.accountId,
    region: shopProd.region,
    readAt: Date.UTC(2026, 2, 2, 9, 0),
    vpcs: all('vpcs'),
    subnets: all('subnets'),
    instances: all('instances'),
    enis: all('enis'),
    securityGroups: all('securityGroups'),
    addresses: all('addresses'),
    internetGateways: all('internetGateways'),
    routeTables: all('routeTables'),
    instanceTypes: demoLimits,
    gaps: [],
  };
};
