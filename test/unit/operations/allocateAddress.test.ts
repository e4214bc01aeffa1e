import { describe, expect, it } from 'vitest';
import { allocateAddress as body } from '../../../src/operations/allocateAddress.ts';
import type { Review } from '../../../src/services/prompts.ts';
import { elasticIp } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('allocateAddress', body);
const full = [{ input: 'Enter a name', answer: ' web ' }, { review: 'run' }] as const;

describe('allocating an elastic IP', () => {
  it('says what it costs, runs, and names it', async () => {
    const seen: unknown[] = [];
    const lines = [
      full[0],
      {
        ...full[1],
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
      {
        input: 'Enter a name',
        answer: '',
        see: ({ judge }: { readonly judge: (text: string) => { readonly refusal: unknown } }) =>
          void seen.push(judge('a'.repeat(257)).refusal, judge('a'.repeat(256)).refusal),
      },
      full[1],
    ];
    const { store } = await walk(operation, lines);
    expect(seen).toEqual(['The name is too long: 257 characters. Use up to 256.', undefined]);
    expect(store.inventory?.snapshot.addresses).toMatchObject([{ tags: [] }]);
  });
  it('is previewed as if the quota had been raised, and explains it when it was not', async () => {
    const addresses = Array.from({ length: 5 }, (_, at) => elasticIp({ allocationId: `eipalloc-0a0000a${at}` }));
    const seen: unknown[] = [];
    const lines = [
      full[0],
      {
        review: 'run' as const,
        see: ({ refusal, findings }: Review) => void seen.push(refusal, ...findings.map(({ ruleId }) => ruleId)),
      },
    ];
    const { result } = await walk(operation, lines, { account: { addresses } });
    expect(seen).toEqual([undefined, 'allocate/cost', 'allocate/quota']);
    expect(result).toMatchObject({ run: { kind: 'failed', problem: { code: 'AddressLimitExceeded' } } });
  });
  walksEveryStep(operation, { 'the whole way': full });
});
