import { describe, expect, it } from 'vitest';
import { unassignIpv6 as body } from '../../../src/operations/unassignIpv6.ts';
import type { Line } from '../../support/scriptedPrompts.ts';
import { attached, eni, primaryEni, subnet } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('unassignIpv6', body);
const eniId = 'eni-0a0000a1';
const account = {
  subnets: [subnet({ ipv6Cidrs: ['2001:db8::/64'] })],
  enis: [
    primaryEni(),
    eni({
      id: eniId,
      attachment: attached('i-0a', 1),
      ipv6Addresses: [
        { ip: '2001:db8::20', primary: true },
        { ip: '2001:db8::21', primary: false },
      ],
      ipv6Prefixes: ['2001:db8:0:0:7::/80'],
    }),
  ],
};
const full = [
  { choose: 'Select the network interface', answer: eniId },
  { many: 'Select IPv6 addresses to unassign', answer: ['2001:db8::21', '2001:db8:0:0:7::/80'] },
  { review: 'run' },
  { confirm: 'Unassign 1 address and 1 prefix?', answer: true },
] as const satisfies readonly Line[];

describe('unassigning IPv6 addresses', () => {
  it('plans, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: ['Unassign 2001:db8::21, 2001:db8:0:0:7::/80 from eni-0a0000a1'],
      run: { kind: 'done' },
    });
    const now = store.inventory?.eni(eniId);
    expect(now).toMatchObject({ ipv6Addresses: [{ ip: '2001:db8::20' }], ipv6Prefixes: [] });
  });
  it('refuses the primary address while attached', async () => {
    const seen: unknown[] = [];
    const question = 'Select IPv6 addresses to unassign';
    const { script } = await walk(
      operation,
      [
        {
          many: question,
          answer: ['2001:db8::20'],
          see: ({ choices }) =>
            void seen.push(...choices.map(({ description, refusals }) => [description, refusals.length])),
        },
        { many: question, answer: 'cancel' },
      ],
      { account, targets: [{ kind: 'interface', id: eniId }] },
    );
    expect(seen).toEqual([
      ['primary', 1],
      ['address', 0],
      ['prefix', 0],
    ]);
    expect(script.told).toEqual([
      'warning: It is the primary IPv6 address of an attached interface: 2001:db8::20. Detach the interface first; that ends the primary IPv6 setting.',
    ]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
