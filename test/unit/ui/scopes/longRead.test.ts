import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Emitter } from '../../../../src/services/emitter.ts';
import type { StoreState } from '../../../../src/services/store.ts';
import { tellLongReads } from '../../../../src/ui/scopes/longRead.ts';
import { scope } from '../../../support/fakeAccount.ts';

const demo = { kind: 'demo' } as const;
const loading = (of: typeof scope | typeof demo): StoreState => ({
  kind: 'loading',
  scope: of,
  shown: undefined,
  progress: undefined,
});

describe('a read that takes long', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const watched = () => {
    const changes = new Emitter<StoreState>();
    const told: string[] = [];
    const { dispose } = tellLongReads({ onChange: changes.on }, ({ kind }) => {
      told.push(`${kind} begins`);
      return () => told.push(`${kind} ends`);
    });
    return { fire: (state: StoreState) => changes.fire(state), told, dispose };
  };

  it('is told of once, after some seconds, until it ends', () => {
    const { fire, told } = watched();
    fire(loading(demo));
    vi.advanceTimersByTime(4_999);
    fire(loading(demo));
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    fire(loading(demo));
    expect(told).toEqual(['demo begins']);
    fire({ kind: 'empty' });
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(['demo begins', 'demo ends']);
  });
  it('is not told of when it is over soon', () => {
    const { fire, told } = watched();
    fire(loading(demo));
    vi.advanceTimersByTime(2_000);
    fire({ kind: 'empty' });
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });
  it('has its own time when it takes the place of another', () => {
    const { fire, told } = watched();
    fire(loading(demo));
    vi.advanceTimersByTime(5_000);
    fire(loading(scope));
    vi.advanceTimersByTime(5_000);
    expect(told).toEqual(['demo begins', 'demo ends', 'profile begins']);
  });
  it('is not told of any more when the window closes', () => {
    const { fire, told, dispose } = watched();
    fire(loading(demo));
    dispose();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });
});
