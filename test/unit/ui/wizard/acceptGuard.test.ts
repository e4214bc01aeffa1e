import { describe, expect, it } from 'vitest';
import { AcceptGuard } from '../../../../src/ui/wizard/acceptGuard.ts';
import { TestClock } from '../../../support/testClock.ts';

const accepted = (at: readonly number[], busyFor = 0): number => {
  const clock = new TestClock();
  const guard = new AcceptGuard(clock);
  let count = 0;
  for (const moment of at) {
    clock.runTo(moment);
    guard.accept(() => (count += 1));
  }
  clock.block(busyFor);
  clock.runTo(10_000);
  return count;
};

describe('an accept', () => {
  it('counts once a step has stood for half a second', () => {
    expect(accepted([499])).toBe(0);
    expect(accepted([500])).toBe(1);
  });
  it('that came too soon starts the half second anew', () => {
    expect(accepted([400, 800])).toBe(0);
    expect(accepted([400, 900])).toBe(1);
  });
  it('does not count when another follows at once, as those of a held key and of a double click do', () => {
    expect(accepted([700, 735])).toBe(0);
    expect(accepted([700, 735, 1235])).toBe(1);
  });
  it.each([250, 500, 660, 1000])('of a key held from before, first repeated after %d ms, never counts', (first) => {
    const repeats = Array.from({ length: Math.floor((3000 - first) / 35) }, (_, at) => first + at * 35);
    expect(accepted(repeats)).toBe(0);
  });
  it('of a held key does not count on a busy machine either, where the repeats come late', () => {
    const clock = new TestClock();
    const guard = new AcceptGuard(clock);
    let count = 0;
    clock.runTo(600);
    guard.accept(() => (count += 1));
    // Everything stands still; the timer comes first, the next repeat after it.
    clock.block(2000);
    clock.runTo(2600);
    guard.accept(() => (count += 1));
    clock.runTo(10_000);
    expect(count).toBe(0);
  });
  it('of a step that is gone does not count', () => {
    const clock = new TestClock();
    const guard = new AcceptGuard(clock);
    let count = 0;
    clock.runTo(600);
    guard.accept(() => (count += 1));
    guard.close();
    clock.runTo(10_000);
    expect(count).toBe(0);
  });
});
