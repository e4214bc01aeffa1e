import { describe, expect, it, vi } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { attachInterface as attachBody } from '../../../../src/operations/attachInterface.ts';
import { moveInterface as moveBody } from '../../../../src/operations/moveInterface.ts';
import type { PlanPhase } from '../../../../src/protocol/plan.ts';
import { outcomeOf } from '../../../../src/services/plans/outcome.ts';
import { planDocument } from '../../../../src/services/plans/planDocument.ts';
import { carryOn } from '../../../../src/services/journal/restOfRun.ts';
import { textOfLine } from '../../../../src/services/plans/spans.ts';
import { demoId, planned, readAloud, type PlannedOptions } from '../../../support/plannedChange.ts';
import type { Line } from '../../../support/scriptedPrompts.ts';
import { whole } from '../../../support/wholeOperation.ts';

const spare = demoId('ha-spare');

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

/** Each phase that its documents have had, once. */
const phasesOf = ({
  documents,
}: {
  readonly documents: readonly { readonly phase: PlanPhase }[];
}): readonly PlanPhase[] => documents.map(({ phase }) => phase).filter((phase, at, all) => phase !== all[at - 1]);

describe('a plan that runs', () => {
  it('ticks its steps, and ends as planned with what has come into being and a text for a ticket', async () => {
    const set = await attaching({ simulator: { settleMs: 5 } });
    const { plan } = set;
    await plan.run({ anyway: false });
    expect(phasesOf(set).slice(-2)).toEqual(['running', 'done']);
    const { document } = plan;
    expect(document.focus).toBe('copyTicket');
    const text = readAloud(document);
    expect(text).toContain('# Steps (4 of 4)');
    expect(text).toContain('added: ha-2, new eth1: — → eth1 ha-spare 10.0.11.90');
    expect(text.find((line) => line.startsWith('New attachment: '))).toMatch(/eni-attach-[\da-f]{17}$/);
    const code = document.sections.find((section) => section.kind === 'code');
    expect(code?.tabs[0]?.text).toMatch(
      /^Attach ha-spare to ha-2 as eth1: done\n\d{4}-.* UTC\nAccount 111122223333 .*\n1\. Attach .*: done · request [\da-f-]{36}\nNew: eni-attach-/,
    );
    const steps = set.documents.flatMap(({ sections }) =>
      sections.flatMap((each) => (each.kind === 'steps' ? [each.steps] : [])),
    );
    expect(steps.some((each) => each[2]?.state === 'now' && each[1]?.state === 'done')).toBe(true);
    expect(steps.at(-1)?.[1]?.requestId).toMatch(/^[\da-f-]{36}$/);
  });

  it('says what came otherwise than planned', async () => {
    const { plan, store } = await attaching();
    await plan.run({ anyway: false });
    const { facts, run } = plan.state;
    const { inventory } = store;
    if (!run?.end || !inventory) throw new Error('It has not run');
    const { snapshot } = inventory;
    const enis = snapshot.enis.map((eni) => (eni.id === spare ? { ...eni, attachment: undefined } : eni));
    const outcome = await outcomeOf(facts, new Inventory({ ...snapshot, enis }), []);
    const document = planDocument({ ...plan.state, run: { ...run, end: { ...run.end, ...outcome } } });
    expect([document.phase, document.focus]).toEqual(['different', 'copyTicket']);
    expect(readAloud(document)).toEqual(
      expect.arrayContaining([
        '[warning] Done, but not as planned',
        'added: ha-2, new eth1: eth1 ha-spare 10.0.11.90 → not so',
        'changed: ha-spare: in use by ha-2 → not so',
      ]),
    );
  });

  it('stops where EC2 refuses, says why and how to go on', async () => {
    const { plan, simulator } = await attaching();
    simulator.faults.deny('AttachNetworkInterface');
    await plan.run({ anyway: false });
    const { document } = plan;
    expect([document.phase, document.focus, document.strip?.tone]).toEqual(['stopped', 'continueRun', 'error']);
    const text = readAloud(document);
    expect(text).toContain('[error] Stopped at step 2 of 4: nothing was changed');
    expect(text).toContain('* Try again: The plan is made anew of the account as it is now. You see it first.');
    expect(text.find((line) => line.startsWith('error: EC2 refused: Attach'))).toContain('Code UnauthorizedOperation');
    simulator.faults.allow('AttachNetworkInterface');
    await plan.takeOver();
    expect(plan.document.phase).toBe('reviewing');
    await plan.run({ anyway: false });
    expect(plan.document.phase).toBe('done');
  });

  it('is cancelled from its document, and tells what EC2 may still do', async () => {
    const set = await attaching({ simulator: { settleMs: 60_000 } });
    const { plan } = set;
    plan.onChange(() => {
      if (plan.state.run?.progress.calls.get(1)?.state === 'taken') plan.cancel();
    });
    await plan.run({ anyway: false });
    expect(phasesOf(set).slice(-3)).toEqual(['running', 'cancelling', 'stopped']);
    expect(readAloud(plan.document)).toContain(
      '[warning] Cancelled at step 3 of 4: 0 calls done and 1 sent to EC2, which may still do it',
    );
    plan.leaveIt();
    expect(plan.document.sections.some(({ kind }) => kind === 'choices')).toBe(false);
  });

  it('runs on nothing but what was reviewed: what changed unseen is shown again before anything is sent', async () => {
    const { plan, simulator } = await attaching();
    simulator.world.enis.delete(spare);
    await plan.run({ anyway: false });
    expect(plan.document.phase).toBe('changed');
    expect(readAloud(plan.document).join('\n')).toMatch(/removed: Interface .*ha-spare.*gone/);
  });

  it('says what the operating system has to be told, as long as it is not taken back', async () => {
    const { plan } = await attaching();
    await plan.run({ anyway: false });
    const told = 'note: The operating system of ha-2 must set up eth1 before traffic flows.';
    expect(readAloud(plan.document).join('\n')).toContain(`# Next\n${told}`);
    plan.undone(0);
    expect(readAloud(plan.document).join('\n')).not.toContain('# Next');
  });

  it('can be taken back, which it says once that is done', async () => {
    const { plan } = await attaching();
    await plan.run({ anyway: false });
    expect(plan.inverse).toBeDefined();
    expect(plan.document.footer.main?.act).toBe('undo');
    plan.undone(0);
    expect([plan.document.phase, plan.document.footer.main]).toEqual(['undone', undefined]);
  });
});

