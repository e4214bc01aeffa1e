import { connect } from '../../src/aws/connect.ts';
import type { Connection } from '../../src/aws/connection.ts';
import { explain } from '../../src/aws/explain.ts';
import { limitsTable, type CompactLimits } from '../../src/domain/limits.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import type { Platform } from '../../src/services/platform.ts';
import { noQuotas } from '../../src/simulator/quotas.ts';
import { simulate, type Simulator, type SimulatorOptions } from '../../src/simulator/simulate.ts';
import { noProfiles } from './fakeAccount.ts';
import bundled from '../../src/domain/instanceLimits.json' with { type: 'json' };

const facts: unknown = bundled;
const limits = limitsTable(facts as CompactLimits);

/** Opens the SDK's way into a simulator. */
export const connectionInto = (simulator: Simulator): Connection =>
  connect({ kind: 'demo' }, { requestHandler: simulator.requestHandler, region: simulator.world.region });

/** The platform as the product has it, with one simulated account for every scope. */
export const simulatedPlatform = (account: Snapshot, options: SimulatorOptions = {}) => {
  const simulator = simulate(account, { limits, ...options });
  const platform: Platform = {
    connect: async () => connectionInto(simulator),
    twin: async ({ snapshot, indexes }) => {
      const twin = simulate(snapshot, { limits, quotas: noQuotas(), lookups: indexes, anyReleased: true });
      return { connection: connectionInto(twin), snapshot: twin.snapshot };
    },
    limits: async () => limits,
    explain: async (error, scope) => explain(error, scope),
    withProfile: async (scope) => scope,
    profiles: async () => noProfiles,
    regionsInUse: async () => [],
    accountRegions: async () => [],
    signIn: async () => ({ kind: 'none' }),
    accountsOf: async () => [],
    rolesOf: async () => [],
    profileAddition: async () => ({ file: '', text: '' }),
    addProfile: async () => ({ file: '', line: 1 }),
  };
  return { simulator, platform };
};
