import { describe, expect, it } from 'vitest';
import { cardLimit, interfaceLimit, unknownType } from '../../../src/rules/attach/attachCapacity.ts';
import { cardExists, slotFree } from '../../../src/rules/attach/attachNetworkCard.ts';
import { verdicts } from '../../support/judge.ts';
import { attached, eni, card, limits, named, primaryEni } from '../../support/snapshot.ts';

const holder = (deviceIndex: number, networkCard = 0, status = 'attached') =>
  eni({
    id: `eni-0h${networkCard}${deviceIndex}`,
    attachment: attached('i-0a', deviceIndex, { networkCard, status }),
  });
const twoCards = limits({
  interfaces: 4,
  cards: [card(0, 2), card(1, 2)],
});

describe('slot', () => {
  it('allows a free index, also beyond a gap', () => {
    expect(verdicts(slotFree, {})).toEqual([]);
    expect(verdicts(slotFree, {}, { deviceIndex: 7 })).toEqual([]);
  });
  it('blocks an index in use and names its holder', () => {
    expect(verdicts(slotFree, { enis: [eni(), { ...holder(1), ...named('logs') }] })).toEqual([
      'block: Device index 1 of network card 0 is in use: eni-0h01 "logs"',
    ]);
  });
  it('tells cards apart', () => {
    expect(verdicts(slotFree, { enis: [eni(), holder(1, 1)] })).toEqual([]);
    expect(verdicts(slotFree, { enis: [eni(), holder(1, 1)] }, { networkCard: 1 })).toHaveLength(1);
  });
  it('keeps (0, 0) for the primary interface, seen or not', () => {
    expect(verdicts(slotFree, {}, { deviceIndex: 0 })).toEqual([
      'block: Device index 0 of network card 0 is for the primary interface: eni-0primary',
    ]);
    expect(verdicts(slotFree, { enis: [eni()] }, { deviceIndex: 0 })).toEqual([
      'block: Device index 0 of network card 0 is for the primary interface: i-0a',
    ]);
    expect(verdicts(slotFree, {}, { networkCard: 1, deviceIndex: 0 })).toEqual([]);
  });
  it('counts a detaching interface until it is gone', () => {
    expect(verdicts(slotFree, { enis: [eni(), holder(1, 0, 'detaching')] })).toHaveLength(1);
    expect(verdicts(slotFree, { enis: [eni(), holder(1, 0, 'detached')] })).toEqual([]);
  });
});

describe('limits', () => {
  it('allows the last slot', () => {
    expect(verdicts(interfaceLimit, { enis: [primaryEni(), holder(1)] })).toEqual([]);
  });
  it('blocks a full instance with the count', () => {
    expect(verdicts(interfaceLimit, { enis: [primaryEni(), holder(1), holder(2)] })).toEqual([
      'block: All interface slots of m5.large are in use: 3 of 3',
    ]);
  });
  it('blocks a full card while another one has room', () => {
    const account = { instanceTypes: [twoCards], enis: [primaryEni(), holder(1)] };
    expect(verdicts(interfaceLimit, account)).toEqual([]);
    expect(verdicts(cardLimit, account)).toEqual(['block: All slots of network card 0 are in use: 2 of 2']);
    expect(verdicts(cardLimit, account, { networkCard: 1 })).toEqual([]);
  });
  it('blocks a card that the type does not have', () => {
    expect(verdicts(cardExists, { instanceTypes: [twoCards] }, { networkCard: 1 })).toEqual([]);
    expect(verdicts(cardExists, { instanceTypes: [twoCards] }, { networkCard: 2 })).toEqual([
      'block: m5.large has no network card 2; its cards: 0, 1',
    ]);
  });
  it('only warns of an unknown type, whatever stands on it', () => {
    const account = { instanceTypes: [], enis: [primaryEni(), holder(1), holder(2), holder(3)] };
    expect(verdicts(unknownType, account)).toEqual([
      'warn: The limits of this instance type are unknown, so EC2 may refuse: m5.large',
    ]);
    expect([interfaceLimit, cardLimit, cardExists].flatMap((rule) => verdicts(rule, account))).toEqual([]);
    expect(verdicts(unknownType, {})).toEqual([]);
  });
});
