import { afterAll, describe, expect, it, vi } from 'vitest';
import type { ApplyOptions } from '../../../src/aws/connection.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import { forEachLimited } from '../../../src/operations/forEachLimited.ts';
import type { Operation } from '../../../src/operations/operation.ts';
import { runOperation } from '../../../src/services/run.ts';
import type { RunResult } from '../../../src/services/runResult.ts';
import type { Simulator, SimulatorOptions } from '../../../src/simulator/simulate.ts';
import { driven } from '../../support/driven.ts';
import { operationOf } from '../../support/earnestRun.ts';
import { raceAccount } from '../../support/raceAccount.ts';
import { openHarness, type Harness, type Work } from '../../support/secondClient.ts';
import { eni, snapshot } from '../../support/snapshot.ts';

// Before the SDK is imported, which keeps the timer that it finds: then waiting between tries takes no time.
vi.hoisted(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_000_000 }));
afterAll(() => {
  vi.useRealTimers();
});

const spare = 'eni-0a0000a1';
const slot = { instanceId: 'i-0b', deviceIndex: 2, networkCard: 0 };

const composed = (work: Work): Operation<object> =>
  operationOf({ known: () => ({}), questions: [], rules: [], run: async (_input, ec2) => void (await work(ec2)) });

/** Runs in the account as it was reviewed when the harness was opened; notes which calls EC2 got. */
const ranAt = async (harness: Harness, work: Work, options: ApplyOptions = {}): Promise<RunResult> => {
  const run = { operation: composed(work), input: {}, anyway: true, reviewed: harness.store.inventory, ...options };
  const { value, error } = await driven(runOperation(run, harness.ports));
  if (!value) throw error;
  return value;
};

const opened = async (account: Snapshot, options: SimulatorOptions = {}) => {
  const { value, error } = await driven(openHarness(account, options));
  if (!value) throw error;
  return { harness: value, asked: noted(value.simulator) };
};

/** The actions that the simulator is asked for from now on. */
const noted = ({ requestHandler }: Simulator): string[] => {
  const asked: string[] = [];
  const { handle } = requestHandler;
  Object.assign(requestHandler, {
    handle: (...[request, options]: Parameters<typeof handle>) => {
      asked.push(new URLSearchParams(String(request.body)).get('Action') ?? '');
      return handle(request, options);
    },
  });
  return asked;
};

/** Runs whose later calls come back to what earlier ones did, some by ids that EC2 chose. */
const runs: readonly (readonly [string, Work])[] = [
  [
    'what is made is attached, tagged, set and taken off again',
    async (ec2) => {
      const { eniId } = await ec2.createInterface({ subnetId: 'subnet-0a', groupIds: ['sg-0a'], description: 'new' });
      const { attachmentId } = await ec2.attachInterface({ eniId, ...slot });
      await ec2.createTags({ ids: [eniId], tags: [{ key: 'Name', value: 'made' }] });
      await ec2.modifyTermination({ eniId, attachmentId, deleteOnTermination: true });
      await ec2.modifySecurityGroups({ eniId, groupIds: ['sg-0b'] });
      await ec2.detachInterface({ eniId, attachmentId, force: false });
      await ec2.deleteInterface({ eniId });
    },
  ],
  [
    'an interface is moved',
    async (ec2) => {
      await ec2.detachInterface({ eniId: 'eni-0d0000d1', attachmentId: 'eni-attach-0a01', force: false });
      await ec2.attachInterface({ eniId: 'eni-0d0000d1', ...slot });
    },
  ],
  [
    'an elastic IP is allocated, moved twice and released',
    async (ec2) => {
      const { allocationId } = await ec2.allocateAddress({});
      const on = { allocationId, allowReassociation: true };
      await ec2.associateAddress({ ...on, eniId: spare, privateIp: '10.0.0.20' });
      const { associationId } = await ec2.associateAddress({ ...on, eniId: 'eni-0c0000c1', privateIp: '10.0.0.40' });
      await ec2.disassociateAddress({ allocationId, associationId });
      await ec2.releaseAddress({ allocationId });
    },
  ],
  [
    'addresses that EC2 chose get an elastic IP and go again',
    async (ec2) => {
      const { addresses } = await ec2.assignIpv4({
        eniId: spare,
        ipv4: { kind: 'count', count: 2 },
        allowReassignment: false,
      });
      const [first = ''] = addresses;
      const served = { allocationId: 'eipalloc-0a0000a1', eniId: spare, privateIp: first };
      await ec2.associateAddress({ ...served, allowReassociation: false });
      await ec2.unassignIpv4({ eniId: spare, addresses, prefixes: [] });
    },
  ],
  [
    'an address moves to another interface with its elastic IP, which is taken off there',
    async (ec2) => {
      const served = { allocationId: 'eipalloc-0a0000a1', eniId: spare, privateIp: '10.0.0.21' };
      await ec2.associateAddress({ ...served, allowReassociation: false });
      const ipv4 = { kind: 'addresses', addresses: ['10.0.0.21'] } as const;
      await ec2.assignIpv4({ eniId: 'eni-0c0000c1', ipv4, allowReassignment: true });
      await ec2.unassignIpv4({ eniId: 'eni-0c0000c1', addresses: ['10.0.0.21'], prefixes: [] });
      await ec2.releaseAddress({ allocationId: 'eipalloc-0a0000a1' });
    },
  ],
  [
    'an interface is launched with, then described',
    async (ec2) => {
      const machine = { imageId: 'ami-0a', instanceType: 'm5.large' };
      const primary = { kind: 'existing', eniId: spare, deviceIndex: 0, networkCard: 0 } as const;
      const { instanceId } = await ec2.runInstance({ ...machine, interfaces: [primary] });
      await ec2.modifyDescription({ eniId: spare, description: 'launched' });
      await ec2.attachInterface({ eniId: 'eni-0c0000c1', instanceId, deviceIndex: 1, networkCard: 0 });
    },
  ],
];

