import { describe, expect, it } from 'vitest';
import { named, namedAddress, namedGroup, namedOr } from '../../../src/domain/named.ts';

const called = (name: string) => ({ id: 'eni-08e549e60b720b9f4', tags: [{ key: 'Name', value: name }] });

describe('a thing that somebody decides about', () => {
  it('bears its id first and whole, then its name in quotes', () => {
    expect(named(called('ha-spare'))).toBe('eni-08e549e60b720b9f4 "ha-spare"');
    expect(named({ id: 'eni-08e549e60b720b9f4', tags: [] })).toBe('eni-08e549e60b720b9f4');
    expect(named(called('  '))).toBe('eni-08e549e60b720b9f4');
    expect(namedOr('i-0a', undefined)).toBe('i-0a');
  });

  it.each([
    ['a second id', 'ha-spare" and eni-0f6ed4caab3e6a390 "web', '"ha-spare\' and eni-0f6ed4caab3e6a390 \'web"'],
    ['quotation marks of other kinds', 'a” to i-0b “b„c″d＂e', "\"a' to i-0b 'b'c'd'e\""],
    ['turned text', '\u202e )093a6e…-ine( eraps-ah', '"� )093a6e…-ine( eraps-ah"'],
    ['more lines', 'a\n\nNothing is deleted', '"a⏎Nothing is deleted"'],
    ['blank signs', `${'\u2800'.repeat(180)} eni-0f6e`, '"␣ eni-0f6e"'],
    ['256 characters', 'x'.repeat(256), `"${'x'.repeat(39)}…"`],
  ])('cannot be given another meaning by a name with %s', (_what, name, shown) => {
    expect(named(called(name))).toBe(`eni-08e549e60b720b9f4 ${shown}`);
  });

  it('is an elastic IP address with its address and its allocation', () => {
    const address = { publicIp: '52.209.140.9', allocationId: 'eipalloc-0a', tags: [] };
    expect(namedAddress(address)).toBe('52.209.140.9 (eipalloc-0a)');
    const tags = [{ key: 'Name', value: 'egress' }];
    expect(namedAddress({ ...address, tags })).toBe('52.209.140.9 (eipalloc-0a) "egress"');
  });

  it('is a security group with the name that it was made with', () => {
    expect(namedGroup({ id: 'sg-0a', name: 'web "inside"' })).toBe('sg-0a "web \'inside\'"');
  });
});
