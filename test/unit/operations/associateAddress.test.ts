import { describe, expect, it } from 'vitest';
import { associateAddress as body } from '../../../src/operations/associateAddress.ts';
import { associated, twoAddresses, withElasticIps } from '../../support/addressWorlds.ts';
import { elasticIp, internetGateway } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('associateAddress', body);
const idle = elasticIp({ allocationId: 'eipalloc-0a0000a1' });
const used = associated(
  { eniId: 'eni-0a0000a2', privateIp: '10.0.0.21' },
  { allocationId: 'eipalloc-0a0000a2', publicIp: '203.0.113.20' },
);
const account = {
  enis: [twoAddresses({ id: 'eni-0a0000a1' }), withElasticIps(twoAddresses({ id: 'eni-0a0000a2' }), [used])],
  addresses: [idle, used],
  internetGateways: [internetGateway()],
};
const full = [
  { choose: 'Select the network interface', answer: 'eni-0a0000a1' },
  { choose: 'Select the private address', answer: '10.0.0.21' },
  { choose: 'Select the elastic IP address', answer: '203.0.113.20' },
  { choose: 'Take over an address that is in use?', answer: true },
  { review: 'run' },
  { confirm: /^Take over elastic IP address: 203\.0\.113\.20 /, answer: true },
] as const;

describe('associating an elastic IP', () => {
  it('gives an idle one to a secondary address without a word about reassociation', async () => {
    const lines = [full[0], full[1], { choose: 'Select the elastic IP address', answer: '203.0.113.10' }, full[4]];
    const { result, store, simulator } = await walk(operation, lines, { account });
    expect(result).toMatchObject({
      plan: ['Associate 203.0.113.10 (eipalloc-0a0000a1) with 10.0.0.21 of eni-0a0000a1'],
      run: { kind: 'done', done: [{ input: { allowReassociation: false } }] },
    });
    expect(store.inventory?.elasticIp(idle.allocationId)).toMatchObject({
      eniId: 'eni-0a0000a1',
      privateIp: '10.0.0.21',
    });
    expect(simulator.snapshot().enis[0]?.addresses[1]?.association?.publicIp).toBe('203.0.113.10');
  });
  it('takes one over from another interface, and shows before who loses it', async () => {
    const seen: unknown[] = [];
    const lines = [
      full[0],
      full[1],
      full[2],
      {
        ...full[3],
        see: ({ choices }: { readonly choices: readonly { readonly description?: string | undefined }[] }) =>
          void seen.push(choices[0]?.description),
      },
      {
        review: 'run' as const,
        see: ({ findings }: { readonly findings: readonly { readonly message: string }[] }) =>
          void seen.push(...findings.map(({ message }) => message)),
      },
      full[5],
    ];
    const { result, store } = await walk(operation, lines, { account });
    expect(seen).toContain('10.0.0.21 of eni-0a0000a2');
    expect(seen).toContain('The elastic IP is taken from where it is now: 10.0.0.21 of eni-0a0000a2');
    expect(result).toMatchObject({ run: { kind: 'done', done: [{ input: { allowReassociation: true } }] } });
    expect(store.inventory?.elasticIp(used.allocationId)?.eniId).toBe('eni-0a0000a1');
    expect(store.inventory?.eni('eni-0a0000a2')?.addresses[1]?.association).toBeUndefined();
  });
  it('refuses to take nothing over where something is in use', async () => {
    const lines = [
      full[0],
      full[1],
      full[2],
      { choose: 'Take over an address that is in use?', answer: false },
      { choose: 'Take over an address that is in use?', answer: 'cancel' },
    ];
    const { script } = await walk(operation, lines, { account });
    expect(script.told).toEqual(['warning: The elastic IP is in use: 10.0.0.21 of eni-0a0000a2']);
  });
  it('starts from an elastic IP, and does not ask which of one private address', async () => {
    const lines = [{ choose: 'Select the network interface', answer: 'eni-0a' }, { review: 'run' }] as const;
    const target = { kind: 'address', id: idle.allocationId } as const;
    const one = twoAddresses({ id: 'eni-0a' });
    const few = { ...account, enis: [{ ...one, addresses: one.addresses.slice(0, 1) }] };
    const { result } = await walk(operation, lines, { account: few, targets: [target] });
    expect(result).toMatchObject({ input: { eniId: 'eni-0a', privateIp: '10.0.0.20' }, run: { kind: 'done' } });
  });
  it('offers the addresses inside a prefix', async () => {
    const enis = [twoAddresses({ id: 'eni-0a0000a1', ipv4Prefixes: ['10.0.0.32/28'] })];
    const lines = [
      full[0],
      { choose: 'Select the private address', answer: '10.0.0.47' },
      { choose: 'Select the elastic IP address', answer: '203.0.113.10' },
      full[4],
    ];
    const { store } = await walk(operation, lines, { account: { ...account, enis, addresses: [idle] } });
    expect(store.inventory?.elasticIp(idle.allocationId)?.privateIp).toBe('10.0.0.47');
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
