import { describe, expect, it } from 'vitest';
import { addressRequestOf, addressTextRefusal } from '../../../src/operations/choices/addressText.ts';

describe('addresses as they are typed', () => {
  it('are a number, prefixes or a list', () => {
    expect(
      ['', ' 2 ', '1 prefix', '0 prefixes', '10.0.0.5,10.0.0.6', '10.0.0.16/28', '2001:DB8::5'].map(addressRequestOf),
    ).toEqual([
      { kind: 'count', count: 0 },
      { kind: 'count', count: 2 },
      { kind: 'prefixCount', count: 1 },
      { kind: 'count', count: 0 },
      { kind: 'addresses', addresses: ['10.0.0.5', '10.0.0.6'] },
      { kind: 'prefixes', prefixes: ['10.0.0.16/28'] },
      { kind: 'addresses', addresses: ['2001:db8::5'] },
    ]);
  });
  it('say what cannot be read', () => {
    expect(['', '2', '1 prefix', '10.0.0.5', '10.0.0.16/28'].map(addressTextRefusal)).toEqual(Array(5).fill(undefined));
    expect(addressTextRefusal('10.0.0.5, web')).toBe('This is not a number, an address or a prefix: web');
    expect(addressTextRefusal('10.0.0.5, 10.0.0.16/28')).toBe(
      'EC2 takes addresses or prefixes in one call, but not both.',
    );
  });
});