describe("a run's own steps are no foreign change", () => {
  it.each(runs)('%s', async (_name, work) => {
    const { harness } = await opened(raceAccount());
    expect(await ranAt(harness, work)).toMatchObject({ kind: 'done', meanwhile: [], problem: undefined });
  });
  it.each(runs)('nor where EC2 is slow to show them: %s', async (_name, work) => {
    const { harness } = await opened(raceAccount(), { settleMs: 2_000, eventualMs: 3_000 });
    expect(await ranAt(harness, work)).toMatchObject({ kind: 'done', meanwhile: [], problem: undefined });
  });
  it.each(runs)('nor where no twin can follow them: %s', async (_name, work) => {
    const { harness } = await opened(raceAccount());
    const platform = { ...harness.ports.platform, twin: async () => Promise.reject(new Error('No twin')) };
    expect(await ranAt({ ...harness, ports: { ...harness.ports, platform } }, work)).toMatchObject({ kind: 'done' });
  });
  it('nor are those that are under way at the same time', async () => {
    const { harness } = await opened(raceAccount(), { settleMs: 1_000 });
    const work: Work = (ec2) =>
      Promise.all([
        ec2.modifyDescription({ eniId: spare, description: 'one' }),
        ec2.modifySecurityGroups({ eniId: spare, groupIds: ['sg-0b'] }),
        ec2.createTags({ ids: [spare], tags: [{ key: 'a', value: 'b' }] }),
      ]);
    expect(await ranAt(harness, work)).toMatchObject({ kind: 'done', meanwhile: [] });
  });
});

describe('a foreign change of what the run itself has just done', () => {
  it.each<[string, Work, RegExp]>([
    [
      'marked',
      (ec2) => ec2.createTags({ ids: ['eni-0d0000d1'], tags: [{ key: 'protected', value: 'yes' }] }),
      /tag protected, was: none, now: yes/,
    ],
    [
      'attached elsewhere',
      (ec2) => ec2.attachInterface({ eniId: 'eni-0d0000d1', instanceId: 'i-0a', deviceIndex: 4, networkCard: 0 }),
      /status, was: available, now: in-use/,
    ],
    [
      'its place taken',
      (ec2) => ec2.attachInterface({ eniId: 'eni-0c0000c1', ...slot }),
      /eth2 on network card 0 of instance .*i-0b.*: taken by, was: nobody, now: eni-0c0000c1/,
    ],
  ])('stops it: %s', async (_what, other, told) => {
    const { harness, asked } = await opened(raceAccount());
    const result = await ranAt(harness, async (ec2) => {
      await ec2.detachInterface({ eniId: 'eni-0d0000d1', attachmentId: 'eni-attach-0a01', force: false });
      await other(harness.other);
      asked.length = 0;
      await ec2.attachInterface({ eniId: 'eni-0d0000d1', ...slot });
    });
    expect(result).toMatchObject({
      kind: 'partly',
      done: [{ action: 'detachInterface' }],
      unfinished: [],
      refused: [],
    });
    expect(result.meanwhile.join('\n')).toMatch(told);
    expect(result.problem?.message).toMatch(
      /^Only part was done \(Detach .*\), then it stopped: Something has changed/,
    );
    expect(asked).not.toContain('AttachNetworkInterface');
  });
});

