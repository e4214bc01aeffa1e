import { describe, expect, it } from 'vitest';
import { explain } from '../../../../src/aws/explain.ts';
import { scopeTitle } from '../../../../src/domain/scope.ts';
import { ProblemError } from '../../../../src/domain/problem.ts';
import { noConsent } from '../../../../src/services/consent.ts';
import type { Askable } from '../../../../src/services/find/askFor.ts';
import { findTextOf } from '../../../../src/services/find/findText.ts';
import {
  mostAtOnce,
  searchScopes,
  type FindTold,
  type SearchParts,
} from '../../../../src/services/find/searchScopes.ts';
import { problem } from '../../../support/fakeAccount.ts';
import { manyAccounts, profileScope } from '../../../support/manyAccounts.ts';
import { address, eni } from '../../../support/snapshot.ts';

const profiles = { shop: '111122223333', stage: '444455556666', data: '222233334444', hub: '777788889999' } as const;
const regions = ['eu-west-1', 'eu-central-1', 'us-east-1'];
const everywhere = Object.keys(profiles).flatMap((profile) =>
  regions.map((region) => ({ scope: profileScope(profile, region), regions: 'this' as const })),
);

/** One search; answers what was told last of each scope. */
const found = async (
  accounts: ReturnType<typeof manyAccounts>,
  text: string,
  { asked = everywhere, ...parts }: Partial<SearchParts> & { readonly asked?: Parameters<typeof searchScopes>[0] } = {},
) => {
  const told = new Map<string, FindTold['outcome']>();
  const order: string[] = [];
  await searchScopes(asked, findTextOf(text) as Askable, {
    connect: accounts.connect,
    explain: async (error, scope) => explain(error, scope),
    consent: noConsent,
    signal: new AbortController().signal,
    ...parts,
    onOutcome: (what) => {
      const title = `${scopeTitle(what.scope)}${what.regionsOf ? ' regions' : ''}`;
      told.set(title, what.outcome);
      order.push(`${title}: ${what.outcome.kind}`);
      parts.onOutcome?.(what);
    },
  });
  const hits = [...told].flatMap(([scope, outcome]) =>
    outcome.kind === 'asked' ? outcome.hits.map(({ id, fact }) => `${scope}: ${id}, ${fact}`) : [],
  );
  return { told, order, hits };
};

/** Gives an account an interface that none of the others has. */
const withOwn = async (accounts: ReturnType<typeof manyAccounts>, profile: string, ip: string) => {
  const { world } = await accounts.simulatorOf(profile);
  world.enis.set('eni-0own', eni({ id: 'eni-0own', addresses: [address(ip)], ownerId: world.accountId }));
};

describe('a search over accounts and regions', () => {
  it('finds an address in the one that has it, and no longer one in the others', async () => {
    const accounts = manyAccounts(profiles);
    await withOwn(accounts, 'data', '10.77.0.21');
    await withOwn(accounts, 'hub', '10.77.0.215');
    const { hits, told } = await found(accounts, '10.77.0.21');
    expect(hits).toEqual(['data @ eu-west-1: eni-0own, primary address']);
    expect([...told.values()].every(({ kind }) => kind === 'asked')).toBe(true);
    expect(told.size).toBe(12);
  });

  it.each(['10.77.0.21', '52.1.2.3', 'no-such-name', 'env=none', 'www.example.com', 'eni-0123456789abcdef0'])(
    'asks each at most three times, and sixteen at a time: %s',
    async (text) => {
      const accounts = manyAccounts(profiles);
      const many = Array.from({ length: 24 }, (_, at) => profileScope(`p${at}`));
      const asked = [...everywhere, ...many.map((scope) => ({ scope, regions: 'this' as const }))];
      await found(accounts, text, { asked });
      const counts = [...accounts.callsOf().values()];
      expect(counts).toHaveLength(36);
      expect(Math.max(...counts)).toBeLessThanOrEqual(3);
      expect(accounts.counts.most).toBe(mostAtOnce);
      expect([accounts.counts.opened, accounts.counts.open]).toEqual([36, 0]);
    },
  );

  it('tells each as it comes', async () => {
    const accounts = manyAccounts(profiles);
    const asked = [{ scope: profileScope('shop'), regions: 'this' as const }];
    const { order } = await found(accounts, '10.0.0.10', { asked });
    expect(order).toEqual(['shop @ eu-west-1: waiting', 'shop @ eu-west-1: asking', 'shop @ eu-west-1: asked']);
  });

  it('asks the other regions of an account, which it learns from EC2, each once', async () => {
    const accounts = manyAccounts(profiles);
    const asked = [
      { scope: profileScope('shop'), regions: 'all' as const },
      { scope: profileScope('shop', 'us-east-1'), regions: 'this' as const },
    ];
    const { told } = await found(accounts, '10.99.99.99', { asked });
    expect(told.size).toBeGreaterThan(10);
    expect([...told.keys()]).toContain('shop @ ap-south-1');
    expect([...told.keys()]).not.toContain('shop @ af-south-1');
    const lists = accounts.calls.filter(({ action }) => action === 'DescribeRegions');
    expect(lists.map(({ scope }) => scope)).toEqual(['shop @ eu-west-1']);
    const others = [...accounts.callsOf()].filter(([scope]) => scope !== 'shop @ eu-west-1');
    expect(Math.max(...others.map(([, calls]) => calls))).toBeLessThanOrEqual(3);
    expect(accounts.counts.open).toBe(0);
  });

  it('tells that the other regions could not be learned', async () => {
    const accounts = manyAccounts(profiles);
    accounts.cloud.faults.deny('DescribeRegions');
    const { told } = await found(accounts, '10.0.0.10', { asked: [{ scope: profileScope('shop'), regions: 'all' }] });
    expect(told.get('shop @ eu-west-1')?.kind).toBe('asked');
    expect(told.get('shop @ eu-west-1 regions')).toMatchObject({
      kind: 'refused',
      problem: { code: 'UnauthorizedOperation' },
    });
  });
});

