import type { Person } from './aws/credentials/way.ts';
import type { AwsThread } from './aws/worker/awsThread.ts';
import type { Inventory, LimitsTable } from './domain/inventory.ts';
import type { CompactLimits } from './domain/limits.ts';
import { demoCenter } from './domain/demoPlaces.ts';
import type { CenterSession, Scope } from './domain/scope.ts';
import type { Platform, Twin } from './services/platform.ts';
import type { ReadFile } from './services/snapshotConnection.ts';

type PlatformParts = {
  readonly readFile: ReadFile;
  readonly person?: Person | undefined;
  /** The program of the thread in which AWS is asked. */
  readonly workerFile: URL;
};

export type LivePlatform = Platform & {
  /** Ends the thread in which AWS is asked. */
  readonly dispose: () => void;
};

/** The heavy parts behind imports that run on first use: neither the SDK nor the simulator is loaded by activation, and no thread begins. */
export const livePlatform = ({ readFile, person, workerFile }: PlatformParts): LivePlatform => {
  let thread: AwsThread | undefined;
  const aws = once(async () => {
    const { awsInThread } = await import('./aws/worker/awsInThread.ts');
    const begun = awsInThread({ file: workerFile, person });
    ({ thread } = begun);
    return begun;
  });
  const limits = once(loadLimits);
  const demo = once(async () => (await import('./demoPlatform.ts')).demoPlatform(await limits()));
  return {
    limits,
    connect: async (scope, how) => {
      if (scope.kind === 'snapshot') {
        return (await import('./services/snapshotConnection.ts')).snapshotConnection(scope, readFile);
      }
      if (scope.kind === 'demo') return (await demo()).connect(scope);
      return (await aws()).connect(scope, how);
    },
    twin: async (account) => twinOf(account, await limits().catch(() => undefined)),
    explain: async (error, scope) => (await import('./aws/explain.ts')).explain(error, scope),
    withProfile: async (scope) => (await import('./aws/profiles.ts')).withProfile(scope),
    signIn: async (of) => {
      if ('kind' in of ? of.kind === 'demo' : isDemo(of)) return (await demo()).center.signIn();
      const { signInOf, signInTo } = await import('./aws/signIn/signInWay.ts');
      return 'kind' in of ? (of.kind === 'profile' ? signInOf(of) : { kind: 'none' }) : signInTo(of);
    },
    accountsOf: async (session, options) =>
      isDemo(session)
        ? (await demo()).center.accountsOf(options)
        : (await import('./aws/identityCenter/accountRoles.ts')).accountsOf(session, options),
    profileAddition: async (profile) => (await import('./aws/config/newProfile.ts')).additionOf(profile),
    addProfile: async (profile) => (await import('./aws/config/newProfile.ts')).addProfile(profile),
    rolesOf: async (session, accountIds, options) =>
      isDemo(session)
        ? (await demo()).center.rolesOf(accountIds, options)
        : (await import('./aws/identityCenter/accountRoles.ts')).rolesOf(session, accountIds, options),
    profiles: async () => (await import('./aws/profiles.ts')).listProfiles(),
    regionsInUse: async (scope, options) =>
      scope.kind === 'demo' ? (await demo()).regionsInUse(scope, options) : (await aws()).regionsInUse(scope, options),
    accountRegions: async (scope, options) =>
      scope.kind === 'demo' ? (await demo()).accountRegions(scope) : (await aws()).accountRegions(scope, options),
    dispose: () => thread?.dispose(),
  };
};

const isDemo = ({ session }: CenterSession): boolean => session === demoCenter.session;

const twinScope: Scope = { kind: 'demo' };

const twinOf = async ({ snapshot, indexes }: Inventory, limits: LimitsTable | undefined): Promise<Twin> => {
  const [{ simulate }, { noQuotas }, { connect }, { highestInTurns }, { inTurns }] = await Promise.all([
    import('./simulator/simulate.ts'),
    import('./simulator/quotas.ts'),
    import('./aws/connect.ts'),
    import('./simulator/usedNumbers.ts'),
    import('./services/inTurns.ts'),
  ]);
  await inTurns(highestInTurns(snapshot));
  // A preview must not refuse what a raised quota allows; the rules warn of quotas.
  const simulator = simulate(snapshot, { limits, quotas: noQuotas(), lookups: indexes, anyReleased: true });
  const { requestHandler } = simulator;
  return { connection: connect(twinScope, { region: snapshot.region, requestHandler }), snapshot: simulator.snapshot };
};

const loadLimits = async (): Promise<LimitsTable> => {
  const [{ limitsTable }, { default: facts }] = await Promise.all([
    import('./domain/limits.ts'),
    import('./domain/instanceLimits.json', { with: { type: 'json' } }),
  ]);
  // JSON modules are typed by their looks, which turns tuples into arrays; `scripts/limits` writes this very shape.
  const table: unknown = facts;
  return limitsTable(table as CompactLimits);
};

/** Loads once; a failed load is tried again at the next use. */
const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
};
