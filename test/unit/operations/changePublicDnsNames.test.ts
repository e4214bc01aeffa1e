import { describe, expect, it } from 'vitest';
import { changePublicDnsNames as body } from '../../../src/operations/changePublicDnsNames.ts';
import { eni } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('changePublicDnsNames', body);
const id = 'eni-0a0000a1';
const account = { enis: [eni({ id })] };
const full = [
  { choose: 'Select the network interface', answer: id },
  { choose: 'Select what the public hostname leads to', answer: 'public-dual-stack-dns-name' },
  { review: 'run' },
] as const;

describe('changing public hostnames', () => {
  it('plans, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: ['Set the public hostname type of eni-0a0000a1 to public-dual-stack-dns-name'],
      run: { kind: 'done' },
    });
    expect(store.inventory?.eni(id)?.publicDnsOptions?.hostnameType).toBe('public-dual-stack-dns-name');
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
