import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/model.ts';
import { allocateAddress as body } from '../../../src/operations/allocateAddress.ts';
import type { Review } from '../../../src/services/prompts.ts';
import { elasticIp, inventoryOf, subnet } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('allocateAddress', body);
const from = (answer: string) => ({ choose: 'Select where the address comes from', answer }) as const;
const amazon = from('amazon');
const named = [{ input: 'Enter a name', answer: ' web ' }, { review: 'run' }] as const;
const full = [amazon, ...named] as const;
const recovered = [from('recover'), { input: 'Enter the wanted address', answer: '203.0.113.77' }, ...named] as const;
const pooled = [
  from('publicPool'),
  { input: 'Enter the id of the pool', answer: 'ipv4pool-ec2-0a1b2c3d' },
  { input: 'Enter the wanted address', answer: '' },
  ...named,
] as const;
const inZone = [
  from('borderGroup'),
  { input: 'Enter the network border group', answer: 'us-west-2-lax-1' },
  ...named,
] as const;

describe('allocating an elastic IP', () => {
  it('says what it costs, runs, and names it', async () => {
    const seen: unknown[] = [];
    const lines = [
      amazon,
      named[0],
      {
        ...named[1],
        see: ({ findings }: { readonly findings: readonly { readonly message: string }[] }) =>
          void seen.push(...findings.map(({ message }) => message)),
      },
    ];
    const { result, store } = await walk(operation, lines);
    expect(seen).toEqual(['The address costs 0.005 USD an hour, about 3.65 USD a month, until it is released']);
    expect(result).toMatchObject({ plan: ['Allocate an elastic IP address'], run: { kind: 'done' } });
    expect(store.inventory?.snapshot.addresses).toMatchObject([{ tags: [{ key: 'Name', value: 'web' }] }]);
  });
  it('needs no name, and says at once when one is too long', async () => {
    const seen: unknown[] = [];
    const lines = [
      amazon,
      {
        input: 'Enter a name',
        answer: '',
        see: ({ judge }: { readonly judge: (text: string) => { readonly refusal: unknown } }) =>
          void seen.push(judge('a'.repeat(257)).refusal, judge('a'.repeat(256)).refusal),
      },
      named[1],
    ];
    const { store } = await walk(operation, lines);
    expect(seen).toEqual(['The name is too long: 257 characters. Use up to 256.', undefined]);
    expect(store.inventory?.snapshot.addresses).toMatchObject([{ tags: [] }]);
  });
  it('is previewed as if the quota had been raised, and explains it when it was not', async () => {
    const addresses = Array.from({ length: 5 }, (_, at) => elasticIp({ allocationId: `eipalloc-0a0000a${at}` }));
    const seen: unknown[] = [];
    const lines = [
      amazon,
      named[0],
      {
        review: 'run' as const,
        see: ({ refusal, findings }: Review) => void seen.push(refusal, ...findings.map(({ ruleId }) => ruleId)),
      },
    ];
    const { result } = await walk(operation, lines, { account: { addresses } });
    expect(seen).toEqual([undefined, 'allocate/cost', 'allocate/quota']);
    expect(result).toMatchObject({ run: { kind: 'failed', problem: { code: 'AddressLimitExceeded' } } });
  });
  it('plans an address out of a pool, of a border group, and one that was released', async () => {
    const planOf = async (lines: Parameters<typeof walk>[1]) => (await walk(operation, lines)).result;
    expect(await planOf(pooled)).toMatchObject({ plan: ['Allocate an elastic IP address from ipv4pool-ec2-0a1b2c3d'] });
    expect(await planOf(inZone)).toMatchObject({ plan: ['Allocate an elastic IP address in us-west-2-lax-1'] });
    expect(await planOf(recovered)).toMatchObject({ plan: ['Allocate the elastic IP address 203.0.113.77'] });
  });
  it('shows the pool of the new address, or that it is a carrier address or a customer-owned one', async () => {
    const madeBy = async (lines: Parameters<typeof walk>[1]) =>
      (await walk(operation, lines)).store.inventory?.snapshot.addresses;
    expect(await madeBy(pooled)).toMatchObject([{ publicIpv4Pool: 'ipv4pool-ec2-0a1b2c3d' }]);
    const carrier = [inZone[0], { ...inZone[1], answer: 'us-east-1-wl1-bos-wlz-1' }, ...named] as const;
    expect(await madeBy(carrier)).toMatchObject([{ publicIp: undefined, carrierIp: expect.any(String) as string }]);
    const customer = [from('customerPool'), { ...pooled[1], answer: 'ipv4pool-coip-0a1b2c3d' }, ...named] as const;
    expect(await madeBy(customer)).toMatchObject([
      { publicIp: undefined, customerOwnedPool: 'ipv4pool-coip-0a1b2c3d' },
    ]);
  });
  walksEveryStep(operation, { 'the whole way': full, pooled, inZone });
});

describe('what is proposed where an address is allocated', () => {
  const proposed = (field: string, known: object, over: Partial<Snapshot>) => {
    const question = body.questions.find((each) => each?.field === field);
    return question?.kind === 'text' ? question.initial?.(known, inventoryOf(over)) : undefined;
  };
  const addresses = ['amazon', 'ipv4pool-ec2-0a', 'ipam-pool-0a'].map((publicIpv4Pool, at) =>
    elasticIp({ allocationId: `eipalloc-${at}`, publicIpv4Pool }),
  );

  it('is a pool of the account that is of that kind', () => {
    expect(proposed('pool', { source: 'publicPool' }, { addresses })).toBe('ipv4pool-ec2-0a');
    expect(proposed('pool', { source: 'ipamPool' }, { addresses })).toBe('ipam-pool-0a');
    expect(proposed('pool', { source: 'ipamPool' }, { addresses: addresses.slice(0, 2) })).toBe('');
  });

  it('is the border group of a local zone before the one of the region', () => {
    const local = subnet({ id: 'subnet-0lax', zone: 'eu-west-1-lhr-1a' });
    expect(proposed('borderGroup', {}, { subnets: [subnet(), local] })).toBe('eu-west-1-lhr-1');
    expect(proposed('borderGroup', {}, { subnets: [subnet()] })).toBe('eu-west-1');
  });
});
