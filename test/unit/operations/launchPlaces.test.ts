import { describe, expect, it } from 'vitest';
import type { InstanceLimits } from '../../../src/domain/model.ts';
import { whichImage, whichInstanceType, whichKey } from '../../../src/operations/launch/machineQuestions.ts';
import {
  parsedSlots,
  secondariesOf,
  slotsRefusal,
  slotsText,
  suggestedSlots,
} from '../../../src/operations/launch/secondaries.ts';
import { eni, instance, inventoryOf, card, limits, securityGroup, subnet } from '../../support/snapshot.ts';

describe('the secondary interfaces of a launch', () => {
  const inventory = inventoryOf({
    subnets: [subnet(), subnet({ id: 'subnet-0b', vpcId: 'vpc-0b' })],
    securityGroups: [securityGroup(), securityGroup({ id: 'sg-0b', vpcId: 'vpc-0b' }), securityGroup({ id: 'sg-0c' })],
  });

  it('are the existing ones first, and new ones have the groups of their own VPC', () => {
    const input = {
      eniIds: ['eni-0a'],
      newSubnetIds: ['subnet-0b', 'subnet-0a'],
      groupIds: ['sg-0a', 'sg-0b', 'sg-0c'],
    };
    expect(secondariesOf(input, inventory)).toEqual([
      { kind: 'existing', eniId: 'eni-0a' },
      { kind: 'new', subnetId: 'subnet-0b', groupIds: ['sg-0b'] },
      { kind: 'new', subnetId: 'subnet-0a', groupIds: ['sg-0a', 'sg-0c'] },
    ]);
  });

  it('have the default group of a VPC of which none was chosen', () => {
    expect(secondariesOf({ newSubnetIds: ['subnet-0b'], groupIds: ['sg-0a'] }, inventory)).toEqual([
      { kind: 'new', subnetId: 'subnet-0b', groupIds: undefined },
    ]);
  });
});

describe('the places that are suggested', () => {
  const ids = ['eni-1', 'eni-2', 'eni-3', 'eni-4'];
  const suggested = (
    over: Partial<InstanceLimits> | undefined,
    types: readonly ('interface' | 'efa' | 'efa-only')[],
    primary?: 'interface' | 'efa',
  ): string => {
    const inventory = inventoryOf({
      instanceTypes: over ? [limits(over)] : [],
      enis: types.map((interfaceType, at) => eni({ id: ids[at] ?? '', interfaceType })),
    });
    const secondaries = types.map((_, at) => ({ kind: 'existing', eniId: ids[at] ?? '' }) as const);
    const known = { instanceType: 'm5.large', primary: 'new', subnetId: 'subnet-0a', interfaceType: primary } as const;
    return slotsText(suggestedSlots({ ...known, secondaries }, inventory));
  };
  const cards = (...rooms: readonly number[]) => ({ cards: rooms.map((interfaces, index) => card(index, interfaces)) });

  it('fill the first card behind the primary interface, then the next from index 1', () => {
    expect(suggested(cards(2, 2, 2), ['interface', 'interface', 'interface', 'interface'])).toBe('0/1, 1/1, 1/0, 2/1');
    expect(suggested(cards(1, 1), ['interface'])).toBe('1/0');
  });

  it('are on card 0 where no limit is known', () => {
    expect(suggested(undefined, ['interface', 'interface'])).toBe('0/1, 0/2');
  });

  it('have one Elastic Fabric Adapter a card', () => {
    expect(suggested(cards(4, 4, 4), ['efa', 'efa', 'interface'])).toBe('0/1, 1/1, 0/2');
    expect(suggested(cards(4, 4, 4), ['efa', 'efa'], 'efa')).toBe('1/1, 2/1');
  });

  it('are on cards that take the type', () => {
    const types = { types: ['interface', 'efa', 'efa-only'] };
    const b300 = { cards: [card(0, 4, { types: ['interface'] }), card(1, 4, types), card(2, 4, types)] };
    expect(suggested(b300, ['efa', 'interface', 'efa-only'])).toBe('1/1, 0/1, 2/1');
  });

  it('begin anew where there is no room, so that a rule can say so', () => {
    expect(suggested(cards(1), ['interface'])).toBe('0/1');
  });

  it('count what could not be read as an ordinary interface', () => {
    const known = { instanceType: 'm5.large', secondaries: [{ kind: 'existing', eniId: 'eni-gone' }] } as const;
    expect(slotsText(suggestedSlots(known, inventoryOf()))).toBe('0/1');
  });
});

