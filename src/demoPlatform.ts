import type { accountRegions } from './aws/accountRegions.ts';
import type { Connection } from './aws/connection.ts';
import { centerInMemory, type CenterInMemory } from './aws/identityCenter/centerInMemory.ts';
import { connect } from './aws/connect.ts';
import { demoCenter, demoHome, type DemoPlace } from './domain/demoPlaces.ts';
import type { LimitsTable } from './domain/inventory.ts';
import type { RegionsAsked } from './services/platform.ts';
import type { RegionUse } from './aws/regionsInUse.ts';
import { openDemo } from './simulator/openDemo.ts';

/** What the platform does for the demo: the same as for AWS, answered in memory. */
export type DemoPlatform = {
  readonly connect: (scope: DemoScope) => Promise<Connection>;
  readonly center: CenterInMemory;
  readonly regionsInUse: (scope: DemoScope, options: RegionsAsked) => Promise<readonly RegionUse[]>;
  readonly accountRegions: (scope: DemoScope) => ReturnType<typeof accountRegions>;
  /** Ends what was opened for a browser. */
  readonly close: () => Promise<void>;
};

export type DemoScope = { readonly kind: 'demo'; readonly place?: DemoPlace | undefined };

/** How long it takes to show an attach: long enough to see the progress, as with EC2. */
const settleMs = 1500;

/** One demo for the life of the window, so that what was changed in it stays changed. */
export const demoPlatform = (limits: LimitsTable): DemoPlatform => {
  const { keysOf, requestHandler, close } = openDemo({ limits, settleMs });
  const center = centerInMemory(demoCenter, { title: 'Demo', requestHandler });
  const optionsFor = async ({ place = demoHome }: DemoScope) => {
    const { accountId, region, roleName } = place;
    const credentials = roleName === undefined ? keysOf(accountId) : await center.keysOf({ accountId, roleName });
    return { region, requestHandler, credentials };
  };
  return {
    center,
    close,
    connect: async (scope) => {
      const connection = connect(scope, await optionsFor(scope));
      const { name } = scope.place ?? {};
      return name === undefined ? connection : { ...connection, accountName: () => name };
    },
    regionsInUse: async (scope, options) => {
      const { regionsInUse } = await import('./aws/regionsInUse.ts');
      return regionsInUse(scope, { ...options, ...(await optionsFor(scope)) });
    },
    accountRegions: async (scope) =>
      (await import('./aws/accountRegions.ts')).accountRegions(scope, await optionsFor(scope)),
  };
};
