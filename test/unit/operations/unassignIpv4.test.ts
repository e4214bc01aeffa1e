import { describe, expect, it } from 'vitest';
import { unassignIpv4 as body } from '../../../src/operations/unassignIpv4.ts';
import type { Line } from '../../support/scriptedPrompts.ts';
import { address, autoPublic, elasticIp, eni } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('unassignIpv4', body);
const eniId = 'eni-0a0000a1';
const target = { allocationId: 'eipalloc-0a0000a1', associationId: 'eipassoc-0a0000a1' };
const account = {
  enis: [
    eni({
      id: eniId,
      addresses: [
        address('10.0.0.20'),
        address('10.0.0.21', { primary: false, association: autoPublic('203.0.113.10', target) }),
      ],
      ipv4Prefixes: ['10.0.0.32/28'],
    }),
  ],
  addresses: [elasticIp({ ...target, eniId, privateIp: '10.0.0.21' })],
};
const full = [
  { choose: 'Select the network interface', answer: eniId },
  { many: 'Select IPv4 addresses to unassign', answer: ['10.0.0.21', '10.0.0.32/28'] },
  { review: 'run' },
  { confirm: 'Unassign 1 address and 1 prefix?', answer: true },
] as const satisfies readonly Line[];

describe('unassigning IPv4 addresses', () => {
  it('plans, runs and shows it; the elastic IP is idle', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: ['Unassign 10.0.0.21, 10.0.0.32/28 from eni-0a0000a1'],
      run: { kind: 'done' },
    });
    expect(store.inventory?.eni(eniId)).toMatchObject({ addresses: [{ ip: '10.0.0.20' }], ipv4Prefixes: [] });
    expect(store.inventory?.elasticIp(target.allocationId)?.associationId).toBeUndefined();
  });
  it('shows what stands on each and refuses the primary one', async () => {
    const seen: unknown[] = [];
    const { script } = await walk(
      operation,
      [
        {
          many: 'Select IPv4 addresses to unassign',
          answer: ['10.0.0.20'],
          see: ({ choices }) =>
            void seen.push(...choices.map(({ description, refusals }) => [description, refusals.length])),
        },
        { many: 'Select IPv4 addresses to unassign', answer: 'cancel' },
      ],
      { account, targets: [{ kind: 'interface', id: eniId }] },
    );
    expect(seen).toEqual([
      ['primary', 1],
      ['secondary · elastic IP 203.0.113.10', 0],
      ['prefix', 0],
    ]);
    expect(script.told).toEqual([
      'warning: It is the primary address of the interface: 10.0.0.20. It is removed only with the interface.',
    ]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