describe('what cannot be asked', () => {
  it('is told by its problem, and the others are asked', async () => {
    const accounts = manyAccounts(profiles);
    const signedOut = new ProblemError(problem('You are signed out', { recovery: 'signIn' }));
    const { told, hits } = await found(accounts, '10.0.0.10', {
      connect: async (scope) => {
        if (scope.kind === 'profile' && scope.profile === 'hub') throw signedOut;
        return accounts.connect(scope);
      },
    });
    expect([...told].filter(([, { kind }]) => kind === 'refused').map(([scope]) => scope)).toEqual([
      'hub @ eu-west-1',
      'hub @ eu-central-1',
      'hub @ us-east-1',
    ]);
    expect(told.get('hub @ eu-west-1')).toMatchObject({ problem: { recovery: 'signIn' } });
    expect(hits.length).toBeGreaterThan(0);
  });

  it('is a refusal of the credentials, after one call', async () => {
    const accounts = manyAccounts(profiles);
    accounts.cloud.faults.expireCredentials();
    const { told } = await found(accounts, 'www.example.com', { asked: everywhere.slice(0, 1) });
    expect(told.get('shop @ eu-west-1')).toMatchObject({ kind: 'refused', problem: { recovery: 'signIn' } });
    expect(accounts.calls.map(({ action }) => action)).toEqual(['DescribeNetworkInterfaces']);
  });

  it('is part of a scope where a permission is missing', async () => {
    const accounts = manyAccounts(profiles);
    (await accounts.simulatorOf('data')).world.enis.clear();
    accounts.cloud.faults.deny('DescribeSubnets');
    const asked = [{ scope: profileScope('data'), regions: 'this' as const }];
    const { told } = await found(accounts, '10.0.10.66', { asked });
    expect(told.get('data @ eu-west-1')).toMatchObject({
      kind: 'asked',
      hits: [],
      unread: [{ iamAction: 'ec2:DescribeSubnets' }],
    });
  });

  it('is one whose requests are throttled to the end, and one that is throttled for a moment is asked', async () => {
    const accounts = manyAccounts(profiles);
    const asked = everywhere.slice(0, 1);
    accounts.cloud.faults.throttle(1);
    expect((await found(accounts, '10.0.0.10', { asked })).hits).toHaveLength(1);
    accounts.cloud.faults.throttle(1000);
    const { told } = await found(accounts, '10.0.0.10', { asked });
    expect(told.get('shop @ eu-west-1')).toMatchObject({ kind: 'refused', problem: { code: 'RequestLimitExceeded' } });
  });

  it('is an endpoint in the clear that nobody has agreed to: nothing is sent to it', async () => {
    const accounts = manyAccounts(profiles);
    const connect: SearchParts['connect'] = async (scope) => ({
      ...(await accounts.connect(scope)),
      endpoint: 'http://ec2.example.com',
    });
    const { told } = await found(accounts, '10.0.0.10', { connect, asked: everywhere.slice(0, 1) });
    expect(told.get('shop @ eu-west-1')).toMatchObject({ kind: 'refused', problem: { code: 'UnencryptedEndpoint' } });
    expect([accounts.calls, accounts.counts.open]).toEqual([[], 0]);
    const agreed = await found(accounts, '10.0.0.10', {
      connect,
      asked: everywhere.slice(0, 1),
      consent: async () => true,
    });
    expect(agreed.hits).toHaveLength(1);
  });

  it('is one that does not answer in time', async () => {
    const accounts = manyAccounts(profiles);
    accounts.waitFor(new Promise(() => undefined));
    const { told } = await found(accounts, '10.0.0.10', { asked: everywhere.slice(0, 1), limitMs: 50 });
    expect(told.get('shop @ eu-west-1')).toMatchObject({ kind: 'refused', problem: { code: 'TimeoutError' } });
    expect(accounts.counts.open).toBe(0);
  });
});

describe('a search that is cancelled', () => {
  it('ends at once, asks nobody else and tells nothing more', async () => {
    const accounts = manyAccounts(profiles);
    accounts.waitFor(new Promise(() => undefined));
    const stop = new AbortController();
    const many = Array.from({ length: 40 }, (_, at) => ({ scope: profileScope(`p${at}`), regions: 'this' as const }));
    const searching = found(accounts, '10.0.0.10', { asked: many, signal: stop.signal });
    await expect.poll(() => accounts.calls.length).toBe(mostAtOnce);
    stop.abort();
    const { order } = await searching;
    expect(order.filter((line) => /refused|asked/.test(line))).toEqual([]);
    expect([accounts.calls.length, accounts.counts.open]).toEqual([mostAtOnce, 0]);
  });
});
