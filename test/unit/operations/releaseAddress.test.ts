import type { Confirmation } from '../../../src/services/prompts.ts';
import { describe, expect, it } from 'vitest';
import { releaseAddress as body } from '../../../src/operations/releaseAddress.ts';
import { associated } from '../../support/addressWorlds.ts';
import { elasticIp, eni, named } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('releaseAddress', body);
const idle = elasticIp({ allocationId: 'eipalloc-0a0000a1', ...named('old') });
const used = associated(
  { eniId: 'eni-0a0000a1', privateIp: '10.0.0.20' },
  { allocationId: 'eipalloc-0a0000a2', publicIp: '203.0.113.20' },
);
const account = { enis: [eni({ id: 'eni-0a0000a1' })], addresses: [idle, used] };
const full = [
  { choose: 'Select the elastic IP address', answer: '203.0.113.10' },
  { review: 'run' },
  { confirm: /^Release elastic IP address: 203\.0\.113\.10 \(eipalloc-0a0000a1\) "old"\?$/, answer: true },
] as const;

describe('releasing an elastic IP', () => {
  it('plans, asks by name, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({ plan: ['Release 203.0.113.10 (eipalloc-0a0000a1) "old"'], run: { kind: 'done' } });
    expect(store.inventory?.snapshot.addresses.map(({ publicIp }) => publicIp)).toEqual(['203.0.113.20']);
  });
  it('starts from an elastic IP, demands its address to be typed, and does nothing when the dialog is left', async () => {
    const typed: unknown[] = [];
    const lines = [
      full[1],
      {
        ...full[2],
        answer: false,
        see: (shown: Confirmation) => void typed.push(...shown.typed.flatMap(({ accepted }) => accepted)),
      },
      { review: 'cancel' as const },
    ];
    const targets = [{ kind: 'address', id: idle.allocationId }] as const;
    const { store } = await walk(operation, lines, { account, targets, confirmById: true });
    expect(typed).toEqual(['203.0.113.10']);
    expect(store.inventory?.snapshot.addresses).toHaveLength(2);
  });
  it('refuses one that is in use', async () => {
    const lines = [
      { choose: 'Select the elastic IP address', answer: '203.0.113.20' },
      { choose: 'Select the elastic IP address', answer: 'cancel' },
    ];
    const { script } = await walk(operation, lines, { account });
    expect(script.told).toEqual(['warning: The elastic IP is in use: 10.0.0.20 of eni-0a0000a1']);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
