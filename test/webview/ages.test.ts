import { describe, expect, it } from 'vitest';
import { durationText } from '../../webview/plan/ages.ts';

describe('an age', () => {
  it.each([
    [0, '0 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [72_000, '1 min 12 s'],
    [599_000, '9 min 59 s'],
    [600_000, '10 min'],
    [3_599_000, '59 min'],
    [3_600_000, '1 h'],
    [3_900_000, '1 h 5 min'],
  ])('of %i milliseconds is %s', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });
});
