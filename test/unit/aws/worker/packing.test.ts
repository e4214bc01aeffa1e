import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Packer, type Packable, packsOf } from '../../../../src/aws/worker/packing.ts';
import { Unpacker } from '../../../../src/aws/worker/unpacking.ts';
import { syntheticSnapshot } from '../../../../src/simulator/worlds/synthetic.ts';

/** What has gone from thread to thread and was made again there. */
const across = (...slices: readonly (readonly unknown[])[]): readonly unknown[] => {
  const packer = new Packer();
  const unpacker = new Unpacker();
  return slices.flatMap((things) =>
    packsOf(things, packer).flatMap((packed) => {
      const { codes, numbers } = packed;
      return unpacker.unpack(structuredClone(packed, { transfer: [codes.buffer, numbers.buffer] }));
    }),
  );
};

describe('things that are packed', () => {
  it('are the same again, whatever stands in them', () => {
    const record = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields, { noNullPrototype: true });
    const text = fc.string({ unit: 'binary' });
    const leaf = fc.oneof(
      text,
      fc.double(),
      fc.constant(-0),
      fc.integer(),
      fc.constantFrom(undefined, null, true, false, '', '\ud800'),
    );
    const thing = record({
      id: text,
      zone: fc.constantFrom('eu-west-1a', 'eu-west-1b'),
      any: leaf,
      tags: fc.array(record({ key: text, value: leaf }), { maxLength: 3 }),
      addresses: fc.array(record({ ip: text, more: record({ publicIp: leaf }) }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(thing)), (slices) => {
        expect(across(...slices)).toStrictEqual(slices.flat());
      }),
    );
  });

  it('are those of a whole account, in several slices of each part', () => {
    const account = syntheticSnapshot(1_000);
    const parts = [account.enis, account.instances, account.routeTables, account.instanceTypes, account.subnets];
    expect(across(...parts)).toStrictEqual(parts.flat());
  });

  it('share what repeats, and not what is one thing’s own', () => {
    const groups = [{ id: 'sg-0a', name: 'web' }];
    const one = { id: 'eni-0a', vpcId: 'vpc-0a', groups, attachment: { status: 'attached' } };
    const [first, second] = across([one], [structuredClone({ ...one, id: 'eni-0b' })]) as readonly (typeof one)[];
    expect(second?.groups).toBe(first?.groups);
    expect(second?.attachment).toEqual(first?.attachment);
    expect(second?.attachment).not.toBe(first?.attachment);
    const { texts } = lastOf([one], [{ ...one, id: 'eni-0b' }]);
    expect(texts).toEqual(['eni-0b']);
  });

  it('keep a field that no earlier thing had, and one that is left out', () => {
    const things: Packable[] = [{ id: 'a' }, { id: 'b', more: 1 }, { more: -1, id: 'c' }, ['x'], 'text', 4e12, NaN];
    expect(across(things)).toStrictEqual(things);
  });

  it('go in packs that take a moment each', () => {
    expect(packsOf([]).map(({ codes }) => codes.length)).toEqual([0]);
    expect(packsOf(Array.from({ length: 501 }, (_, at) => `eni-${at}`))).toHaveLength(3);
  });
});

const lastOf = (...slices: readonly (readonly Packable[])[]) => {
  const packer = new Packer();
  return slices.map((things) => packer.pack(things)).at(-1) ?? packer.pack([]);
};
