import { describe, expect, it, vi } from 'vitest';
import { words } from '../../../../src/domain/words.ts';
import { attachInterface as attachBody } from '../../../../src/operations/attachInterface.ts';
import { detachInterface as detachBody } from '../../../../src/operations/detachInterface.ts';
import { deleteInterface as deleteBody } from '../../../../src/operations/deleteInterface.ts';
import { planRemedies } from '../../../../src/services/plans/planRemedies.ts';
import { textOfLine } from '../../../../src/services/plans/spans.ts';
import { connectionInto } from '../../../support/simulatedPlatform.ts';
import { demoId, planned, readAloud, type PlannedOptions } from '../../../support/plannedChange.ts';
import type { Line } from '../../../support/scriptedPrompts.ts';
import { whole } from '../../../support/wholeOperation.ts';

const spare = demoId('ha-spare');
const vip = demoId('ha-vip');
const standby = demoId('ha-2');

const toStandby: readonly Line[] = [
  { choose: 'Select the instance', answer: 'ha-2' },
  { choose: 'Select the device index', answer: 'eth1' },
];

const attaching = (options: PlannedOptions = {}, more: readonly Line[] = []) =>
  planned(
    {
      operation: whole('attachInterface', attachBody),
      on: [{ kind: 'interface', id: spare }],
      lines: [...toStandby, ...more],
    },
    options,
  );

const detaching = (options: PlannedOptions = {}, more: readonly Line[] = []) =>
  planned(
    {
      operation: whole('detachInterface', detachBody),
      on: [{ kind: 'interface', id: vip }],
      lines: [{ choose: 'Select how to detach', answer: false }, ...more],
    },
    options,
  );

/** Takes eth1 of the standby, as somebody else. */
const takeSlot = ({ simulator }: Awaited<ReturnType<typeof attaching>>): Promise<unknown> =>
  connectionInto(simulator)
    .ec2()
    .attachInterface({ eniId: demoId('old-vip'), instanceId: standby, deviceIndex: 1, networkCard: 0 });

