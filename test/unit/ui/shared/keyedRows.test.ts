import { describe, expect, it } from 'vitest';
import { keyedRows } from '../../../../src/ui/shared/tree/keyedRows.ts';

/** What is in focus is taken in or out, and back: as the key's `list.toggleSelection` does it, twice. */
const pressed = (selected: readonly string[], focused: string) => {
  const isIn = selected.includes(focused);
  const without = selected.filter((row) => row !== focused);
  const toggled = isIn ? without : [...selected, focused];
  return keyedRows([selected, toggled, isIn ? [...without, focused] : selected]);
};

describe('what a key acts on', () => {
  it('is the row in focus alone, when arrows have left the selection', () => {
    expect(pressed(['a'], 'b')).toEqual({ focused: 'b', rows: ['b'] });
    expect(pressed(['a', 'b', 'c'], 'd')).toEqual({ focused: 'd', rows: ['d'] });
    expect(pressed([], 'b')).toEqual({ focused: 'b', rows: ['b'] });
  });

  it('is all that is selected, when the row in focus is one of them', () => {
    expect(pressed(['a'], 'a')).toEqual({ focused: 'a', rows: ['a'] });
    expect(pressed(['a', 'b', 'c'], 'b')).toEqual({ focused: 'b', rows: ['a', 'b', 'c'] });
  });

  it('is what is selected, when no key has told the focus', () => {
    expect(keyedRows([['x'], ['a'], ['a', 'b']])).toEqual({ focused: 'b', rows: ['a', 'b'] });
    expect(keyedRows([['a'], ['a', 'b', 'c'], ['a']])).toEqual({ focused: 'a', rows: ['a'] });
  });

  it('is nothing where nothing is selected or in focus', () => {
    expect(keyedRows([[], [], []])).toBeUndefined();
  });
});
