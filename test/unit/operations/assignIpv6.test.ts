import { describe, expect, it } from 'vitest';
import { assignIpv6 as body } from '../../../src/operations/assignIpv6.ts';
import type { Line } from '../../support/scriptedPrompts.ts';
import { attached, eni, limits, primaryEni, subnet } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('assignIpv6', body);
const eniId = 'eni-0a0000a1';
const account = {
  subnets: [subnet({ ipv6Cidrs: ['2001:db8::/64'] })],
  enis: [primaryEni(), eni({ id: eniId, attachment: attached('i-0a', 1) })],
  instanceTypes: [limits({ ipv6PerInterface: 4 })],
};
const targets = [{ kind: 'interface', id: eniId }] as const;
const full = [
  { choose: 'Select the network interface', answer: eniId },
  { choose: 'Select what to assign', answer: 'addresses' },
  { input: 'Enter the addresses', answer: '2001:db8:0::20 2001:db8::21' },
  { choose: 'Make the first IPv6 address the primary one?', answer: true },
  { review: 'run' },
] as const satisfies readonly Line[];

const afterwards = async (lines: readonly Line[]) => {
  const { result, store } = await walk(operation, lines, { account, targets });
  const now = store.inventory?.eni(eniId);
  return { result, addresses: now?.ipv6Addresses ?? [], prefixes: now?.ipv6Prefixes };
};

describe('assigning IPv6 addresses', () => {
  it('assigns chosen ones and makes the first the primary one', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: ['Assign 2001:db8::20, 2001:db8::21 to eni-0a0000a1', 'Give eni-0a0000a1 a primary IPv6 address'],
      run: { kind: 'done' },
    });
    expect(store.inventory?.eni(eniId)?.ipv6Addresses).toEqual([
      { ip: '2001:db8::20', primary: true },
      { ip: '2001:db8::21', primary: false },
    ]);
  });
  it('suggests a free address and judges what is typed', async () => {
    const seen: unknown[] = [];
    await walk(
      operation,
      [
        full[1],
        {
          input: 'Enter the addresses',
          answer: { leave: 'cancel' },
          see: ({ initial, judge }) => {
            seen.push(initial, ...['2001:db8', '2001:db8::1', '2001:db8:1::9'].map((text) => judge(text).refusal));
          },
        },
      ],
      { account, targets },
    );
    expect(seen).toEqual([
      '2001:db8::4',
      'This is not an address: 2001:db8',
      'AWS reserves this address of the subnet: 2001:db8::1. A free one is 2001:db8::4.',
      'The address is not in the subnet 2001:db8::/64: 2001:db8:1::9. A free one is 2001:db8::4.',
    ]);
  });
  it('assigns a number of addresses without a primary one', async () => {
    const { result, addresses } = await afterwards([
      { choose: 'Select what to assign', answer: 'IPv6 addresses' },
      { input: 'Enter the number of IPv6 addresses', answer: '2' },
      { choose: 'Make the first IPv6 address the primary one?', answer: false },
      { review: 'run' },
    ]);
    expect(result).toMatchObject({ plan: ['Assign 2 IPv6 addresses chosen by EC2 to eni-0a0000a1'] });
    expect(addresses.map(({ primary }) => primary)).toEqual([false, false]);
  });
  it('assigns prefixes, by number or chosen', async () => {
    const byNumber = await afterwards([
      { choose: 'Select what to assign', answer: '/80 prefixes' },
      { input: 'Enter the number of prefixes', answer: '2' },
      { review: 'run' },
    ]);
    expect(byNumber.prefixes).toHaveLength(2);
    const seen: unknown[] = [];
    const chosen = await afterwards([
      { choose: 'Select what to assign', answer: 'Specific /80 prefixes' },
      {
        input: 'Enter the prefixes',
        answer: '2001:db8:0:0:7::/80',
        see: ({ initial, judge }) => void seen.push(initial, judge('2001:db8:0:0:7::1/80').refusal),
      },
      { review: 'run' },
    ]);
    expect(chosen.prefixes).toEqual(['2001:db8:0:0:7::/80']);
    expect(seen).toEqual(['2001:db8:0:0:1::/80', 'The block starts at: 2001:db8:0:0:7::/80']);
  });
  it('makes the first address primary without a new one', async () => {
    const enis = [eni({ id: eniId, ipv6Addresses: [{ ip: '2001:db8::20', primary: false }] })];
    const lines = [{ choose: 'Select what to assign', answer: 'Nothing new' }, { review: 'run' }] as const;
    const { result, store } = await walk(operation, lines, { account: { ...account, enis }, targets });
    expect(result).toMatchObject({ plan: ['Give eni-0a0000a1 a primary IPv6 address'] });
    expect(store.inventory?.eni(eniId)?.ipv6Addresses).toEqual([{ ip: '2001:db8::20', primary: true }]);
  });
  it('does not ask for a primary address where there is one', async () => {
    const enis = [eni({ id: eniId, ipv6Addresses: [{ ip: '2001:db8::20', primary: true }] })];
    const lines = [
      { choose: 'Select what to assign', answer: 'IPv6 addresses' },
      { input: 'Enter the number of IPv6 addresses', answer: '1' },
      { review: 'run' },
    ] as const;
    const { result } = await walk(operation, lines, { account: { ...account, enis }, targets });
    expect(result).toMatchObject({ input: { primary: false }, run: { kind: 'done' } });
  });
  const asked = (way: string, input: string, answer: string, ...more: readonly Line[]): readonly Line[] => [
    full[0],
    { choose: 'Select what to assign', answer: way },
    { input, answer },
    ...more,
    { review: 'run' },
  ];
  const scripts = {
    'chosen addresses': full,
    'a number of addresses': asked('count', 'Enter the number of IPv6 addresses', '2', full[3]),
    'a number of prefixes': asked('prefixCount', 'Enter the number of prefixes', '1'),
    'chosen prefixes': asked('prefixes', 'Enter the prefixes', '2001:db8:0:0:7::/80'),
  };
  walksEveryStep(operation, scripts, { account });
});
