import { describe, expect, it } from 'vitest';
import { Translation } from '../../../src/services/translation.ts';

describe('the ids of a twin and of EC2', () => {
  const learned = new Translation();
  learned.learn(
    { eniId: 'eni-twin', attached: [{ id: 'attach-twin' }, { id: 'other-twin', index: 1 }], nothing: null, count: 2 },
    { eniId: 'eni-real', attached: [{ id: 'attach-real' }, { id: 'other-real', index: 1 }], nothing: null, count: 3 },
  );
  const real = {
    eniId: 'eni-real',
    list: ['attach-real', 'other-real', 'eni-unknown'],
    deep: { of: [{ eniId: 'eni-real', at: null, size: 3, is: true, none: undefined }] },
    sentence: 'about eni-real',
  };
  const twin = {
    eniId: 'eni-twin',
    list: ['attach-twin', 'other-twin', 'eni-unknown'],
    deep: { of: [{ eniId: 'eni-twin', at: null, size: 3, is: true, none: undefined }] },
    sentence: 'about eni-real',
  };

  it('are learned from two answers of one shape, and put in place wherever a text is one', () => {
    expect(learned.toTwin(real)).toEqual(twin);
  });

  it('are put back again', () => {
    expect(learned.toReal(twin)).toEqual({ ...real, sentence: 'about eni-real' });
  });

  it('leave what they do not know, and the keys, as they are', () => {
    expect(learned.toReal({ 'eni-twin': 'eni-strange' })).toEqual({ 'eni-twin': 'eni-strange' });
    expect([learned.toTwin(undefined), learned.toTwin(7), learned.toTwin(null)]).toEqual([undefined, 7, null]);
  });

  it('are none where answers are of different shapes', () => {
    const none = new Translation();
    none.learn({ id: 'a' }, ['b']);
    none.learn(['a'], { 0: 'b' });
    none.learn('a', undefined);
    none.learn(null, { id: 'b' });
    const value = { id: 'a', other: ['b'] };
    expect([none.toTwin(value), none.toReal(value)]).toEqual([value, value]);
  });

  it('copy nothing while they know nothing', () => {
    const value = { id: 'a' };
    expect(new Translation().toTwin(value)).toBe(value);
  });
});
