import { describe, expect, it } from 'vitest';
import { deleteInterface as body } from '../../../src/operations/deleteInterface.ts';
import { Refusal } from '../../../src/simulator/refusal.ts';
import { eni } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';
import { runOperation } from '../../../src/services/run.ts';
import { simulatedPlatform } from '../../support/simulatedPlatform.ts';
import { harnessOver } from '../../support/wizardHarness.ts';
import { snapshot } from '../../support/snapshot.ts';

const operation = whole('deleteInterface', body);
const account = { enis: [eni({ id: 'eni-0a0000a1' }), eni({ id: 'eni-0a0000a2' })] };
const full = [
  { many: 'Select the network interfaces', answer: ['eni-0a0000a1'] },
  { review: 'run' },
  { confirm: 'Delete network interface: eni-0a0000a1?', answer: true },
] as const;

describe('deleting interfaces', () => {
  it('plans, asks by name, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({ plan: ['Delete eni-0a0000a1'], run: { kind: 'done' } });
    expect(store.inventory?.snapshot.enis.map(({ id }) => id)).toEqual(['eni-0a0000a2']);
  });
  it('takes several from a selection, and does nothing when the dialog is left', async () => {
    const targets = ['eni-0a0000a1', 'eni-0a0000a2'].map((id) => ({ kind: 'interface', id }) as const);
    const typed: unknown[] = [];
    const { store } = await walk(
      operation,
      [
        { review: 'run' },
        {
          confirm: 'Delete 2 network interfaces?',
          answer: false,
          see: (shown) => void typed.push(...shown.typed.flatMap(({ accepted }) => accepted)),
        },
        { review: 'cancel' },
      ],
      { account, targets, confirmById: true },
    );
    expect(typed).toEqual(['2']);
    expect(store.inventory?.snapshot.enis).toHaveLength(2);
  });
  it('tells how many of 200 were deleted and why the others were not', async () => {
    const enis = Array.from({ length: 200 }, (_, at) => eni({ id: `eni-0a000${String(at).padStart(3, '0')}` }));
    const { platform, simulator } = simulatedPlatform(snapshot({ enis }));
    const { ports, store } = await harnessOver(platform, []);
    const refusal = new Refusal('OperationNotPermitted', 'Not today.');
    simulator.faults.refuse(refusal, { action: 'DeleteNetworkInterface', times: 20 });
    const input = { eniIds: enis.map(({ id }) => id) };
    const run = await runOperation({ operation, input, anyway: false, reviewed: ports.store.inventory }, ports);
    expect(run).toMatchObject({ kind: 'partly', problem: { code: 'OperationNotPermitted' } });
    expect(run.problem?.message).toMatch(/^180 of 200 done, 20 not: .* and 17 more\)\. Done: eni-.* and 177 more$/);
    expect([run.done.length, run.unfinished.length, store.inventory?.snapshot.enis.length]).toEqual([180, 20, 20]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
