import { describe, expect, it } from 'vitest';
import { askedOnce, consented, type InTheClear } from '../../../src/services/consent.ts';
import { Store } from '../../../src/services/store.ts';
import { fakePlatform, FakeAccount } from '../../support/fakeAccount.ts';

const at = (endpoint: string | undefined) =>
  ({ kind: 'profile', profile: 'work', region: 'eu-west-1', endpoint }) as const;
const farAway = at('http://ec2.example.com');

/** A person who answers as told, with what they were asked. */
const person = (...answers: readonly boolean[]) => {
  const asked: InTheClear[] = [];
  const left = [...answers];
  return {
    asked,
    ask: async (question: InTheClear) => {
      asked.push(question);
      return left.shift() ?? false;
    },
  };
};

describe('credentials without encryption', () => {
  it('go nowhere before a person agrees, and nowhere at all when they do not', async () => {
    const account = new FakeAccount();
    const { ask, asked } = person(false);
    const store = new Store(fakePlatform(account), ask);
    const state = await store.setScope(farAway);
    expect(asked).toEqual([{ scope: farAway, endpoint: 'http://ec2.example.com' }]);
    expect(state).toMatchObject({ kind: 'failed', shown: undefined, problem: { code: 'UnencryptedEndpoint' } });
    expect(state.kind === 'failed' && state.problem.message).toContain('http://ec2.example.com');
    expect([account.reads, account.closed]).toEqual([0, 1]);
  });
  it('wait for the answer', async () => {
    const account = new FakeAccount();
    let answer = (_agreed: boolean): void => undefined;
    const store = new Store(
      fakePlatform(account),
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const opening = store.setScope(farAway);
    await new Promise(setImmediate);
    expect([store.state.kind, account.reads]).toEqual(['loading', 0]);
    answer(true);
    expect(await opening).toMatchObject({ kind: 'ready' });
    expect(account.reads).toBe(1);
  });
  it('are not sent when the question was left for another account meanwhile', async () => {
    const account = new FakeAccount();
    let answer = (_agreed: boolean): void => undefined;
    const consent = () =>
      new Promise<boolean>((resolve) => {
        answer = resolve;
      });
    const store = new Store(fakePlatform(account), consent);
    const opening = store.setScope(farAway);
    await new Promise(setImmediate);
    await store.setScope({ kind: 'demo' });
    answer(true);
    await opening;
    expect([account.reads, store.scope]).toEqual([1, { kind: 'demo' }]);
  });
  it('are refused where nobody can be asked', async () => {
    const account = new FakeAccount();
    expect(await new Store(fakePlatform(account)).setScope(farAway)).toMatchObject({ kind: 'failed' });
    expect(account.reads).toBe(0);
  });
  it.each([undefined, 'https://ec2.example.com', 'http://127.0.0.1:4566'])(
    'are no question at: %s',
    async (endpoint) => {
      const { ask, asked } = person();
      expect(await new Store(fakePlatform(new FakeAccount()), ask).setScope(at(endpoint))).toMatchObject({
        kind: 'ready',
      });
      expect(asked).toEqual([]);
    },
  );
  it('are asked about for each place where they go', async () => {
    const { ask, asked } = person(true, true);
    const places = {
      endpoint: 'http://ec2.example.com',
      otherEndpoints: ['http://sts.example.com', 'https://a.example'],
    };
    await consented({ scope: farAway, ...places }, ask);
    expect(asked.map(({ endpoint }) => endpoint)).toEqual(['http://ec2.example.com', 'http://sts.example.com']);
    const elsewhere = person(false);
    await expect(consented({ scope: farAway, ...places, endpoint: undefined }, elsewhere.ask)).rejects.toThrow(
      'http://sts.example.com',
    );
  });
});

describe('the question', () => {
  const question = { scope: farAway, endpoint: 'http://ec2.example.com' };
  it('comes once for an endpoint that was agreed to, also while it is open', async () => {
    const { ask, asked } = person(true, true);
    const once = askedOnce(ask);
    expect(await Promise.all([once(question), once(question)])).toEqual([true, true]);
    expect(await once(question)).toBe(true);
    expect(asked).toHaveLength(1);
    await once({ ...question, endpoint: 'http://other.example.com' });
    expect(asked).toHaveLength(2);
  });
  it('is not put by who only wants to know the answer', async () => {
    const { ask, asked } = person(true);
    const once = askedOnce(ask);
    expect(await once.given(question)).toBe(false);
    expect(asked).toEqual([]);
    await once(question);
    expect(await once.given(question)).toBe(true);
    expect(await once.given({ ...question, endpoint: 'http://other.example.com' })).toBe(false);
  });
  it('comes again after a refusal, and after it could not be shown', async () => {
    const { ask, asked } = person(false, true);
    const once = askedOnce(ask);
    expect([await once(question), await once(question)]).toEqual([false, true]);
    expect(asked).toHaveLength(2);
    let fails = true;
    const failing = askedOnce(async () => {
      if (fails) throw new Error('no window');
      return true;
    });
    await expect(failing(question)).rejects.toThrow('no window');
    fails = false;
    expect(await failing(question)).toBe(true);
  });
});