describe('a plan before it runs', () => {
  it('says what changes, the steps, what speaks against it, the way back, and the same as code', async () => {
    const { plan } = await attaching();
    await vi.waitFor(() => expect(readAloud(plan.document).join()).toContain('Undo would'));
    const { document } = plan;
    expect([document.phase, document.focus, document.footer.main?.act]).toEqual(['reviewing', undefined, 'run']);
    const text = readAloud(document);
    expect(text.at(-1)).toBe('Check permissions | Preview in topology | Save plan… | Run');
    expect(text.slice(0, text.indexOf('AWS CLI') + 1)).toEqual([
      'Attach ha-spare to ha-2 as eth1',
      'Plan · nothing has run yet · the account was read  ago',
      '# What changes (1 added, 2 changed)',
      'added: ha-2, new eth1: — → eth1 ha-spare 10.0.11.90',
      'changed: ha-spare: unattached → in use by ha-2',
      'changed: ha-2, slots: 1 of 3 used → 2 of 3 used',
      'Nobody loses anything.',
      expect.stringMatching(/^Stays as it is: addresses, MAC [\da-f:]+, group api, source\/dest check on, cost\.$/),
      '# Steps (4 steps)',
      'todo: Look again whether anything has changed (reads only, before each call as well)',
      `todo: Attach ${spare} "ha-spare" to ${standby} "ha-2" as eth1 on network card 0 (AttachNetworkInterface)`,
      'todo: Wait until it is attached (gives up after 2 min)',
      'todo: Compare the result with the plan (reads only)',
      '# Before you run (2 warnings, no blocks)',
      expect.stringMatching(/^warn: .*\[attach\/same-subnet-twice\]$/),
      expect.stringMatching(/^warn: .*\[attach\/guest-setup\]$/),
      '# Undo (all of it can be taken back)',
      `undo: All of it can be taken back. Undo would: Detach ${spare} "ha-spare" from ${standby} "ha-2". It is a plan of its own, which you see first.`,
      '# As code',
      'AWS CLI',
    ]);
  });

  it('says who loses what, and asks before it is taken', async () => {
    const confirm: Line = { confirm: /^Detach network interface: eni-/, answer: false };
    const { plan, simulator, script } = await detaching({}, [confirm]);
    const text = readAloud(plan.document);
    expect(text).toContain('removed: ha-1, eth1: ha-vip 10.0.11.60 +1 → free slot');
    expect(text).toContain('changed: ha-vip: in use by ha-1 → unattached');
    expect(text).toContain('changed: Route 10.8.0.0/16: leads to ha-1 → leads nowhere');
    expect(text.find((line) => line.startsWith('ha-1 loses'))).toContain('10.0.11.60');
    expect(plan.document.footer).toMatchObject({
      reason: 'Asks once more, it takes something away',
      main: { label: 'Run…' },
    });
    await plan.run({ anyway: false });
    script.finish();
    expect(simulator.world.enis.get(vip)?.attachment).toBeDefined();
    expect(plan.document.phase).toBe('reviewing');
  });

  it('has no Run in read-only mode, also where that is switched on while it stands', async () => {
    let reason = undefined as ReturnType<typeof words> | undefined;
    const { plan, simulator } = await attaching({ readOnlyReason: () => reason });
    reason = words`Read-only mode is on`;
    plan.protectionChanged();
    expect(plan.document.phase).toBe('readOnly');
    expect(plan.document.footer.main).toBeUndefined();
    expect(readAloud(plan.document)).toContain('Read-only mode is on');
    await plan.run({ anyway: false });
    expect(simulator.world.enis.get(spare)?.attachment).toBeUndefined();
  });

  it('asks for what protects the account before it runs', async () => {
    const { plan, script } = await attaching({ protect: { '*': 'confirm' } }, [
      { confirm: 'Attach Network Interface', answer: false },
    ]);
    expect(plan.document.scope.isProtected).toBe('*');
    expect(plan.document.footer.reason).toMatch(/^Asks once more, .* is protected$/);
    await plan.run({ anyway: false });
    script.finish();
    expect(plan.isRunning).toBe(false);
  });

  it('tells of permissions in a line of its own, the answer first', async () => {
    const { plan } = await attaching();
    await plan.checkPermissions();
    const findings = plan.document.sections.find((section) => section.kind === 'findings');
    expect(findings?.verdict?.sign).toBe('done');
    expect(findings?.verdict?.lines.map(textOfLine)[0]).toBe('Allowed: 1 of 1 call');
  });

  it('goes back to the question of a field, and asks anew what comes after it', async () => {
    const { plan, script } = await attaching({}, [
      { choose: 'Select the instance', answer: 'ha-2' },
      { choose: 'Select the device index', answer: 'eth2' },
    ]);
    await plan.back('instanceId');
    script.finish();
    expect(plan.document.title).toBe('Attach ha-spare to ha-2 as eth2');
  });

  it('goes back to the last question with all other answers', async () => {
    const { plan, script } = await attaching({}, [{ choose: 'Select the device index', answer: 'eth2' }]);
    expect(readAloud(plan.document).join('\n')).toContain('eth1');
    await plan.back();
    script.finish();
    expect(readAloud(plan.document)).toContain('added: ha-2, new eth2: — → eth2 ha-spare 10.0.11.90');
  });
});

