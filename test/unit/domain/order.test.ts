import { expect, it } from 'vitest';
import { compareNatural } from '../../../src/domain/order.ts';

it.each([
  [['web-10', 'web-2', 'web-1'], 'web-1 web-2 web-10'],
  [['web-01', 'web-1', 'web-001', 'web-0'], 'web-0 web-001 web-01 web-1'],
  [['b2', 'a10', 'a9x', 'a9'], 'a9 a9x a10 b2'],
  [['10.0.0.9', '10.0.0.10', '9.0.0.1'], '9.0.0.1 10.0.0.9 10.0.0.10'],
  [['x99999999999999999999', 'x9'], 'x9 x99999999999999999999'],
  [['x90071992547409930', 'x90071992547409929'], 'x90071992547409929 x90071992547409930'],
  [['web-1a', 'web-1', 'web'], 'web web-1 web-1a'],
])('sorts %j as people count', (names, sorted) => {
  expect(names.toSorted(compareNatural).join(' ')).toBe(sorted);
});
