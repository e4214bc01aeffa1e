import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../src/domain/changes.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import { words } from '../../../src/domain/words.ts';
import { callSentence, dialogTitle } from '../../../src/services/plan.ts';
import { sentenceOf } from '../../support/changeSentence.ts';
import { attachInput } from '../../support/judge.ts';
import { attached, eni, instance, inventoryOf, named, primaryEni, subnet } from '../../support/snapshot.ts';

const told = (before: Partial<Snapshot>, after: Partial<Snapshot>) => {
  const sides = { before: inventoryOf(before), after: inventoryOf(after) };
  return changesBetween(sides.before, sides.after).map((change) => sentenceOf(change, sides));
};

describe('a call in words', () => {
  const inventory = inventoryOf({
    instances: [instance(named('ha-1'))],
    enis: [eni({ ...named('ha-vip'), attachment: attached('i-0a', 1) })],
  });

  it('names both things of an attachment, or their ids', () => {
    const call = { action: 'attachInterface', input: attachInput({ networkCard: 2 }) } as const;
    expect(callSentence(call, inventory)).toBe('Attach eni-0a "ha-vip" to i-0a "ha-1" as eth1 on network card 2');
    expect(callSentence(call, inventoryOf({ enis: [], instances: [] }))).toBe(
      'Attach eni-0a to i-0a as eth1 on network card 2',
    );
  });
  it('tells what a detachment leaves, and whether by force', () => {
    const input = { eniId: 'eni-0a', attachmentId: 'eni-attach-0', force: true };
    expect(callSentence({ action: 'detachInterface', input }, inventory)).toBe(
      'Detach eni-0a "ha-vip" from i-0a "ha-1" by force',
    );
    expect(callSentence({ action: 'detachInterface', input: { ...input, force: false } }, inventoryOf())).toBe(
      'Detach eni-0a',
    );
  });
});

describe('a change in words', () => {
  it('tells both sides of an attachment', () => {
    expect(told({ enis: [eni({ attachment: attached('i-0a', 1), status: 'in-use' })] }, { enis: [eni()] })).toEqual([
      'Interface eni-0a: status in-use → available, eth1 of i-0a on network card 0 → not attached',
    ]);
  });
  it('tells what is new and what has gone', () => {
    expect(told({}, { enis: [primaryEni(), eni({ id: 'eni-0b', ...named('mgmt') })] })).toEqual([
      'Gone: interface eni-0a',
      'New: interface eni-0b "mgmt"',
    ]);
  });
  it('puts attributes in words, of lists what comes and goes', () => {
    expect(told({}, { subnets: [subnet({ freeIpv4: 249, ipv6Cidrs: ['fd00::/64'] })] })).toEqual([
      'Subnet subnet-0a: IPv6 CIDRs + fd00::/64, free IPv4 addresses 250 → 249',
    ]);
    expect(told({}, { instances: [instance({ publicIp: '54.0.0.1' })] })).toEqual([
      'Instance i-0a: public IPv4 address none → 54.0.0.1',
    ]);
  });
});

it('takes the dots off a dialog title', () => {
  expect([dialogTitle({ title: words`Attach…` }), dialogTitle({ title: words`Refresh` })]).toEqual([
    'Attach',
    'Refresh',
  ]);
});