describe('a plan that EC2 would refuse', () => {
  const deleting = (more: readonly Line[] = []) =>
    planned({
      operation: whole('deleteInterface', deleteBody),
      on: [{ kind: 'interface', id: vip }],
      lines: more,
    });

  it('is run only where the person insists, in a dialog that says why not', async () => {
    const { plan, simulator, script } = await deleting([
      { confirm: 'EC2 will probably refuse this. Run it anyway?', answer: false },
    ]);
    expect([plan.document.phase, plan.document.footer.main?.act]).toEqual(['blocked', 'runAnyway']);
    expect(textOfLine(plan.document.stand)).toMatch(/^Plan · cannot run as it is/);
    expect(readAloud(plan.document).join('\n')).toMatch(/# Before you run \(\d blocks?/);
    await plan.run({ anyway: false });
    await plan.run({ anyway: true });
    script.finish();
    expect(simulator.world.enis.has(vip)).toBe(true);
  });

  it('offers as buttons what would resolve it, of which the first has the focus', async () => {
    const { plan } = await deleting();
    const findings = plan.document.sections.find((section) => section.kind === 'findings');
    expect(findings?.buttons).toEqual([
      { act: 'remedy', index: 0, label: 'Detach ha-vip…' },
      { act: 'remedy', index: 1, label: 'Retarget the routes to ha-vip…' },
    ]);
    expect(plan.document.focus).toBe('remedy');
    expect(planRemedies(plan.state)[0]).toMatchObject({
      kind: 'operation',
      remedy: { operation: 'detachInterface', on: { kind: 'interface', id: vip } },
    });
  });

  it('is refused by EC2 where the person has insisted', async () => {
    const { plan, script } = await deleting([
      { confirm: 'EC2 will probably refuse this. Run it anyway?', answer: true },
      { confirm: /^Delete network interface: eni-/, answer: true },
    ]);
    await plan.run({ anyway: true });
    script.finish();
    expect(plan.document.phase).toBe('stopped');
    expect(readAloud(plan.document).join('\n')).toContain('error: EC2 refused: Delete');
  });
});

describe('a plan whose account was read again', () => {
  it('goes on quietly where all that was read still holds', async () => {
    const { plan, store } = await attaching();
    await store.refresh();
    await vi.waitFor(() => expect(plan.state.facts.inventory).toBe(store.inventory));
    expect(plan.document.phase).toBe('reviewing');
    await plan.run({ anyway: false });
    expect(plan.document.phase).toBe('done');
  });

  it('marks in the new proposal what is otherwise than reviewed', async () => {
    const { plan, store, simulator } = await attaching();
    await connectionInto(simulator)
      .ec2()
      .attachInterface({ eniId: demoId('old-vip'), instanceId: standby, deviceIndex: 2, networkCard: 0 });
    await store.refresh();
    await vi.waitFor(() => expect(plan.document.phase).toBe('changed'));
    const what = plan.document.sections.find((section) => section.kind === 'changes');
    expect(what?.summary).toBe('new proposal, differences marked');
    const slots = what?.rows.find((row) => textOfLine(row.what) === 'ha-2, slots');
    expect(slots?.before[0]).toEqual({ text: '2', as: 'new', was: '1' });
    expect(slots?.after[0]).toEqual({ text: '3 of 3 used', as: 'new', was: '2' });
  });

  it('holds Run back where something else would be read, names what it rests on and counts the rest', async () => {
    const set = await attaching({}, [
      { choose: 'Select the network card', answer: 'back' },
      { choose: 'Select the device index', answer: 'eth2' },
    ]);
    const { plan, store, simulator } = set;
    await takeSlot(set);
    await connectionInto(simulator).ec2().modifyDescription({ eniId: vip, description: 'other' });
    await store.refresh();
    await vi.waitFor(() => expect(plan.document.phase).toBe('changed'));
    const { strip, footer, focus } = plan.document;
    expect(focus).toBe('takeOver');
    expect(footer.main?.refused).toBe('Take over the new state first');
    expect(strip?.changes?.rows.map(({ what, before, after }) => [what, before, after].map(textOfLine))).toContainEqual(
      ['ha-2, eth1', 'free', 'old-vip'],
    );
    expect(textOfLine(strip?.text ?? [])).toMatch(/\d other changes? do(?:es)? not touch this plan\.$/);
    await plan.run({ anyway: false });
    expect(simulator.world.enis.get(spare)?.attachment).toBeUndefined();
    await plan.takeOver();
    expect(plan.document.phase).toBe('reviewing');
    expect(readAloud(plan.document)).toContain('added: ha-2, new eth2: — → eth2 ha-spare 10.0.11.90');
  });

  it('offers to sign in once the session has ended, and sends nothing before', async () => {
    const { plan, store, simulator } = await attaching();
    simulator.faults.expireCredentials();
    await store.refresh();
    expect([plan.document.phase, plan.document.focus]).toEqual(['signedOut', 'signIn']);
    await plan.run({ anyway: false });
    expect(simulator.world.enis.get(spare)?.attachment).toBeUndefined();
    simulator.faults.clear();
    await store.refresh();
    await vi.waitFor(() => expect(plan.document.phase).toBe('reviewing'));
  });
});
