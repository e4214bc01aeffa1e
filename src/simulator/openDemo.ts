import { demoRegions } from '../domain/demoPlaces.ts';
import type { LimitsTable } from '../domain/inventory.ts';
import { simulateCloud, type Cloud } from './cloud.ts';
import { handlerOf, type InMemoryHandler } from './handler.ts';
import { consentServer } from './identityCenter/consentServer.ts';
import { IdentityCenter } from './identityCenter/identityCenter.ts';
import type { AccountRegion } from './world.ts';
import { demoAccount, demoAccounts, demoSignIn } from './worlds/demoAccounts.ts';
import { demoBeginning } from './worlds/demoWorlds.ts';

/** The demo: two accounts in two regions, and a place to sign in to them. Nothing of it leaves this machine. */
export type Demo = {
  readonly accounts: typeof demoAccounts;
  readonly regions: typeof demoRegions;
  /** Where it begins. */
  readonly home: AccountRegion;
  /** Region and start URL of its Identity Center, for a person who wants to try that. */
  readonly signIn: typeof demoSignIn;
  /** Keys of an account that need no sign-in. */
  readonly keysOf: (accountId: string) => { readonly accessKeyId: string; readonly secretAccessKey: string };
  /**
   * Answers what an SDK asks EC2, STS, and the token service and portal of Identity Center, whatever the host. Asking for a sign-in
   * opens a port of this machine with the pages for the browser, until it is over.
   */
  readonly requestHandler: InMemoryHandler;
  readonly cloud: Cloud;
  /** Ends what was opened for the browser. */
  readonly close: () => Promise<void>;
};

export type DemoOptions = {
  readonly limits: LimitsTable;
  /** How long attach and the like take, in milliseconds. */
  readonly settleMs: number;
};

/** Cheap: a place is made at its first request, and nothing listens before somebody signs in. */
export const openDemo = ({ limits, settleMs }: DemoOptions): Demo => {
  const { accountId, region } = demoAccount;
  const home = { accountId, region };
  const pages = consentServer((request) => cloud.web(request));
  const cloud = simulateCloud({
    home,
    beginningOf: demoBeginning,
    centerOver: (sessions) =>
      new IdentityCenter({ ...demoSignIn, accounts: [...demoAccounts] }, sessions, () => pages.url()),
    settleMs,
    limits,
    // The demo account has more elastic IPs than AWS allows at first.
    quotas: { elasticIps: 10 },
  });
  const web: Cloud['web'] = async (request) => {
    if (request.path === '/client/register' || request.path === '/device_authorization') await pages.open();
    return cloud.web(request);
  };
  return {
    accounts: demoAccounts,
    regions: demoRegions,
    home,
    signIn: demoSignIn,
    keysOf: (account) => ({ accessKeyId: `AKIA${account}DEMO`, secretAccessKey: 'demo' }),
    requestHandler: handlerOf(web, cloud.faults),
    cloud,
    close: pages.close,
  };
};
