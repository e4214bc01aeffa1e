import { expect, it } from 'vitest';
import { firstInOrder } from '../../../src/domain/order.ts';

const ascending = (a: number, b: number): number => a - b;

it('takes the first of an order, however the things came', () => {
  const numbers = Array.from({ length: 101 }, (_, at) => (at * 37) % 101);
  for (const count of [1, 2, 7, 50, 60, 200]) {
    const first = numbers.toSorted(ascending).slice(0, count);
    expect(firstInOrder(numbers, count, ascending)).toEqual(first);
    expect(firstInOrder(numbers.toSorted(ascending), count, ascending)).toEqual(first);
    expect(firstInOrder(numbers.toSorted(ascending).toReversed(), count, ascending)).toEqual(first);
  }
});
