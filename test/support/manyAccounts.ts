import { connect } from '../../src/aws/connect.ts';
import type { Connection } from '../../src/aws/connection.ts';
import type { AccountScope } from '../../src/domain/scope.ts';
import { simulateCloud, type Cloud } from '../../src/simulator/cloud.ts';
import type { InMemoryHandler } from '../../src/simulator/handler.ts';
import { beginningNamed } from '../../src/simulator/worlds/worldNamed.ts';

export const profileScope = (profile: string, region = 'eu-west-1'): AccountScope => ({
  kind: 'profile',
  profile,
  region,
  endpoint: undefined,
});

/** A call as it was sent: by which profile, to which region. */
export type SentCall = { readonly scope: string; readonly action: string; readonly form: URLSearchParams };

/**
 * Several accounts in one simulated AWS, each a demo account of its own with the same private addresses. Remembers what was asked, how much of it
 * at a time, and which connections are open.
 */
export const manyAccounts = (accountIds: Readonly<Record<string, string>>) => {
  const cloud: Cloud = simulateCloud({
    home: { accountId: '111122223333', region: 'eu-west-1' },
    beginningOf: (place) => beginningNamed({ kind: 'demo' }, place),
  });
  const calls: SentCall[] = [];
  const counts = { open: 0, opened: 0, now: 0, most: 0 };
  /** When set, each answer waits for it. */
  let gate: Promise<void> | undefined;
  const watched = (scope: AccountScope): InMemoryHandler => ({
    ...cloud.requestHandler,
    handle: async (request, options) => {
      const form = new URLSearchParams(String(request.body));
      const where = scope.kind === 'profile' ? `${scope.profile} @ ${scope.region}` : 'demo';
      calls.push({ scope: where, action: form.get('Action') ?? '', form });
      counts.now += 1;
      counts.most = Math.max(counts.most, counts.now);
      try {
        await gate;
        return await cloud.requestHandler.handle(request, options);
      } finally {
        counts.now -= 1;
      }
    },
  });
  const open = async (scope: AccountScope): Promise<Connection> => {
    const profile = scope.kind === 'profile' ? scope.profile : '';
    const connection = connect(scope, {
      requestHandler: watched(scope),
      credentials: { accessKeyId: `AKIA${accountIds[profile] ?? '111122223333'}DEMO`, secretAccessKey: 's' },
      maxAttempts: 2,
    });
    counts.open += 1;
    counts.opened += 1;
    return {
      ...connection,
      close: () => {
        counts.open -= 1;
        connection.close();
      },
    };
  };
  return {
    cloud,
    calls,
    counts,
    connect: open,
    simulatorOf: (profile: string, region = 'eu-west-1') =>
      cloud.simulatorAt({ accountId: accountIds[profile] ?? '', region }),
    /** How many calls each scope was asked, by its title. */
    callsOf: () => new Map([...Map.groupBy(calls, ({ scope }) => scope)].map(([scope, all]) => [scope, all.length])),
    waitFor: (until: Promise<void> | undefined) => void (gate = until),
  };
};
