import { describe, expect, it } from 'vitest';
import { countQuestion, listOfAddresses, listOfPrefixes } from '../../../src/operations/choices/addressRequests.ts';
import { addressRequestOf, addressTextRefusal, partsOfText } from '../../../src/operations/choices/addressText.ts';

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

describe('a number of addresses as it is typed', () => {
  const { validate, parse, initial } = countQuestion('count');
  it('is a whole number, with blanks around it', () => {
    expect(['1', ' 12 ', '12345'].map((text) => validate(text))).toEqual([undefined, undefined, undefined]);
    expect(['', '1.5', '-1', 'a1', '1a', '123456', '1 2'].map((text) => validate(text))).toEqual(
      Array(7).fill('Type a whole number.'),
    );
    expect([initial(), parse(' 12 ')]).toEqual(['1', { kind: 'count', count: 12 }]);
  });
});

describe('a list of addresses as it is typed', () => {
  it('is separated by commas, blanks or both, each address once', () => {
    expect(listOfAddresses.parse(' 10.0.0.5,  10.0.0.6 10.0.0.5, 2001:DB8::5,')).toEqual({
      kind: 'addresses',
      addresses: ['10.0.0.5', '10.0.0.6', '2001:db8::5'],
    });
    expect(partsOfText(' a,; b  c,')).toEqual(['a', 'b', 'c']);
    expect(listOfAddresses.validate('10.0.0.5, web, x')).toBe('This is not an address: web');
    expect(listOfAddresses.validate('10.0.0.5, 10.0.0.6')).toBeUndefined();
  });
});

describe('a list of prefixes as it is typed', () => {
  it('is of blocks, each named by its first address', () => {
    expect(listOfPrefixes.validate('10.0.0.16/28, 10.0.0.5')).toBe('This is not a prefix in CIDR notation: 10.0.0.5');
    expect(listOfPrefixes.validate('10.0.0.17/28')).toBe('The block starts at: 10.0.0.16/28');
    expect(listOfPrefixes.validate('10.0.0.16/28 2001:DB8:0:1::/80')).toBeUndefined();
    expect(listOfPrefixes.parse('10.0.0.16/28, 10.0.0.16/28 2001:DB8:0:1::/80')).toEqual({
      kind: 'prefixes',
      prefixes: ['10.0.0.16/28', '2001:db8:0:1::/80'],
    });
  });
});
