import { expect, it } from 'vitest';
import { assignIpv4 as assignBody } from '../../../src/operations/assignIpv4.ts';
import { changeSecurityGroups as groupsBody } from '../../../src/operations/changeSecurityGroups.ts';
import { createInterface as createBody } from '../../../src/operations/createInterface.ts';
import type { InputStep } from '../../../src/services/prompts.ts';
import type { InputLine, Line, ManyLine } from '../../support/scriptedPrompts.ts';
import { attached, eni, limits, primaryEni, securityGroup, subnet } from '../../support/snapshot.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const assignIpv4 = whole('assignIpv4', assignBody);
const changeSecurityGroups = whole('changeSecurityGroups', groupsBody);
const createInterface = whole('createInterface', createBody);

const enis = [primaryEni(), eni({ id: 'eni-0a0000a1', attachment: attached('i-0a', 1) })];
const targets = [{ kind: 'interface', id: 'eni-0a0000a1' }] as const;

/** Plays an input line and notes what stood in the box. */
const looking = (seen: string[], line: InputLine): InputLine => ({
  ...line,
  see: ({ initial }: InputStep) => void seen.push(initial),
});

it('finds a text that was typed but not given when its person went back', async () => {
  const seen: string[] = [];
  const way: Line = { choose: 'Select what to assign', answer: 'addresses' };
  const which = { input: 'Enter the addresses' } as const;
  await walk(
    assignIpv4,
    [
      way,
      looking(seen, { ...which, answer: { leave: 'back', draft: '10.0.0.50, 10.0.' } }),
      way,
      looking(seen, { ...which, answer: { leave: 'cancel' } }),
    ],
    { account: { enis, instanceTypes: [limits({ ipv4PerInterface: 9 })] }, targets },
  );
  expect(seen).toEqual(['10.0.0.4', '10.0.0.50, 10.0.']);
});

it('does not offer to one question what was said to another about the same field', async () => {
  const seen: string[] = [];
  await walk(
    assignIpv4,
    [
      { choose: 'Select what to assign', answer: 'count' },
      looking(seen, { input: 'Enter the number of secondary addresses', answer: '3' }),
      { review: 'back' },
      looking(seen, { input: 'Enter the number of secondary addresses', answer: { leave: 'back' } }),
      { choose: 'Select what to assign', answer: 'addresses' },
      looking(seen, { input: 'Enter the addresses', answer: { leave: 'cancel' } }),
    ],
    { account: { enis, instanceTypes: [limits({ ipv4PerInterface: 9 })] }, targets },
  );
  expect(seen).toEqual(['1', '3', '10.0.0.4']);
});

it('suggests anew where another answer has made the text wrong, and keeps it where it is right', async () => {
  const subnets = [subnet({ id: 'subnet-0a', cidr: '10.0.0.0/24' }), subnet({ id: 'subnet-0b', cidr: '10.0.1.0/24' })];
  const seen: string[] = [];
  const untilAddress = (subnetId: string): readonly Line[] => [
    { choose: 'Select the subnet', answer: subnetId },
    { choose: 'Select the interface type', answer: 'interface' },
    looking(seen, { input: 'Enter a description', answer: 'edge' }),
    { choose: 'Select the primary IPv4 address', answer: 'hand' },
  ];
  await walk(
    createInterface,
    [
      ...untilAddress('subnet-0a'),
      looking(seen, { input: 'Enter the address', answer: '10.0.0.50' }),
      { input: 'Enter the secondary IPv4 addresses', answer: { leave: 'back' } },
      { input: 'Enter the address', answer: { leave: 'back' } },
      { choose: 'Select the primary IPv4 address', answer: 'back' },
      { input: 'Enter a description', answer: { leave: 'back' } },
      { choose: 'Select the interface type', answer: 'back' },
      ...untilAddress('subnet-0b'),
      looking(seen, { input: 'Enter the address', answer: { leave: 'cancel' } }),
    ],
    { account: { subnets, enis: [] } },
  );
  expect(seen).toEqual(['', '10.0.0.4', 'edge', '10.0.1.4']);
});

it('finds what was ticked when its person went back, but for what has gone', async () => {
  const seen: unknown[] = [];
  const ids = ['sg-0a', 'sg-0b', 'sg-0c'];
  const which = (answer: ManyLine['answer']): ManyLine => ({
    many: 'Select the security groups',
    answer,
    see: ({ chosen }) => void seen.push(chosen),
  });
  const interfaceOf = (id: string): Line => ({ many: 'Select the network interfaces', answer: [id] });
  await walk(
    changeSecurityGroups,
    [
      interfaceOf('eni-0a0000a1'),
      which(['sg-0c', 'sg-0b']),
      { review: 'back' },
      which('back'),
      interfaceOf('eni-0far'),
      which('cancel'),
    ],
    {
      account: {
        enis: [...enis, eni({ id: 'eni-0far', vpcId: 'vpc-0far', groups: [{ id: 'sg-0far', name: 'far' }] })],
        securityGroups: [
          ...ids.map((id) => securityGroup({ id })),
          securityGroup({ id: 'sg-0far', vpcId: 'vpc-0far' }),
        ],
      },
    },
  );
  expect(seen.slice(1)).toEqual([['sg-0c', 'sg-0b'], ['sg-0far']]);
});
