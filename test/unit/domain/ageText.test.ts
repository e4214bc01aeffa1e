import { describe, expect, it } from 'vitest';
import { ageText } from '../../../src/domain/timestamp.ts';

const at = (month: number, day: number, hour: number, minute = 0) =>
  new Date(2026, month - 1, day, hour, minute).getTime();

describe('how old something is', () => {
  it.each([
    ['today', at(11, 27, 7, 31), at(11, 27, 23), '07:31'],
    ['yesterday', at(11, 26, 17, 2), at(11, 27, 0, 1), 'yesterday 17:02'],
    ['on the day before the first of a month', at(10, 31, 17, 2), at(11, 1, 9), 'yesterday 17:02'],
    ['beside a day of another length', at(3, 28, 17, 2), at(3, 29, 23), 'yesterday 17:02'],
    ['earlier', at(11, 25, 17, 2), at(11, 27, 9), '2026-11-25 17:02'],
  ])('is told as people do: %s', (_when, then, now, text) => {
    expect(ageText(then, now)).toBe(text);
  });
});
