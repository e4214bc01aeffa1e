import type { LimitsTable } from '../domain/inventory.ts';
import { beyond } from './beyond/beyond.ts';
import { volumeRoomOf } from './beyond/ebsAttachments.ts';
import type { CliOptions } from './cliOptions.ts';
import { authorizing } from './iam/authorize.ts';
import { simulateCloud, type Cloud } from './cloud.ts';
import { IdentityCenter } from './identityCenter/identityCenter.ts';
import { demoAccounts, demoSignIn } from './worlds/demoAccounts.ts';
import { beginningNamed, homeOf } from './worlds/worldNamed.ts';

export type OpenedCloud = {
  readonly cloud: Cloud;
  /** Where people find the pages to sign in, with a slash at the end; to be told before somebody does. */
  readonly pagesAt: (url: string) => void;
};

/**
 * The cloud that a command line asks for, with somebody to sign in as. Its first place is made at once, so that what is too large
 * shows before it serves. Where all instance types are named, there are no others.
 */
export const openCloud = async (
  options: CliOptions,
  limits: LimitsTable,
  allTypes?: readonly string[],
): Promise<OpenedCloud> => {
  const { world, seed, region, enabledRegions, latencyMs, settleMs, eventualMs, throttle, policy } = options;
  const own = await homeOf(world);
  const home = { ...own, region: region ?? own.region };
  let pages = '';
  const cloud = simulateCloud({
    home,
    beginningOf: (place) => beginningNamed(world, place, seed),
    centerOver: (sessions) => new IdentityCenter({ ...demoSignIn, accounts: [...demoAccounts] }, sessions, () => pages),
    enabledRegions: new Set(enabledRegions),
    latencyMs,
    settleMs,
    eventualMs,
    throttle,
    beyond,
    authorize: policy === undefined ? undefined : authorizing(policy),
    limits,
    volumeRoomOf,
    allTypes,
    addressSeed: seed,
  });
  await cloud.simulatorAt(home);
  return { cloud, pagesAt: (url) => void (pages = url) };
};
