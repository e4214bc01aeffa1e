import { afterAll, describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/actions/ec2.ts';
import type { ProfileScope } from '../../../../src/aws/credentials/scopeMeans.ts';
import { aborted, stopped } from '../../../../src/domain/errors.ts';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { nothingAsked, type Things } from '../../../../src/domain/things.ts';
import { words } from '../../../../src/domain/words.ts';
import { simulate } from '../../../../src/simulator/simulate.ts';
import { scriptedEc2 } from '../../../support/scriptedEc2.ts';
import { eni, primaryEni, snapshot, subnet } from '../../../support/snapshot.ts';
import { bothWays } from '../../../support/threads.ts';

const scope: ProfileScope = { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined };
const spare = 'eni-0a0000a1';
const ways = bothWays();
afterAll(() => ways.forEach(({ end }) => end()));

describe.each(ways)('a connection $name', ({ open }) => {
  const opened = (settleMs = 0) => {
    // CIDR reservations are not read with an account.
    const subnets = [subnet({ reservations: undefined })];
    const enis = [primaryEni(), eni({ id: spare, description: 'web' })];
    const simulator = simulate(snapshot({ subnets, enis }), { settleMs });
    return { simulator, connection: open(scope, simulator.requestHandler) };
  };
  const attach = { eniId: spare, instanceId: 'i-0a', deviceIndex: 1, networkCard: 0 };

  it('has the account that was read, thing by thing, and knows whose it is', async () => {
    const { simulator, connection } = opened();
    const { readAt: _readAt, instanceTypes: _types, ...read } = await connection.read();
    const { readAt: _at, instanceTypes: _limits, ...there } = simulator.snapshot();
    expect(read).toEqual({ ...there, enis: there.enis.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });
    expect(connection.identity()).toBe(there.accountId);
    expect(connection.scope).toEqual(scope);
  });

  it('reads again what is known as the very objects, but for what is otherwise than it was', async () => {
    const { simulator, connection } = opened();
    const before = await connection.read();
    const whole = await connection.read({ known: new Inventory(before) });
    for (const part of ['vpcs', 'subnets', 'instances', 'enis', 'securityGroups'] as const)
      expect([part, whole[part].map((thing, at) => thing === before[part][at])]).toEqual([
        part,
        before[part].map(() => true),
      ]);
    expect(before.enis).not.toEqual([]);
    await connection.ec2().modifyDescription({ eniId: spare, description: 'api' });
    const after = await connection.read({ known: new Inventory(before) });
    expect(after.enis).toEqual((await connection.read()).enis);
    expect(after.enis.filter((thing, at) => thing !== before.enis[at])).toMatchObject([
      { id: spare, description: 'api' },
    ]);
    expect(simulator.snapshot().enis).toHaveLength(after.enis.length);
  });

  it('writes, and tells on the way what it waits for', async () => {
    const { simulator, connection } = opened(300);
    const steps: string[] = [];
    const ec2 = connection.ec2({ onStep: (step) => steps.push(step) });
    const { attachmentId } = await ec2.attachInterface(attach);
    const [, shown] = simulator.snapshot().enis.toSorted((a, b) => (a.id === spare ? 1 : b.id === spare ? -1 : 0));
    expect(shown?.attachment).toMatchObject({ id: attachmentId, status: 'attached' });
    expect(steps).toEqual(['Waiting until EC2 shows it attached']);
  });

  it('tells of each call that EC2 has taken, with its request id, before it waits for the effect', async () => {
    const { connection } = opened();
    const told: unknown[] = [];
    const ec2 = connection.ec2({
      onAnswered: async ({ input }, { requestId }) => void told.push([input === attach, requestId]),
      onStep: (step, call) => told.push([step, call?.input === attach]),
    });
    await ec2.attachInterface(attach);
    expect(told).toEqual([
      [true, expect.stringMatching(/^[0-9a-f-]{36}$/)],
      ['Waiting until EC2 shows it attached', true],
    ]);
    const token: (string | undefined)[] = [];
    const asking = connection.ec2({ onAnswered: (_call, { requestId }) => void token.push(requestId) });
    await asking.createInterface({ subnetId: 'subnet-0a' });
    expect(token).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });

  it('looks up later what became of a call of which nobody has heard', async () => {
    const { connection } = opened();
    const before = await connection.readThings({ ...nothingAsked, enis: [spare] });
    const sent = { call: { action: 'attachInterface', input: attach }, before, sentAt: 0 } as const;
    expect(await connection.lookUp(sent)).toEqual({ kind: 'notShown' });
    const { attachmentId } = await connection.ec2().attachInterface(attach);
    expect(await connection.lookUp(sent)).toEqual({ kind: 'done', output: { attachmentId } });
    const now = await connection.readThings({ ...nothingAsked, enis: [spare] });
    expect(await connection.lookUp({ ...sent, before: now }), 'it was there before').toEqual({
      kind: 'wasSo',
      output: { attachmentId },
    });
    expect(await connection.lookUp({ ...sent, before: undefined })).toEqual({
      kind: 'unknown',
      why: 'EC2 shows it, and it is not known whether it was so before the call',
    });
    const taken = { ...sent, output: { attachmentId: 'eni-attach-0f00000f' } };
    expect(await connection.lookUp(taken)).toEqual({
      kind: 'unknown',
      why: 'EC2 had accepted it, but does not show it now',
    });
    const create = { action: 'createInterface', input: { subnetId: 'subnet-0a' } } as const;
    expect(await connection.lookUp({ ...sent, call: create })).toEqual({
      kind: 'unknown',
      why: 'No call of EC2 tells whether it was done. Look for a new interface in the subnet: subnet-0a',
    });
    const release = { action: 'releaseAddress', input: { allocationId: 'eipalloc-0a' } } as const;
    expect(await connection.lookUp({ ...sent, call: release }), 'it was never there').toMatchObject({ kind: 'wasSo' });
  });

  it('asks before each sending, with the very call', async () => {
    const { simulator, connection } = opened();
    const input = { eniId: spare, description: 'api' };
    const asked: Call[] = [];
    const beforeSend = async (call: Call): Promise<Things> => {
      asked.push(call);
      return connection.readThings({ ...nothingAsked, enis: [spare] });
    };
    await connection.ec2({ beforeSend }).modifyDescription(input);
    expect(asked[0]?.input).toBe(input);
    expect(simulator.snapshot().enis.find(({ id }) => id === spare)?.description).toBe('api');
  });

  it('sends nothing where that is refused, and rejects with the refusal', async () => {
    const { simulator, connection } = opened();
    const refusal = stopped({ message: words`Somebody has changed it`, remedy: words`Look again.` });
    const ec2 = connection.ec2({ beforeSend: () => Promise.reject(refusal) });
    await expect(ec2.deleteInterface({ eniId: spare })).rejects.toMatchObject({
      name: 'ProblemError',
      problem: refusal.problem,
    });
    expect(simulator.snapshot().enis.map(({ id }) => id)).toContain(spare);
  });

  it('rejects a refused write with a problem', async () => {
    const { connection } = opened();
    await expect(connection.ec2().deleteInterface({ eniId: 'eni-0f00000f' })).rejects.toMatchObject({
      name: 'ProblemError',
      problem: { code: 'InvalidNetworkInterfaceID.NotFound', requestId: expect.any(String) as string },
    });
  });

  it('gives a write up when it is aborted', async () => {
    const { connection } = opened(60_000);
    const control = new AbortController();
    const ec2 = connection.ec2({ signal: control.signal, onStep: () => control.abort() });
    await expect(ec2.attachInterface(attach)).rejects.toMatchObject({ name: 'AbortError' });
    await expect(ec2.attachInterface(attach)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('reads things again until they are as they are waited for', async () => {
    const { connection } = opened(300);
    const query = { ...nothingAsked, enis: [spare] };
    const attaching = connection.ec2().attachInterface(attach);
    const { enis } = await connection.readThings(query, {
      until: (things) => things.enis[0]?.attachment?.status === 'attached',
    });
    await attaching;
    expect(enis.map(({ id, attachment }) => [id, attachment?.status])).toEqual([[spare, 'attached']]);
    const control = new AbortController();
    const waiting = connection.readThings(query, { signal: control.signal, until: () => false });
    control.abort(aborted());
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('describes by filters, names all attributes, and tries without doing', async () => {
    const { simulator, connection } = opened();
    const filters = [{ name: 'network-interface-id', values: [spare] }];
    const [there] = simulator.snapshot().enis.filter(({ id }) => id === spare);
    expect(await connection.describe({ kind: 'enis', filters, pages: 'all' })).toEqual({
      things: [there],
      isWhole: true,
      unread: undefined,
    });
    const lists = await connection.interfaceAttributes(spare);
    expect(lists[0]?.rows).toContainEqual({ name: 'Description', value: 'web' });
    expect(await connection.dryRun({ action: 'deleteInterface', input: { eniId: spare } })).toEqual({
      kind: 'allowed',
    });
    expect(simulator.snapshot().enis).toHaveLength(2);
  });

  it('reads a portion again, and tells what a write was seen at', async () => {
    const { simulator, connection } = opened();
    const shown: unknown[] = [];
    await connection.ec2({ onShown: (one) => shown.push(one) }).attachInterface(attach);
    const there = simulator.snapshot().enis.find(({ id }) => id === spare);
    expect(shown).toEqual([{ part: 'enis', thing: there }]);
    const query = { enis: { id: [spare] }, instances: { id: ['i-0a'] }, vpcs: 'all' } as const;
    const { things, unread } = await connection.readPortion(query);
    expect(unread).toEqual([]);
    expect(things.enis).toEqual([there]);
    expect(things.instances?.map(({ id }) => id)).toEqual(['i-0a']);
    expect(things.vpcs).toEqual(simulator.snapshot().vpcs);
    expect(things.subnets).toBeUndefined();
  });

  it('tells what could not be described with its problem', async () => {
    const connection = open(
      scope,
      scriptedEc2(() => ({ code: 'UnauthorizedOperation', status: 403 })),
    );
    const { unread } = await connection.describe({ kind: 'tags', filters: [], pages: 'first' });
    expect(unread).toMatchObject({ iamAction: 'ec2:DescribeTags', problem: { code: 'UnauthorizedOperation' } });
  });

  it('is opened once more after another one was closed', async () => {
    const first = opened().connection;
    await first.read();
    first.close();
    const { enis } = await opened().connection.read();
    expect(enis).toHaveLength(2);
  });
});