describe('the places as they are typed', () => {
  it.each(['0/1', '1', '0/1, 12/345', '1/1;2/1 3/1'])('are taken: %s', (text) => {
    expect(slotsRefusal(text, text.split(/[,; ]+/).length)).toBeUndefined();
  });

  it.each(['x', 'a1', '1/', '/1', '123/1', '1/1234', '1/1/1', '-1', '1a'])('are no place: %s', (text) => {
    expect(slotsRefusal(text, 1)).toBe(`This is not a network card and device index: ${text}`);
  });

  it('are as many as there are interfaces', () => {
    expect(slotsRefusal('0/1', 2)).toBe('Enter a slot for each of the secondary interfaces: 2');
    expect(slotsRefusal('0/1, 0/2, 0/3', 2)).toBe('Enter a slot for each of the secondary interfaces: 2');
  });

  it('are a card and an index, or an index on card 0', () => {
    expect(parsedSlots('2/3, 1')).toEqual([
      { networkCard: 2, deviceIndex: 3 },
      { networkCard: 0, deviceIndex: 1 },
    ]);
  });
});

describe('what a launch suggests', () => {
  const textOf = (question: typeof whichImage | typeof whichInstanceType | typeof whichKey) => {
    if (question.kind !== 'text') throw new Error(`It is no text: ${question.kind}`);
    return question;
  };
  const suggestion = (question: Parameters<typeof textOf>[0], of: readonly string[]) => {
    const instances = of.map((type, at) => instance({ id: `i-${at}`, type, imageId: `ami-${type}` }));
    return textOf(question).initial?.({}, inventoryOf({ instances }));
  };

  it('is what is used most, of equals the first by name, and nothing where there is none', () => {
    expect(suggestion(whichInstanceType, ['b.x', 'a.x', 'b.x', 'c.x'])).toBe('b.x');
    expect(suggestion(whichImage, ['a.x', 'b.x', 'b.x'])).toBe('ami-b.x');
    expect(suggestion(whichInstanceType, ['b.x', 'a.x'])).toBe('a.x');
    expect(suggestion(whichInstanceType, ['a.x', 'b.x'])).toBe('a.x');
    expect(suggestion(whichInstanceType, [])).toBe('');
    expect(suggestion(whichKey, ['a.x'])).toBeUndefined();
  });

  it('is no empty text, and no type without its size', () => {
    const inventory = inventoryOf();
    const refusals = (question: Parameters<typeof textOf>[0], ...texts: readonly string[]) =>
      texts.map((text) => textOf(question).validate?.(text, {}, inventory));
    expect(refusals(whichImage, '', '  ', 'ami-0a')).toEqual([
      'Type the id of an image.',
      'Type the id of an image.',
      undefined,
    ]);
    const wrong = 'Type an instance type, such as m7i.large.';
    expect(refusals(whichInstanceType, 'm7i', 'm7i.', '.large', ' m7i.large ', 'u-6tb1.metal')).toEqual([
      wrong,
      wrong,
      wrong,
      undefined,
      undefined,
    ]);
  });

  it('takes the text without the blanks around it', () => {
    const inventory = inventoryOf();
    expect(
      [whichImage, whichInstanceType, whichKey].map((each) => textOf(each).parse('  m7i.large ', {}, inventory)),
    ).toEqual(['m7i.large', 'm7i.large', 'm7i.large']);
  });
});
