import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoPlatform, type DemoPlatform } from '../../src/demoPlatform.ts';
import { demoHome, demoNames, placeOrHome } from '../../src/domain/demoPlaces.ts';
import { scopeId, scopeTitle } from '../../src/domain/scope.ts';
import { aborted } from '../../src/domain/errors.ts';

let demo: DemoPlatform;
beforeEach(() => void (demo = demoPlatform(() => undefined)));
afterEach(() => demo.close());

const [, stage] = demoNames;
const stagePlace = { ...demoHome, accountId: stage?.accountId ?? '', name: stage?.name ?? '' };
const { signal } = new AbortController();
const looking = { signal, agree: async () => true };

/** Signs in as a person does who opens the page and says yes. */
const signIn = async (says: 'allow' | 'deny' | 'leave' = 'allow'): Promise<void> => {
  const way = demo.center.signIn();
  if (way.kind !== 'identityCenter') throw new Error('The demo has a sign-in of its own');
  await way.run({
    way: 'code',
    signal,
    agree: looking.agree,
    openPage: async () => undefined,
    confirmCode: async (code, page) => {
      expect(page).toMatch(/^http:\/\/127\.0\.0\.1:/);
      if (says === 'leave') throw aborted('The sign-in was cancelled');
      const { origin, pathname } = new URL(page);
      const verdict = says === 'allow' ? 'allow' : 'deny';
      await fetch(origin + pathname, { method: 'POST', body: new URLSearchParams({ user_code: code, verdict }) });
    },
  });
};

describe('the demo', () => {
  it('has accounts and regions, each a scope of its own with a name that tells which', async () => {
    const elsewhere = { ...demoHome, region: 'eu-central-1' };
    const read = async (place: typeof demoHome | undefined) => (await demo.connect({ kind: 'demo', place })).read();
    const [home, other, far] = await Promise.all([read(undefined), read(stagePlace), read(elsewhere)]);
    expect([home, other, far].map(({ accountId, region }) => [accountId, region])).toEqual([
      ['111122223333', 'eu-west-1'],
      ['444455556666', 'eu-west-1'],
      ['111122223333', 'eu-central-1'],
    ]);
    expect([undefined, stagePlace, elsewhere].map((place) => scopeTitle({ kind: 'demo', place }))).toEqual([
      'Demo account',
      'Demo shop-stage @ eu-west-1',
      'Demo shop @ eu-central-1',
    ]);
    expect(placeOrHome(demoHome)).toBeUndefined();
    const ids = [undefined, stagePlace, elsewhere, { ...stagePlace, roleName: 'ReadOnly' }].map((place) =>
      scopeId({ kind: 'demo', place }),
    );
    expect(new Set(ids).size).toBe(4);
  });

  it('lists its regions, and which of them hold something', async () => {
    const states = await demo.accountRegions({ kind: 'demo' });
    expect(states).toContainEqual({ region: 'eu-central-1', isEnabled: true });
    expect(states).toContainEqual({ region: 'me-south-1', isEnabled: false });
    const uses = await demo.regionsInUse({ kind: 'demo' }, {});
    expect(uses.filter(({ isInUse }) => isInUse).map(({ region }) => region)).toEqual(['eu-central-1', 'eu-west-1']);
    expect(uses.map(({ region }) => region)).not.toContain('me-south-1');
  });

  it('asks to sign in before it tells accounts and roles, and then gives keys that can do as much as the role', async () => {
    const asked = demo.center.accountsOf(looking);
    await expect(asked).rejects.toMatchObject({ problem: { recovery: 'signIn' } });
    const readOnly = { kind: 'demo', place: { ...stagePlace, roleName: 'ReadOnly' } } as const;
    await expect(demo.connect(readOnly)).rejects.toMatchObject({ problem: { recovery: 'signIn' } });
    await signIn();
    const accounts = await demo.center.accountsOf(looking);
    expect(accounts.map(({ accountName }) => accountName)).toEqual(['shop', 'shop-stage']);
    const roles = await demo.center.rolesOf(
      accounts.map(({ accountId }) => accountId),
      looking,
    );
    expect(roles.map((each) => each.roles)).toEqual([
      ['Admin', 'ReadOnly'],
      ['Admin', 'ReadOnly'],
    ]);
    const connection = await demo.connect(readOnly);
    const { enis } = await connection.read();
    const [eni] = enis.filter(({ requesterManaged }) => !requesterManaged);
    const write = connection.ec2().modifyDescription({ eniId: eni?.id ?? '', description: 'x' });
    await expect(write).rejects.toMatchObject({ problem: { code: 'UnauthorizedOperation' } });
    expect(connection.accountName?.()).toBe('shop-stage');
  });

  it('lets nobody in who says no or leaves', async () => {
    await expect(signIn('deny')).rejects.toMatchObject({ problem: { code: 'AccessDeniedException' } });
    await expect(signIn('leave')).rejects.toMatchObject({ name: 'AbortError' });
    await expect(demo.center.accountsOf(looking)).rejects.toMatchObject({ problem: { recovery: 'signIn' } });
  });
});
