import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { moveAddress as body } from '../../../src/operations/moveAddress.ts';
import { pairWorld } from '../../support/composedWorlds.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('moveAddress', body);
const account = pairWorld();
const full = [
  { choose: 'Select the network interface that has the address', answer: 'eni-0a' },
  { many: 'Select the addresses to move', answer: ['10.0.0.21', 'eipalloc-0b', 'eipalloc-0a', '2001:db8::20'] },
  { choose: 'Select the network interface to move them to', answer: 'eni-0primary' },
  { review: 'run' },
  { confirm: /./, answer: true },
] as const;

describe('moving addresses', () => {
  it('takes the elastic IP of an address along with it, and puts others on the first address that has none', async () => {
    const { result, simulator } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: [
        'Assign 10.0.0.21 to eni-0primary, also from another interface',
        'Unassign 2001:db8::20 from eni-0a',
        'Assign 2001:db8::20 to eni-0primary',
        'Associate 203.0.113.10 (eipalloc-0a) with 10.0.0.10 of eni-0primary',
      ],
      run: { kind: 'done' },
    });
    const moved = new Inventory(simulator.snapshot());
    expect(moved.elasticIp('eipalloc-0a')).toMatchObject({ eniId: 'eni-0primary', privateIp: '10.0.0.10' });
    expect(moved.elasticIp('eipalloc-0b')).toMatchObject({ eniId: 'eni-0primary', privateIp: '10.0.0.21' });
    expect(moved.eni('eni-0a')?.addresses.map(({ ip }) => ip)).toEqual(['10.0.0.20', '10.0.0.22']);
    expect(moved.eni('eni-0primary')?.ipv6Addresses.map(({ ip }) => ip)).toEqual(['2001:db8::20']);
  });
  it('begins with the elastic IP that was pointed at', () => {
    const inventory = new Inventory(account);
    expect(body.known([{ kind: 'address', id: 'eipalloc-0b' }], inventory)).toEqual({
      fromId: 'eni-0a',
      what: ['eipalloc-0b'],
    });
    expect(body.known([{ kind: 'interface', id: 'eni-0a' }], inventory)).toEqual({ fromId: 'eni-0a' });
    expect(body.known([{ kind: 'address', id: 'eipalloc-0gone' }], inventory)).toEqual({});
  });
});

walksEveryStep(operation, { 'the whole way': full }, { account });
