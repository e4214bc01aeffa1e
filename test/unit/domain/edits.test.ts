import { describe, expect, it } from 'vitest';
import { editsBetween } from '../../../src/domain/edits.ts';
import { atOnce, forEachInTurns } from '../../../src/domain/turns.ts';

type Thing = { readonly id: string };

const things = (ids: string): readonly Thing[] => ids.split('').map((id) => ({ id }));
const told = (before: readonly Thing[], after: readonly Thing[]): readonly string[] => {
  const { gone, come } = atOnce(editsBetween(before, after, ({ id }) => id));
  return [gone, come].map((some) => some.map(({ id }) => id).join(''));
};

describe('what came and what went', () => {
  const before = things('abcdef');
  const [a, b, c, d, e, f] = before;
  const [x, y] = things('xy');
  const list = (...some: readonly (Thing | undefined)[]): readonly Thing[] => some.flatMap((thing) => thing ?? []);

  it.each([
    { title: 'nothing', after: before, is: ['', ''] },
    { title: 'what went from the front', after: list(c, d, e, f), is: ['ab', ''] },
    { title: 'what went from between', after: list(a, b, e, f), is: ['cd', ''] },
    { title: 'what went from the end', after: list(a, b, c), is: ['def', ''] },
    { title: 'what came before all', after: list(x, y, a, b, c, d, e, f), is: ['', 'xy'] },
    { title: 'what came between', after: list(a, x, b, c, y, d, e, f), is: ['', 'xy'] },
    { title: 'what came at the end', after: list(a, b, c, d, e, f, x), is: ['', 'x'] },
    { title: 'one thing in the place of another', after: list(a, x, c, d, e, f), is: ['b', 'x'] },
    { title: 'a thing that is another object now', after: list(a, { id: 'b' }, c, d, e, f), is: ['b', 'b'] },
  ])('is $title', ({ after, is }) => {
    expect(told(before, after)).toEqual(is);
  });

  it('is all of a list that was empty, or is', () => {
    expect(told([], before)).toEqual(['', 'abcdef']);
    expect(told(before, [])).toEqual(['abcdef', '']);
  });
});

it('lets others go on while it looks through many', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => ({ id: String(at) }));
  const steps = <T>(work: Generator<undefined, T>): number => [...work].length;
  expect(steps(editsBetween(many, [...many], ({ id }) => id))).toBeGreaterThan(3);
  expect(steps(editsBetween(many, [], ({ id }) => id))).toBeLessThan(20_000);
  const seen: string[] = [];
  expect(steps(forEachInTurns(many.slice(0, 100), ({ id }) => void seen.push(id), 10))).toBe(10);
  expect(seen).toHaveLength(100);
});