describe('a plan of several calls that stops in its middle', () => {
  const vip = demoId('ha-vip');
  const confirm: Line = { confirm: /ha-vip/, answer: true };
  const moving = () =>
    planned({
      operation: whole('moveInterface', moveBody),
      on: [{ kind: 'interface', id: vip }],
      lines: [
        { choose: 'Select the instance to move it to', answer: 'ha-2' },
        { choose: 'Select the device index', answer: 'eth1' },
        confirm,
      ],
    });
  /** EC2 refuses one instance, and no other. */
  const refuseStandby = async ({ simulator, plan }: Awaited<ReturnType<typeof moving>>): Promise<void> => {
    simulator.faults.deny('AttachNetworkInterface');
    plan.onChange(() => {
      if (plan.state.run?.progress.calls.get(2)?.state === 'refused') simulator.faults.allow('AttachNetworkInterface');
    });
    await plan.run({ anyway: false });
  };

  it('stops and asks, and offers to roll back what stands', async () => {
    const set = await moving();
    const { plan, store } = set;
    expect(plan.document.footer.onFailure).toEqual({ rollsBack: false });
    await refuseStandby(set);
    expect(store.inventory?.eni(vip)?.attachment).toBeUndefined();
    expect([plan.document.phase, plan.document.focus]).toEqual(['stopped', 'rollBack']);
    expect(readAloud(plan.document).join('\n')).toContain('Continue: do the rest: Attach');
    expect(plan.document.footer.onFailure).toBeUndefined();
  });

  it('tells what rolling back would do at each step, once that is chosen', async () => {
    const { plan } = await moving();
    expect(plan.document.footer.onFailure?.steps).toBeUndefined();
    plan.chooseOnFailure(true);
    await vi.waitFor(() => expect(plan.document.footer.onFailure?.steps).toBeDefined());
    const told = plan.document.footer.onFailure?.steps?.map(({ title, lines }) => [title, ...lines.map(textOfLine)]);
    expect(told?.slice(0, 1)).toEqual([
      ['If step 2 fails', expect.stringMatching(/^Takes back: Attach .*ha-vip.* to .*ha-1.* as eth1/) as string],
    ]);
    expect(told).toHaveLength(plan.state.facts.preview.calls.length - 1);
  });

  it('tells of each step what would stay, and why', async () => {
    const twice: typeof attachBody = {
      ...attachBody,
      run: async ({ eniId }, ec2) => {
        await ec2.modifyDescription({ eniId, description: 'in use' });
        await ec2.modifyPublicIpv4({ eniId, enabled: true });
        await ec2.modifySourceDestCheck({ eniId, enabled: false });
      },
    };
    const { plan } = await planned({
      operation: whole('attachInterface', twice),
      on: [{ kind: 'interface', id: spare }],
      lines: toStandby,
    });
    plan.chooseOnFailure(true);
    await vi.waitFor(() => expect(plan.document.footer.onFailure?.steps).toHaveLength(2));
    const last = plan.document.footer.onFailure?.steps?.at(-1)?.lines.map(textOfLine);
    expect(last).toEqual([
      expect.stringMatching(/^Takes back: Set the description of .*ha-spare/) as string,
      expect.stringMatching(
        /^Stays: Turn the automatic public .* on; EC2 does not tell how it was set before$/,
      ) as string,
    ]);
  });

  it('goes on with what EC2 has made, where the rest names it', async () => {
    const managed: typeof attachBody = {
      ...attachBody,
      rules: [],
      run: async ({ instanceId }, ec2) => {
        const { subnetId = '' } = (await moving()).store.inventory?.instance(instanceId) ?? {};
        const { eniId } = await ec2.createInterface({ subnetId, description: 'made' });
        await ec2.attachInterface({ eniId, instanceId, networkCard: 0, deviceIndex: 1 });
        await ec2.modifySourceDestCheck({ eniId, enabled: false });
      },
    };
    const set = await planned({
      operation: whole('attachInterface', managed),
      on: [{ kind: 'interface', id: spare }],
      lines: toStandby,
    });
    const { plan, store, simulator } = set;
    // EC2 chooses otherwise than the twin.
    simulator.world.newId('eni');
    await refuseStandby(set);
    expect(plan.document.phase).toBe('stopped');
    const made = store.inventory?.snapshot.enis.find(({ description }) => description === 'made');
    const rest = plan.rest ?? { calls: [], learned: { toReal: <T>(given: T) => given } };
    expect(rest.calls.map(({ call }) => rest.learned.toReal(call).input)).toMatchObject([
      { eniId: made?.id, deviceIndex: 1 },
      { eniId: made?.id, enabled: false },
    ]);
    expect(readAloud(plan.document).join('\n')).toContain(`Continue: do the rest: Attach ${made?.id ?? ''}`);
    if (plan.rest) await carryOn(plan.rest)(store.connection?.ec2() ?? fail());
    expect(simulator.snapshot().enis.find(({ id }) => id === made?.id)).toMatchObject({
      attachment: { deviceIndex: 1 },
      sourceDestCheck: false,
    });
  });

  it('takes back what was done where that was chosen before', async () => {
    const set = await moving();
    const { plan, store } = set;
    const before = store.inventory?.eni(vip)?.attachment?.instanceId;
    plan.chooseOnFailure(true);
    expect(plan.document.footer.onFailure?.rollsBack).toBe(true);
    expect(plan.document.footer.onFailure?.why).toContain('taken back');
    await refuseStandby(set);
    expect(store.inventory?.eni(vip)?.attachment?.instanceId).toBe(before);
    const text = readAloud(plan.document);
    expect([plan.document.phase, plan.document.focus]).toEqual(['stopped', 'continueRun']);
    expect(text.find((line) => line.startsWith('[error] Stopped'))).toContain('what was done was taken back');
    expect(text).toContain('* Try again: The plan is made anew of the account as it is now. You see it first.');
    plan.chooseOnFailure(false);
    expect(plan.state.rollsBack).toBe(true);
  });

  it('has nothing to choose where there is one call', async () => {
    const { plan } = await attaching();
    expect(plan.document.footer.onFailure).toBeUndefined();
  });
});

const fail = (): never => {
  throw new Error('There is no connection');
};
