import { describe, expect, it } from 'vitest';
import { inverseOf } from '../../../src/actions/inverse.ts';
import { changeSecurityGroups as body } from '../../../src/operations/changeSecurityGroups.ts';
import { runOperation } from '../../../src/services/run.ts';
import { Refusal } from '../../../src/simulator/refusal.ts';
import { connectionInto, simulatedPlatform } from '../../support/simulatedPlatform.ts';
import { harnessOver } from '../../support/wizardHarness.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { eni, securityGroup, snapshot, vpc } from '../../support/snapshot.ts';
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
  { many: 'Select the network interfaces', answer: ['eni-0a0000a1'] },
  { many: 'Select the security groups', answer: ['web', 'ssh'] },
  { review: 'run' },
] as const;

const both = groups.map(({ id, name }) => ({ id, name }));
const crowd = {
  ...account,
  enis: ['eni-0a0000a1', 'eni-0a0000a2'].map((id) => eni({ id, groups: both })),
};
const ofTwo = (way: 'add' | 'remove', group: string) =>
  [
    { many: 'Select the network interfaces', answer: ['eni-0a0000a1', 'eni-0a0000a2'] },
    { choose: 'Select what to do', answer: way },
    { many: 'Select the security groups', answer: [group] },
    { review: 'run' },
  ] as const;
const adding = ofTwo('add', 'ssh');
const removing = ofTwo('remove', 'web');

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
      'warning: The default security group belongs to another VPC: sg-0b0000b1 "default". Choose a group of the same VPC.',
    ]);
  });
  it('adds to the groups of several, or takes some away, and leaves each its others', async () => {
    const [web, ssh] = groups.map(({ id, name }) => ({ id, name }));
    const enis = [
      eni({ id: 'eni-0a0000a1', groups: web ? [web] : [] }),
      eni({ id: 'eni-0a0000a2', groups: ssh ? [ssh] : [] }),
    ];
    const several = {
      account: { ...account, enis },
      targets: enis.map(({ id }) => ({ kind: 'interface', id }) as const),
    };
    const seen: unknown[] = [];
    const added = await walk(
      operation,
      [
        { choose: 'Select what to do', answer: 'add' },
        { many: 'Select the security groups', answer: ['ssh'], see: ({ chosen }) => void seen.push(chosen) },
        { review: 'run' },
      ],
      several,
    );
    expect(seen).toEqual([[]]);
    expect(added.result).toMatchObject({
      plan: [
        'Set the security groups of eni-0a0000a1 to: sg-0a0000a0 "web", sg-0a0000a1 "ssh"',
        'Set the security groups of eni-0a0000a2 to: sg-0a0000a1 "ssh"',
      ],
      run: { kind: 'done' },
    });
    const removed = await walk(
      operation,
      [
        { choose: 'Select what to do', answer: 'remove' },
        {
          many: 'Select the security groups',
          answer: ['web'],
          see: ({ choices }) => void seen.push(choices.map(({ label, description }) => [label, description])),
        },
        { review: 'run' },
      ],
      { ...several, account: crowd },
    );
    expect(seen.at(-1)).toEqual([
      ['sg-0a0000a0 "web"', 'on 2 · VPC vpc-0a'],
      ['sg-0a0000a1 "ssh"', 'on 2 · VPC vpc-0a'],
    ]);
    expect(removed.store.inventory?.snapshot.enis.map((each) => each.groups.map(({ name }) => name))).toEqual([
      ['ssh'],
      ['ssh'],
    ]);
  });
  it('tells which were changed and which EC2 refused and why, and takes back exactly what was done', async () => {
    const enis = ['eni-0a0000a1', 'eni-0a0000a2', 'eni-0a0000a3'].map((id) =>
      eni({ id, groups: [{ id: 'sg-0a0000a0', name: 'web' }] }),
    );
    const before = snapshot({ ...account, enis });
    const { platform, simulator } = simulatedPlatform(before);
    const { ports, store } = await harnessOver(platform, []);
    simulator.faults.refuse(new Refusal('OperationNotPermitted', 'Not this one.'), {
      action: 'ModifyNetworkInterfaceAttribute',
      times: 1,
    });
    const groupIds = ['sg-0a0000a1'];
    const input = {
      eniIds: enis.map(({ id }) => id),
      way: 'add' as const,
      groupIds,
      wanted: enis.map(({ id }) => ({ eniId: id, groupIds: ['sg-0a0000a0', ...groupIds] })),
    };
    const reviewed = ports.store.inventory;
    const run = await runOperation({ operation, input, anyway: false, reviewed }, ports);
    const changed = run.done.map((call) => ('eniId' in call.input ? call.input.eniId : ''));
    const refused = input.eniIds.filter((id) => !changed.includes(id));
    expect([run.kind, changed.length, refused.length]).toEqual(['partly', 2, 1]);
    expect(run.problem?.message).toContain('2 of 3 done, 1 not: ');
    for (const id of [...changed, ...refused]) expect(run.problem?.message).toContain(id);
    if (!reviewed || !store.inventory) throw new Error('Nothing is shown');
    await inverseOf(run.done, { before: reviewed, now: store.inventory })?.(connectionInto(simulator).ec2());
    expect(simulator.snapshot().enis).toEqual(before.enis);
  });
  walksEveryStep(operation, { 'the whole way': full, adding, removing }, { account: crowd });
});
