import type { Snapshot } from '../../domain/model.ts';
import { accountOf } from './accountOf.ts';
import { assemble } from './assemble.ts';
import { demoAccount } from './demoAccounts.ts';
import { demoLimits } from './demoLimits.ts';
import { mgmt } from './demoMgmt.ts';
import { mlLab } from './demoMlLab.ts';
import { demoSides } from './demoSides.ts';
import { shopProd } from './demoShopProd.ts';

/**
 * The demo account in its first region: a web shop (`shop-prod`) with the four uses of network interfaces that EC2's user guide
 * describes, a small management VPC, and a laboratory (`ml-lab`) for several network cards and EFA. Equal at every call.
 */
export const demoSnapshot = (): Snapshot => ({
  ...accountOf(demoAccount, [shopProd, mgmt, mlLab].map(assemble), demoLimits),
  ...demoSides,
});
