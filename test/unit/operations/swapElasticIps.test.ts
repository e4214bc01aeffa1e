import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { swapElasticIps as body } from '../../../src/operations/swapElasticIps.ts';
import { pairWorld } from '../../support/composedWorlds.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('swapElasticIps', body);
const account = pairWorld();
const full = [
  { choose: 'Select the first elastic IP address', answer: 'eipalloc-0a' },
  { choose: 'Select the elastic IP address to swap it with', answer: 'eipalloc-0c' },
  { review: 'run' },
  { confirm: /^Take over 2 elastic IP addresses/, answer: true },
] as const;

describe('swapping elastic IPs', () => {
  it('puts each where the other one stood, in two steps, and leaves neither idle', async () => {
    const { result, simulator } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: [
        'Associate 203.0.113.10 (eipalloc-0a) with 10.0.0.11 of eni-0c',
        'Associate 203.0.113.12 (eipalloc-0c) with 10.0.0.20 of eni-0a',
      ],
      run: { kind: 'done' },
    });
    const swapped = new Inventory(simulator.snapshot());
    expect(swapped.elasticIp('eipalloc-0a')).toMatchObject({ eniId: 'eni-0c', privateIp: '10.0.0.11' });
    expect(swapped.elasticIp('eipalloc-0c')).toMatchObject({ eniId: 'eni-0a', privateIp: '10.0.0.20' });
  });
  it('does not warn of an elastic IP that is idle for a step only', async () => {
    const said: string[] = [];
    const review = {
      review: 'cancel',
      see: ({ findings }: { readonly findings: readonly { readonly ruleId: string }[] }) =>
        void said.push(...findings.map(({ ruleId }) => ruleId)),
    } as const;
    await walk(operation, [full[0], full[1], review], { account });
    expect(said).toContain('associate/moves');
    expect(said).not.toContain('associate/displaces');
  });
  it('begins with what was pointed at', () => {
    const inventory = new Inventory(account);
    expect(body.known([{ kind: 'address', id: 'eipalloc-0b' }], inventory)).toEqual({ allocationId: 'eipalloc-0b' });
    expect(body.known([{ kind: 'interface', id: 'eni-0a' }], inventory)).toEqual({ eniId: 'eni-0a' });
    expect(body.known([], inventory)).toEqual({});
  });
});

walksEveryStep(operation, { 'the whole way': full }, { account });