describe('what is read', () => {
  it('is one Describe a kind, right before the call, and not the account', async () => {
    const { harness, asked } = await opened(raceAccount());
    await ranAt(harness, (ec2) => ec2.attachInterface({ eniId: spare, ...slot }));
    expect(asked.slice(0, asked.indexOf('AttachNetworkInterface')).toSorted()).toEqual([
      'DescribeInstances',
      'DescribeNetworkInterfaces',
    ]);
  });
  it('is read for many calls at a time, and nothing more is sent after a difference', async () => {
    const ids = Array.from({ length: 200 }, (_, at) => `eni-0a000${String(at).padStart(3, '0')}`);
    const { harness, asked } = await opened(snapshot({ enis: ids.map((id) => eni({ id })) }), { latencyMs: 20 });
    const marked = ids[100] ?? '';
    await driven(harness.other.createTags({ ids: [marked], tags: [{ key: 'protected', value: 'yes' }] }));
    asked.length = 0;
    const result = await ranAt(harness, (ec2) => forEachLimited(ids, (eniId) => ec2.deleteInterface({ eniId })));
    const deletions = asked.filter((action) => action === 'DeleteNetworkInterface').length;
    expect(result.kind).toBe('partly');
    expect(result.done).toHaveLength(deletions);
    expect(deletions).toBeLessThan(110);
    expect(result.unfinished).toEqual([]);
    expect(result.meanwhile).toEqual([`Interface ${marked}: tag protected, was: none, now: yes`]);
    expect(result.problem?.message).toMatch(
      new RegExp(`^${deletions} of 200 done, ${200 - deletions} not, ${199 - deletions} of these not tried: Something`),
    );
    expect(harness.store.inventory?.eni(marked)).toBeDefined();
    // One look a deletion is what waits for its effect.
    const reads = asked.filter((action) => action === 'DescribeNetworkInterfaces').length - deletions;
    expect(reads).toBeLessThan(deletions);
  });
  it('must be seen: where it may not be read any more, nothing is asked, and the person decides anew', async () => {
    const { harness, asked } = await opened(raceAccount());
    harness.simulator.faults.deny('DescribeAddresses');
    const release: Work = (ec2) => ec2.releaseAddress({ allocationId: 'eipalloc-0a0000a1' });
    const first = await ranAt(harness, release);
    expect(first).toMatchObject({ kind: 'failed', unfinished: [], problem: { code: 'UnauthorizedOperation' } });
    expect(first.meanwhile.join()).toMatch(
      /cannot be verified that this is still as reviewed.*203\.0\.113\.10 \(eipalloc-0a0000a1\): .*ec2:DescribeAddresses/,
    );
    expect(asked).not.toContain('ReleaseAddress');
    // The account was read again: what cannot be seen is known by now, and said in the review.
    expect(harness.store.inventory?.gap('addresses')).toBeDefined();
    expect(await ranAt(harness, release)).toMatchObject({ meanwhile: [] });
    expect(asked).toContain('ReleaseAddress');
  });
  it('is waited for until EC2 shows the step before, and not any longer', async () => {
    const { harness } = await opened(raceAccount());
    const began = Date.now();
    const shown: Promise<unknown>[] = [];
    const onStep = (step: string): void => {
      if (step !== 'Waiting until EC2 shows the step before') return;
      shown.push(harness.other.modifyDescription({ eniId: spare, description: 'new' }));
    };
    const work: Work = async (ec2) => {
      await ec2.modifyDescription({ eniId: spare, description: 'new' });
      // As if EC2 still showed what was before.
      await harness.other.modifyDescription({ eniId: spare, description: 'spare' });
      await ec2.modifySourceDestCheck({ eniId: spare, enabled: false });
    };
    const { kind } = await ranAt(harness, work, { onStep });
    expect([kind, shown.length, Date.now() - began < 30_000]).toEqual(['done', 1, true]);
  });
  it('is waited for no longer than a minute, and not beyond a cancellation', async () => {
    const waiting = async (stop: AbortController | undefined) => {
      const { harness } = await opened(raceAccount());
      const steps: string[] = [];
      const onStep = (step: string): void => {
        steps.push(step);
        if (step === 'Waiting until EC2 shows the step before') stop?.abort();
      };
      const began = Date.now();
      const result = await ranAt(
        harness,
        async (ec2) => {
          await ec2.modifyDescription({ eniId: spare, description: 'new' });
          // As if EC2 still showed what was before.
          await harness.other.modifyDescription({ eniId: spare, description: 'spare' });
          await ec2.modifySourceDestCheck({ eniId: spare, enabled: false });
        },
        { signal: stop?.signal, onStep },
      );
      return { result, took: Date.now() - began };
    };
    const late = await waiting(undefined);
    expect(late.result.meanwhile.join()).toMatch(/description, was: new, now: spare/);
    expect(late.took).toBeGreaterThanOrEqual(60_000);
    expect(late.took).toBeLessThan(70_000);
    const cancelled = await waiting(new AbortController());
    expect(cancelled.result).toMatchObject({
      kind: 'cancelled',
      unfinished: [],
      done: [{ action: 'modifyDescription' }],
    });
    expect(cancelled.took).toBeLessThan(1_000);
  });
  it('is read anew before EC2 is asked once more after it was too busy', async () => {
    const { harness, asked } = await opened(raceAccount());
    harness.simulator.faults.throttle(1, 'DeleteNetworkInterface');
    harness.simulator.faults.before('DeleteNetworkInterface', async () => {
      await harness.other.createTags({ ids: [spare], tags: [{ key: 'protected', value: 'yes' }] });
      await vi.advanceTimersByTimeAsync(2_000);
    });
    const result = await ranAt(harness, (ec2) => ec2.deleteInterface({ eniId: spare }));
    expect(result.meanwhile.join()).toMatch(/tag protected, was: none, now: yes/);
    expect(asked.filter((action) => action === 'DeleteNetworkInterface')).toHaveLength(1);
  });
});
