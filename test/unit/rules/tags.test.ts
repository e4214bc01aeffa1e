import { describe, expect, it } from 'vitest';
import {
  keyLength,
  otherCase,
  outerBlanks,
  overwrites,
  reservedKey,
  reservedKeys,
  tagLimit,
  valueLength,
} from '../../../src/rules/tagsRules.ts';
import { says } from '../../support/judge.ts';
import { eni } from '../../support/snapshot.ts';

const eniIds = ['eni-0a'];
const tags = (count: number, prefix = 'key-') =>
  Array.from({ length: count }, (_, at) => ({ key: `${prefix}${at}`, value: '' }));

describe('rules of tags', () => {
  it('block keys and values of other lengths', () => {
    expect(says(keyLength, { key: '' })).toEqual(['block: The key is empty']);
    expect(says(keyLength, { key: 'k' })).toEqual([]);
    expect(says(keyLength, { key: 'k'.repeat(128) })).toEqual([]);
    expect(says(keyLength, { key: 'k'.repeat(129) })).toEqual(['block: The key is too long: 129 characters']);
    expect(says(valueLength, { value: '' })).toEqual([]);
    expect(says(valueLength, { value: 'v'.repeat(256) })).toEqual([]);
    expect(says(valueLength, { value: 'v'.repeat(257) })).toEqual(['block: The value is too long: 257 characters']);
  });
  it('block keys of AWS, set or removed', () => {
    expect(says(reservedKey, { key: 'Aws:a' })).toEqual(['block: AWS reserves keys that start with aws: Aws:a']);
    expect(says(reservedKeys, { keys: ['a', 'aws:b'] })).toEqual([
      'block: AWS reserves keys that start with aws: aws:b',
    ]);
    expect(says(reservedKey, { key: 'awsome' })).toEqual([]);
  });
  it('block the 51st tag, not a new value nor what AWS adds', () => {
    const full = { enis: [eni({ tags: [...tags(50), ...tags(3, 'aws:')] })] };
    expect(says(tagLimit, { eniIds, key: 'more' }, full)).toEqual(['block: There are 50 tags already: eni-0a']);
    expect(says(tagLimit, { eniIds, key: 'key-7' }, full)).toEqual([]);
    expect(
      says(tagLimit, { eniIds, key: 'more' }, { enis: [eni({ tags: [...tags(49), ...tags(9, 'aws:')] })] }),
    ).toEqual([]);
    const many = Array.from({ length: 5 }, (_, at) => eni({ id: `eni-${at}`, tags: tags(50) }));
    expect(says(tagLimit, { eniIds: many.map(({ id }) => id), key: 'more' }, { enis: many })).toEqual([
      'block: There are 50 tags already: eni-0, eni-1, eni-2 and 2 more',
    ]);
  });
  it('warn of values that are replaced, of keys alike and of blanks', () => {
    const account = { enis: [eni({ tags: [{ key: 'env', value: 'dev' }] })] };
    expect(says(overwrites, { eniIds, key: 'env', value: 'prod' }, account)).toEqual([
      'warn: The new value replaces: dev',
    ]);
    expect(says(overwrites, { eniIds, key: 'env', value: 'dev' }, account)).toEqual([]);
    expect(says(otherCase, { eniIds, key: 'Env' }, account)).toEqual([
      'warn: There is a tag whose key differs only in case: env',
    ]);
    expect(says(otherCase, { eniIds, key: 'env' }, account)).toEqual([]);
    expect(says(outerBlanks, { key: ' env' })).toEqual(['warn: The key starts or ends with a space']);
    expect(says(outerBlanks, { key: 'my env' })).toEqual([]);
  });
});
