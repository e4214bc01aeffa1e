import { describe, expect, it } from 'vitest';
import { changePublicIpv4 as body } from '../../../src/operations/changePublicIpv4.ts';
import { address, autoPublic, eni, internetGateway, primaryEni } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('changePublicIpv4', body);
const id = 'eni-0a0000a1';
const account = { enis: [primaryEni({ id }), eni({ id: 'eni-0b0000b1' })], internetGateways: [internetGateway()] };
const full = [
  { choose: 'Select the network interface', answer: id },
  { choose: 'Turn the automatic public IPv4 address on or off', answer: 'On' },
  { review: 'run' },
] as const;

describe('changing the automatic public IPv4 address', () => {
  it('plans, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: ['Turn the automatic public IPv4 address of eni-0a0000a1 on'],
      run: { kind: 'done' },
    });
    expect(store.inventory?.eni(id)?.addresses[0]?.association?.ipOwnerId).toBe('amazon');
  });
  it('says what is given back for good, and gives it back', async () => {
    const seen: unknown[] = [];
    const association = autoPublic('203.0.113.7');
    const { store } = await walk(
      operation,
      [
        { choose: 'Turn the automatic public IPv4 address on or off', answer: false },
        {
          review: 'run',
          see: ({ findings, changes }) =>
            void seen.push(
              findings.map(({ message }) => message),
              changes.length,
            ),
        },
      ],
      {
        account: { ...account, enis: [primaryEni({ id, addresses: [address('10.0.0.10', { association })] })] },
        targets: [{ kind: 'interface', id }],
      },
    );
    expect(seen[0]).toEqual(['The public IPv4 address is released for good: 203.0.113.7']);
    expect(seen[1]).toBeGreaterThan(0);
    expect(store.inventory?.eni(id)?.addresses[0]?.association).toBeUndefined();
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
