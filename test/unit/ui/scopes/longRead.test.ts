import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellLongReads } from '../../../../src/ui/scopes/longRead.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { opened } from '../../../support/openedSession.ts';

const demo = { kind: 'demo' } as const;

describe('a read that takes long', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  /** A window whose accounts answer when they are let go. */
  const watched = () => {
    const goes: (() => void)[] = [];
    const account = new FakeAccount();
    account.gate = new Promise((resolve) => goes.push(resolve));
    const { session } = opened(async () => account);
    const told: string[] = [];
    const { dispose } = tellLongReads(session.scopes, ({ title }) => {
      told.push(`${title} begins`);
      return () => told.push(`${title} ends`);
    });
    const letGo = async (): Promise<void> => {
      for (const go of goes) go();
      await vi.advanceTimersByTimeAsync(0);
    };
    return { session, told, dispose, letGo };
  };

  it('is told of once, after some seconds, until it ends', async () => {
    const { session, told, letGo } = watched();
    void session.open(demo);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['Demo account begins']);
    await letGo();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['Demo account begins', 'Demo account ends']);
  });
  it('is not told of when it is over soon', async () => {
    const { session, told, letGo } = watched();
    void session.open(demo);
    await vi.advanceTimersByTimeAsync(2_000);
    await letGo();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
  });
  it('has its own time beside another', async () => {
    const { session, told } = watched();
    void session.open(demo);
    await vi.advanceTimersByTimeAsync(3_000);
    void session.open(scope);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told).toEqual(['Demo account begins']);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(told).toEqual(['Demo account begins', 'work @ eu-west-1 begins']);
  });
  it('goes with its scope', async () => {
    const { session, told } = watched();
    void session.open(demo);
    await vi.advanceTimersByTimeAsync(5_000);
    const [open] = session.scopes.all;
    if (open) session.scopes.close(open);
    expect(told).toEqual(['Demo account begins', 'Demo account ends']);
  });
  it('is not told of any more when the window closes', async () => {
    const { session, told, dispose } = watched();
    void session.open(demo);
    await vi.advanceTimersByTimeAsync(1_000);
    dispose();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
  });
});
