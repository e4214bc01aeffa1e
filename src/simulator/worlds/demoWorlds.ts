import type { Snapshot } from '../../domain/model.ts';
import type { Beginning, AccountRegion } from '../world.ts';
import { accountOf } from './accountOf.ts';
import { assemble } from './assemble.ts';
import { defaultVpcBeginning } from './defaultVpc.ts';
import { demoSnapshot } from './demo.ts';
import { demoAccount } from './demoAccounts.ts';
import { shopDr } from './demoDr.ts';
import { demoLimits } from './demoLimits.ts';
import { shopStage } from './demoStage.ts';
import { moved } from './moved.ts';

/** How a place of the demo begins: what is described of it, and a new account with its default VPC anywhere else. */
export const demoBeginning = (place: AccountRegion, seed = ''): Beginning => {
  const described = worlds[`${place.accountId} ${place.region}`];
  return described ? { snapshot: described() } : defaultVpcBeginning(place, seed);
};

const { accountId: shop, region: first } = demoAccount;
const [stage, second] = ['444455556666', 'eu-central-1'];

const worlds: Readonly<Record<string, () => Snapshot>> = {
  [`${shop} ${first}`]: demoSnapshot,
  [`${shop} ${second}`]: () => accountOf({ accountId: shop, region: second }, [assemble(shopDr)], demoLimits),
  [`${stage} ${first}`]: () =>
    moved(accountOf(demoAccount, [assemble(shopStage)], demoLimits), { accountId: stage, region: first }),
};
