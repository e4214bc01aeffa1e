import { describe, expect, it } from 'vitest';
import { createInterface as body } from '../../../src/operations/createInterface.ts';
import { address, eni, securityGroup, subnet } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('createInterface', body);
const account = {
  subnets: [
    subnet({ id: 'subnet-0a0000a1', cidr: '10.0.0.0/26', freeIpv4: 50, ipv6Cidrs: ['2001:db8::/64'] }),
    subnet({ id: 'subnet-0a0000a2', cidr: '10.0.1.0/24' }),
  ],
  enis: [eni({ id: 'eni-0a0000a1', subnetId: 'subnet-0a0000a1', addresses: [address('10.0.0.4')] })],
  securityGroups: [securityGroup({ id: 'sg-0a0000a1' }), securityGroup({ id: 'sg-0a0000a2', name: 'web' })],
};
const full = [
  { choose: 'Select the subnet', answer: 'subnet-0a0000a1' },
  { choose: 'Select the interface type', answer: 'interface' },
  { input: 'Enter a description', answer: 'web' },
  { choose: 'Select the primary IPv4 address', answer: 'hand' },
  { input: 'Enter the address', answer: '10.0.0.7' },
  { input: 'Enter the secondary IPv4 addresses', answer: '10.0.0.8, 10.0.0.9' },
  { input: 'Enter the IPv6 addresses', answer: '1' },
  { many: 'Select the security groups', answer: ['sg-0a0000a2'] },
  { input: 'Enter a name', answer: 'web-2' },
  { review: 'run' },
] as const;
const targets = [{ kind: 'subnet', id: 'subnet-0a0000a2' }] as const;

describe('creating an interface', () => {
  it('plans, runs and shows it with all that was asked for', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      kind: 'ran',
      run: { kind: 'done' },
      plan: [
        'Create a network interface in subnet-0a0000a1 with 10.0.0.7, 10.0.0.8, 10.0.0.9, 1 IPv6 address chosen by EC2',
      ],
    });
    const made = store.inventory?.snapshot.enis.find(({ id }) => id !== 'eni-0a0000a1');
    expect(made).toMatchObject({
      status: 'available',
      description: 'web',
      addresses: [{ ip: '10.0.0.7', primary: true }, { ip: '10.0.0.8' }, { ip: '10.0.0.9' }],
      groups: [{ id: 'sg-0a0000a2' }],
      tags: [{ key: 'Name', value: 'web-2' }],
    });
    expect(made?.ipv6Addresses).toHaveLength(1);
  });
  it('suggests the next free address and judges what is typed', async () => {
    const seen: unknown[] = [];
    const lines = [
      ...full.slice(0, 4),
      {
        input: 'Enter the address',
        answer: { leave: 'cancel' },
        see: ({ initial, judge }) =>
          void seen.push(
            initial,
            ...['10.0.0.4', '10.0.0.2', '10.0.9.1', 'x', '10.0.0.5'].map((ip) => judge(ip).refusal),
          ),
      },
    ] satisfies Parameters<typeof walk>[1];
    await walk(operation, lines, { account });
    expect(seen).toEqual([
      '10.0.0.5',
      'The address 10.0.0.4 is in use by: eni-0a0000a1. The next free one is 10.0.0.5.',
      'AWS reserves the first four addresses and the last address of a subnet: 10.0.0.2. The next free one is 10.0.0.5.',
      'The address is not in the range of the subnet, 10.0.0.0/26: 10.0.9.1. The next free one is 10.0.0.5.',
      'This is not an IPv4 address: x',
      undefined,
    ]);
  });
  it('asks an EFA-only interface for no addresses, a subnet without IPv6 for no IPv6', async () => {
    const efa = [
      { choose: 'Select the interface type', answer: 'efa-only' },
      { input: 'Enter a description', answer: '' },
      { many: 'Select the security groups', answer: ['sg-0a0000a1'] },
      { input: 'Enter a name', answer: '' },
      { review: 'run' },
    ] as const;
    expect((await walk(operation, efa, { account, targets })).result).toMatchObject({
      run: { kind: 'done' },
      plan: ['Create an interface of type efa-only in subnet-0a0000a2'],
    });
    const plain = [
      { choose: 'Select the interface type', answer: 'interface' },
      { input: 'Enter a description', answer: '' },
      { choose: 'Select the primary IPv4 address', answer: 'ec2' },
      { input: 'Enter the secondary IPv4 addresses', answer: '1 prefix' },
      { many: 'Select the security groups', answer: ['sg-0a0000a1'] },
      { input: 'Enter a name', answer: '' },
      { review: 'run' },
    ] as const;
    const { store } = await walk(operation, plain, { account, targets });
    const made = store.inventory?.snapshot.enis.find(({ subnetId }) => subnetId === 'subnet-0a0000a2');
    expect(made).toMatchObject({ addresses: [{ ip: '10.0.1.4' }], ipv4Prefixes: ['10.0.1.16/28'], tags: [] });
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
