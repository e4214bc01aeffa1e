import { describe, expect, it } from 'vitest';
import type { LaunchInput } from '../../../src/rules/launch/launchInput.ts';
import {
  secondaryCards,
  secondaryLimit,
  secondarySlots,
  secondarySubnetUnseen,
} from '../../../src/rules/launch/launchSecondary.ts';
import { says } from '../../support/judge.ts';
import { limits } from '../../support/snapshot.ts';

const made: Partial<LaunchInput> = { instanceType: 'm5.large', primary: 'existing', eniId: 'eni-0a' };
const cards = [
  { index: 0, interfaces: 1, types: ['interface', 'secondary'] },
  { index: 1, interfaces: 1, types: ['secondary'] },
  { index: 2, interfaces: 1, types: ['interface'] },
  { index: 3, interfaces: 1 },
];

describe('rules of secondary interfaces at a launch', () => {
  const of = (rule: typeof secondaryCards, asked: readonly number[], secondaryInterfaces: number | undefined = 2) =>
    says(rule, { ...made, secondaryCards: asked }, { instanceTypes: [limits({ cards, secondaryInterfaces })] });
  it('block a network card that takes none, and warn where that or its room is not known', () => {
    expect(of(secondaryCards, [2, 9])).toEqual([
      'block: Network card 2 of m5.large takes no secondary interface',
      'block: Network card 9 of m5.large takes no secondary interface',
    ]);
    expect(of(secondaryCards, [3])).toEqual([
      'warn: It is not known whether network card 3 takes a secondary interface',
    ]);
    expect(of(secondaryCards, [0])).toEqual([
      'warn: Network card 0 supports 1 interface, and secondary interfaces may count: 1',
    ]);
    expect(of(secondaryCards, [1])).toEqual([]);
  });
  it('block more than the type supports', () => {
    expect(of(secondaryLimit, [1, 0], 1)).toEqual([
      'block: m5.large supports 1 secondary interface; there would be: 2',
    ]);
    const unknown = { instanceTypes: [limits({ cards, secondaryInterfaces: undefined })] };
    expect(says(secondaryLimit, { ...made, secondaryCards: [1] }, unknown)).toEqual([
      'warn: It is not known how many secondary interfaces the type supports: m5.large',
    ]);
    expect([...of(secondaryLimit, [1, 0]), ...of(secondaryLimit, [], 0)]).toEqual([]);
  });
  it('say that secondary subnets are not read', () => {
    const input = { ...made, secondarySubnetId: 'ssubnet-0a' };
    expect(says(secondarySubnetUnseen, { ...input, secondaryCards: [1] })).toEqual([
      'warn: Whether the secondary subnet exists is known only at launch: ssubnet-0a',
    ]);
    expect(says(secondarySubnetUnseen, { ...input, secondaryCards: [] })).toEqual([]);
  });
  it('put each at the first device index that is free on its network card', () => {
    const slots = [
      { networkCard: 0, deviceIndex: 2 },
      { networkCard: 1, deviceIndex: 1 },
    ];
    expect(secondarySlots({ ...made, slots, secondaryCards: [0, 1] })).toEqual([
      { networkCard: 0, deviceIndex: 1 },
      { networkCard: 1, deviceIndex: 0 },
    ]);
  });
});
