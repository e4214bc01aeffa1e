import { describe, expect, it } from 'vitest';
import { changeSubnetAddressing as body } from '../../../src/operations/changeSubnetAddressing.ts';
import type { Line } from '../../support/scriptedPrompts.ts';
import { subnet } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('changeSubnetAddressing', body);
const subnetId = 'subnet-0a0000a1';
const account = {
  subnets: [subnet({ id: subnetId, ipv6Cidrs: ['2001:db8::/64'], mapPublicIpOnLaunch: true })],
  enis: [],
};
const full = [
  { choose: 'Select the subnet', answer: subnetId },
  { many: 'Select what new interfaces get automatically', answer: ['ipv6'] },
  { review: 'run' },
] as const satisfies readonly Line[];

describe('changing what a subnet gives', () => {
  it('plans a call for each change, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: [
        'Turn public IPv4 addresses for new interfaces in subnet-0a0000a1 off',
        'Turn IPv6 addresses for new interfaces in subnet-0a0000a1 on',
      ],
      run: { kind: 'done' },
    });
    expect(store.inventory?.subnet(subnetId)).toMatchObject({ mapPublicIpOnLaunch: false, assignIpv6OnCreation: true });
  });
  it('starts with what is given now, and asks EC2 only for what is different', async () => {
    const seen: unknown[] = [];
    const { result } = await walk(
      operation,
      [
        {
          many: 'Select what new interfaces get automatically',
          answer: ['publicIpv4', 'ipv6'],
          see: ({ chosen, judge }) => void seen.push(chosen, judge([]).refusal),
        },
        { review: 'run' },
      ],
      { account, targets: [{ kind: 'subnet', id: subnetId }] },
    );
    expect(seen).toEqual([['publicIpv4'], undefined]);
    expect(result).toMatchObject({ plan: ['Turn IPv6 addresses for new interfaces in subnet-0a0000a1 on'] });
  });
  it('refuses IPv6 where the subnet has none', async () => {
    const refusals: unknown[] = [];
    const lines: readonly Line[] = [
      {
        many: 'Select what new interfaces get automatically',
        answer: 'cancel',
        see: ({ choices }) =>
          void refusals.push(...choices.map((choice) => choice.refusals.map(({ message }) => message))),
      },
    ];
    const subnets = [subnet({ id: subnetId })];
    await walk(operation, lines, { account: { subnets }, targets: [{ kind: 'subnet', id: subnetId }] });
    expect(refusals).toEqual([[], ['The subnet has no IPv6 block: subnet-0a0000a1']]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
