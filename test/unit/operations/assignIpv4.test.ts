import { describe, expect, it } from 'vitest';
import { assignIpv4 as body } from '../../../src/operations/assignIpv4.ts';
import type { Line } from '../../support/scriptedPrompts.ts';
import { address, attached, eni, elasticIp, autoPublic, limits, primaryEni } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('assignIpv4', body);
const association = autoPublic('203.0.113.10', {
  ipOwnerId: '111122223333',
  allocationId: 'eipalloc-0a0000a1',
  associationId: 'eipassoc-0a0000a1',
});
const account = {
  enis: [
    primaryEni(),
    eni({ id: 'eni-0a0000a1', attachment: attached('i-0a', 1) }),
    eni({
      id: 'eni-0b0000b1',
      addresses: [address('10.0.0.40'), address('10.0.0.41', { primary: false, association })],
    }),
  ],
  addresses: [
    elasticIp({
      allocationId: 'eipalloc-0a0000a1',
      associationId: 'eipassoc-0a0000a1',
      eniId: 'eni-0b0000b1',
      privateIp: '10.0.0.41',
    }),
  ],
  instanceTypes: [limits({ ipv4PerInterface: 4 })],
};
const targets = [{ kind: 'interface', id: 'eni-0a0000a1' }] as const;
const full = [
  { choose: 'Select the network interface', answer: 'eni-0a0000a1' },
  { choose: 'Select what to assign', answer: 'addresses' },
  { input: 'Enter the addresses', answer: '10.0.0.41, 10.0.0.50' },
  { choose: 'Take addresses from other interfaces?', answer: true },
  { review: 'run' },
  { confirm: /^Take over address: 10\.0\.0\.41 of eni-/, answer: true },
] as const satisfies readonly Line[];

const afterwards = async (lines: readonly Line[]) => {
  const { result, store } = await walk(operation, lines, { account, targets });
  const now = store.inventory?.eni('eni-0a0000a1');
  return { result, ips: now?.addresses.map(({ ip }) => ip), prefixes: now?.ipv4Prefixes };
};

describe('assigning IPv4 addresses', () => {
  it('takes an address with its elastic IP from another interface', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: ['Assign 10.0.0.41, 10.0.0.50 to eni-0a0000a1, also from another interface'],
      run: { kind: 'done' },
    });
    expect(store.inventory?.eni('eni-0a0000a1')?.addresses).toMatchObject([
      { ip: '10.0.0.20' },
      { ip: '10.0.0.41', association: { publicIp: '203.0.113.10' } },
      { ip: '10.0.0.50' },
    ]);
    expect(store.inventory?.eni('eni-0b0000b1')?.addresses).toHaveLength(1);
  });
  it('shows who loses it, and refuses to go on without leave', async () => {
    const seen: unknown[] = [];
    const question = 'Take addresses from other interfaces?';
    const { script } = await walk(
      operation,
      [
        ...full.slice(0, 3),
        {
          choose: question,
          answer: false,
          see: ({ choices }) =>
            void seen.push(choices.map(({ description, refusals }) => [description, refusals.length])),
        },
        { choose: question, answer: 'cancel' },
      ],
      { account },
    );
    expect(seen).toEqual([
      [
        ['EC2 then refuses addresses that are in use', 1],
        ['eni-0b0000b1 loses 10.0.0.41', 0],
      ],
    ]);
    expect(script.told).toEqual(['warning: The address is in use and may not be taken from eni-0b0000b1: 10.0.0.41']);
  });
  it('suggests the next free address and judges what is typed', async () => {
    const seen: unknown[] = [];
    await walk(
      operation,
      [
        full[1],
        {
          input: 'Enter the addresses',
          answer: { leave: 'cancel' },
          see: ({ initial, judge }) => {
            const texts = ['10.0.0.x', '10.0.0.3', '10.0.0.41', '10.0.0.50 10.0.0.51'];
            seen.push(initial, ...texts.map((text) => judge(text).refusal ?? judge(text).warning));
          },
        },
      ],
      { account, targets },
    );
    expect(seen).toEqual([
      '10.0.0.4',
      'This is not an address: 10.0.0.x',
      'AWS reserves this address of the subnet: 10.0.0.3. The next free one is 10.0.0.4.',
      'The interface loses 10.0.0.41 together with 203.0.113.10: eni-0b0000b1. Traffic to the address moves too.',
      undefined,
    ]);
  });
  it('assigns a number of addresses, and says as one types when it is too high', async () => {
    const seen: unknown[] = [];
    const { result, ips } = await afterwards([
      { choose: 'Select what to assign', answer: 'Secondary addresses' },
      {
        input: 'Enter the number of secondary addresses',
        answer: '2',
        see: ({ initial, judge }) => void seen.push(initial, judge('many').refusal, judge('4').refusal),
      },
      { review: 'run' },
    ]);
    expect(result).toMatchObject({ plan: ['Assign 2 IPv4 addresses chosen by EC2 to eni-0a0000a1'] });
    expect(ips).toHaveLength(3);
    expect(seen).toEqual([
      '1',
      'Type a whole number.',
      'm5.large allows 4 IPv4 addresses and prefixes per interface; in use: 1. Request at most 3, use another interface, or change to a larger instance type.',
    ]);
  });
  it('assigns prefixes, by number or chosen', async () => {
    const byNumber = await afterwards([
      { choose: 'Select what to assign', answer: '/28 prefixes' },
      { input: 'Enter the number of prefixes', answer: '1' },
      { review: 'run' },
    ]);
    expect(byNumber.prefixes).toEqual(['10.0.0.48/28']);
    const seen: unknown[] = [];
    const chosen = await afterwards([
      { choose: 'Select what to assign', answer: 'Specific /28 prefixes' },
      {
        input: 'Enter the prefixes',
        answer: '10.0.0.64/28',
        see: ({ initial, judge }) =>
          void seen.push(initial, ...['10.0.0.70/28', '64', '10.0.0.32/28'].map((text) => judge(text).refusal)),
      },
      { review: 'run' },
    ]);
    expect(chosen.prefixes).toEqual(['10.0.0.64/28']);
    expect(seen).toEqual([
      '10.0.0.48/28',
      'The block starts at: 10.0.0.64/28',
      'This is not a prefix in CIDR notation: 64',
      'eni-0b0000b1 uses addresses of the prefix: 10.0.0.32/28. The next free one is 10.0.0.48/28.',
    ]);
  });
  const asked = (way: string, input: string, answer: string): readonly Line[] => [
    full[0],
    { choose: 'Select what to assign', answer: way },
    { input, answer },
    { review: 'run' },
  ];
  const scripts = {
    'chosen addresses': full,
    'a number of addresses': asked('count', 'Enter the number of secondary addresses', '2'),
    'a number of prefixes': asked('prefixCount', 'Enter the number of prefixes', '1'),
    'chosen prefixes': asked('prefixes', 'Enter the prefixes', '10.0.0.64/28'),
  };
  walksEveryStep(operation, scripts, { account });
});
