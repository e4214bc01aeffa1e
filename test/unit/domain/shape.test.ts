import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flag, list, moment } from '../../../src/domain/factShapes.ts';
import {
  Damage,
  fitting,
  id,
  maybe,
  oneKind,
  oneOf,
  record,
  shaped,
  text,
  textOf,
  whole,
  type Shape,
} from '../../../src/domain/shape.ts';

const lake = record({
  name: text,
  depth: maybe(whole),
  fish: list(record({ kind: oneOf('trout', 'pike'), big: flag })),
});

const fault = (shape: Shape<unknown>, value: unknown): string => {
  try {
    shaped(shape, value);
  } catch (error) {
    if (error instanceof Damage) return error.message;
    throw error;
  }
  return 'fits';
};

describe('a shape', () => {
  it('answers a fresh value with its fields in their order', () => {
    const given = { fish: [{ big: true, kind: 'pike' }], name: 'Como' };
    const made = shaped(lake, given);
    expect(JSON.stringify(made)).toBe('{"name":"Como","fish":[{"kind":"pike","big":true}]}');
    expect(made).toEqual({ ...given, depth: undefined });
    expect(made.fish[0]).not.toBe(given.fish[0]);
  });

  it.each<readonly [string, unknown]>([
    ['must be an object', 7],
    ['must be an object', [1]],
    ['name must be text', {}],
    ['depth must be a whole number from 0 on', { name: '', depth: '7' }],
    ['fish must be a list', { name: '' }],
    ['fish[1] must be an object', { name: '', fish: [{ kind: 'pike', big: true }, null] }],
    ['fish[0].kind must be one of: trout, pike', { name: '', fish: [{ kind: 'eel', big: true }] }],
    ['fish[0].big must be true or false', { name: '', fish: [{ kind: 'pike', big: 1 }] }],
    ['fish[0].age is not known', { name: '', fish: [{ kind: 'pike', big: true, age: 7 }] }],
    ['constructor is not known', { name: '', fish: [], constructor: 7 }],
    [`${'x'.repeat(40)}… is not known`, { name: '', fish: [], ['x'.repeat(41)]: 7 }],
  ])('says where something does not fit, and what: %s', (what, value) => {
    expect(fault(lake, value)).toBe(what);
    expect(fitting(lake, value) === undefined).toBe(!what.endsWith('not known'));
  });

  it('takes null for what may be left out, and for nothing else', () => {
    expect(shaped(maybe(text), null)).toBeUndefined();
    expect(fault(text, null)).toBe('must be text');
  });

  it.each([
    [textOf({ least: 1, most: 3 }), ['a', 'abc'], ['', 'abcd', 7]],
    [id, ['eni-0a', 'i', 'a'.repeat(128)], ['', '-a', '<b>', 'a b', 'a'.repeat(129), 7]],
    [whole, [0, 7, Number.MAX_SAFE_INTEGER], [-1, 0.5, Number.NaN, 2 ** 53, '7']],
    [moment, [0, -1, 8.64e15], [0.5, 8.64e15 + 2, Number.NaN, '2026']],
  ] as const)('of a simple value knows its limits', (shape, good, bad) => {
    for (const value of good) expect(fault(shape, value)).toBe('fits');
    for (const value of bad) expect(fault(shape, value)).toMatch(/^must /);
  });

  it('holds lists within bounds', () => {
    expect(
      fault(
        list(text),
        Array.from({ length: 500_001 }, () => ''),
      ),
    ).toBe('must have at most 500000 entries');
  });

  it('tells of what it leaves out, by its place', () => {
    const left: string[] = [];
    const fish = [{ kind: 'pike', big: true, age: 7 }];
    shaped(lake, { name: '', fish, depths: [1] }, (path) => void left.push(path.join('/')));
    expect(left).toEqual(['fish/0/age', 'depths']);
  });
});

describe('a choice of shapes', () => {
  const water = oneKind({ lake: { name: text }, sea: { salt: flag } });

  it('is told by its kind', () => {
    expect(shaped(water, { kind: 'sea', salt: true })).toEqual({ kind: 'sea', salt: true });
    expect(fault(water, { kind: 'sea', name: 'Como' })).toBe('salt must be true or false');
    expect(fault(list(water), [{ kind: 'pond' }])).toBe('[0].kind must be one of: lake, sea');
    expect(fault(water, { kind: 'constructor' })).toMatch(/^kind must be/);
  });
});

describe('a value that fits or does not', () => {
  it('is never an error, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (value) => void fitting(lake, value)));
  });

  it('lets errors of other kinds through', () => {
    const broken: Shape<string> = () => {
      throw new TypeError('a fault in a shape');
    };
    expect(() => fitting(broken, 'x')).toThrow('a fault in a shape');
  });
});
