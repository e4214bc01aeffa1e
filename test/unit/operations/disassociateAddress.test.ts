import { describe, expect, it } from 'vitest';
import { disassociateAddress as body } from '../../../src/operations/disassociateAddress.ts';
import { operationById } from '../../../src/operations/registry.ts';
import { associated, twoAddresses, withElasticIps } from '../../support/addressWorlds.ts';
import { elasticIp, inventoryOf } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('disassociateAddress', body);
const eniId = 'eni-0a0000a1';
const one = associated({ eniId, privateIp: '10.0.0.20' }, { allocationId: 'eipalloc-0a0000a1' });
const two = associated(
  { eniId, privateIp: '10.0.0.21' },
  { allocationId: 'eipalloc-0a0000a2', publicIp: '203.0.113.20' },
);
const idle = elasticIp({ allocationId: 'eipalloc-0a0000a3', publicIp: '203.0.113.30' });
const accountWith = (...addresses: readonly (typeof one)[]) => ({
  enis: [withElasticIps(twoAddresses({ id: eniId }), addresses)],
  addresses: [...addresses, idle],
});
const account = accountWith(one, two);
const full = [
  { choose: 'Select the elastic IP address', answer: '203.0.113.20' },
  { review: 'run' },
  { confirm: /^Disassociate elastic IP address: 203\.0\.113\.20 /, answer: true },
] as const;
const target = { kind: 'interface', id: eniId } as const;

describe('disassociating an elastic IP', () => {
  it('plans, runs and shows it, and the address stays', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({
      plan: ['Disassociate 203.0.113.20 (eipalloc-0a0000a2) from eni-0a0000a1'],
      run: { kind: 'done' },
    });
    expect(store.inventory?.elasticIp(two.allocationId)).toMatchObject({ associationId: undefined, eniId: undefined });
    expect(store.inventory?.elasticIp(one.allocationId)?.eniId).toBe(eniId);
  });
  it('asks which of several of an interface, not when it has one', async () => {
    const seen: unknown[] = [];
    const lines = [
      {
        ...full[0],
        see: ({ choices }: { readonly choices: readonly { readonly label: string }[] }) =>
          void seen.push(...choices.map(({ label }) => label)),
      },
      full[1],
      full[2],
    ];
    await walk(operation, lines, { account, targets: [target] });
    expect(seen).toEqual([expect.stringMatching(/^203\.0\.113\.10 \(/), expect.stringMatching(/^203\.0\.113\.20 \(/)]);
    const { result } = await walk(operation, [full[1], { confirm: /203\.0\.113\.10 /, answer: true }], {
      account: accountWith(one),
      targets: [target],
    });
    expect(result).toMatchObject({ input: { allocationId: one.allocationId }, run: { kind: 'done' } });
  });
  it('shows an idle one with the reason why it is refused', async () => {
    const lines = [
      { choose: 'Select the elastic IP address', answer: idle.allocationId },
      { choose: 'Select the elastic IP address', answer: 'cancel' },
    ];
    const { script } = await walk(operation, lines, { account });
    expect(script.told).toEqual(['warning: The elastic IP is not associated: 203.0.113.30']);
  });
  it('is offered for interfaces with an elastic IP and for elastic IPs', () => {
    const offered = (id: string, kind: 'interface' | 'address', over = account) =>
      operationById('disassociateAddress')?.offeredFor({ kind, id }, inventoryOf(over));
    expect([
      offered(eniId, 'interface'),
      offered(eniId, 'interface', accountWith()),
      offered(one.allocationId, 'address'),
      offered('eipalloc-0deadbe1', 'address'),
    ]).toEqual([true, false, true, false]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
