import { describe, expect, it } from 'vitest';
import { changeSecurityGroups as body } from '../../../src/operations/changeSecurityGroups.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { eni, securityGroup, vpc } from '../../support/snapshot.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('changeSecurityGroups', body);
const groups = ['web', 'ssh'].map((name, at) => securityGroup({ id: `sg-0a0000a${at}`, name }));
const stranger = securityGroup({ id: 'sg-0b0000b1', vpcId: 'vpc-0b' });
const account = {
  vpcs: [vpc(), vpc({ id: 'vpc-0b' })],
  enis: [eni({ id: 'eni-0a0000a1', groups: [{ id: 'sg-0a0000a0', name: 'web' }] })],
  securityGroups: [...groups, stranger],
};
const full = [
  { choose: 'Select the network interface', answer: 'eni-0a0000a1' },
  { many: 'Select the security groups', answer: ['web', 'ssh'] },
  { review: 'run' },
] as const;

describe('changing security groups', () => {
  it('plans, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: ['Set the security groups of eni-0a0000a1 to: sg-0a0000a0 "web", sg-0a0000a1 "ssh"'],
      run: { kind: 'done' },
    });
    expect(store.inventory?.eni('eni-0a0000a1')?.groups).toHaveLength(2);
  });
  it('starts with the groups of now, refuses none and strangers', async () => {
    const seen: unknown[] = [];
    const { script } = await walk(
      operation,
      [
        {
          many: 'Select the security groups',
          answer: ['sg-0b0000b1'],
          see: ({ chosen, judge, choices }) =>
            void seen.push(
              chosen,
              judge([]).refusal,
              choices.map(({ refusals }) => refusals.length),
            ),
        },
        { many: 'Select the security groups', answer: 'cancel' },
      ],
      { account, targets: [{ kind: 'interface', id: 'eni-0a0000a1' }] },
    );
    expect(seen).toEqual([['sg-0a0000a0'], 'Choose at least one.', [0, 0, 1]]);
    expect(script.told).toEqual([
      'warning: The default security group belongs to another VPC: sg-0b0000b1. Choose a group of the same VPC.',
    ]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
