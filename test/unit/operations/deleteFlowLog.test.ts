import { describe, expect, it } from 'vitest';
import { inverseOf } from '../../../src/actions/inverse.ts';
import { deleteFlowLog as body } from '../../../src/operations/deleteFlowLog.ts';
import { operationById } from '../../../src/operations/registry.ts';
import { connectionInto } from '../../support/simulatedPlatform.ts';
import { flowLog } from '../../support/flowLog.ts';
import { inventoryOf } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('deleteFlowLog', body);
const group = flowLog({
  id: 'fl-0b0000b1',
  resourceId: 'subnet-0a',
  trafficType: 'REJECT',
  destinationType: 'cloud-watch-logs',
  destination: undefined,
  logGroupName: '/vpc/flow',
  roleArn: 'arn:aws:iam::111122223333:role/flow',
  files: undefined,
  format: '${srcaddr} ${dstaddr}',
  aggregationInterval: 60,
  tags: [
    { key: 'env', value: 'prod' },
    { key: 'aws:x', value: 'y' },
  ],
});
const account = { flowLogs: [flowLog(), group] };
const full = [
  { choose: 'Select the flow log', answer: 'fl-0b0000b1' },
  { review: 'run' },
  { confirm: 'Delete flow log: flow log fl-0b0000b1 (REJECT to log group /vpc/flow)?', answer: true },
] as const;

describe('deleting a flow log', () => {
  it('offers those of what was pointed at, and all from the palette', async () => {
    const seen: unknown[] = [];
    const look = {
      choose: 'Select the flow log',
      answer: 'cancel',
      see: ({ choices }: { readonly choices: readonly { readonly value: unknown; readonly detail?: unknown }[] }) =>
        void seen.push(choices.map(({ value, detail }) => [value, detail])),
    } as const;
    await walk(operation, [look], { account, targets: [{ kind: 'subnet', id: 'subnet-0a' }] });
    await walk(operation, [look], { account });
    const texts = [
      ['fl-0a0000a1', 'ALL to arn:aws:s3:::logs-of-mine, every 600 s'],
      ['fl-0b0000b1', 'REJECT to log group /vpc/flow, every 60 s, custom fields'],
    ];
    expect(seen).toEqual([texts.slice(1), texts]);
  });
  it('ends it, and makes it again as it was', async () => {
    const { result, store, simulator } = await walk(operation, full, { account });
    if (result.kind !== 'ran' || !store.inventory) throw new Error('It did not run');
    expect(result).toMatchObject({
      plan: ['Delete flow log fl-0b0000b1 (REJECT to log group /vpc/flow) of subnet-0a'],
      run: { kind: 'done' },
    });
    expect(store.inventory.snapshot.flowLogs.map(({ id }) => id)).toEqual(['fl-0a0000a1']);
    const takeBack = inverseOf(result.run.done, { before: result.reviewed, now: store.inventory });
    await takeBack?.(connectionInto(simulator).ec2());
    const again = [...simulator.world.flowLogs.values()].find(({ resourceId }) => resourceId === 'subnet-0a');
    const { id: _id, createdAt: _at, ...same } = group;
    expect(again).toMatchObject({ ...same, tags: [{ key: 'env', value: 'prod' }] });
  });
  it('is offered where there is one', () => {
    const { offeredFor } = operationById('deleteFlowLog') ?? {};
    const inventory = inventoryOf(account);
    const on = [
      { kind: 'interface', id: 'eni-0a' },
      { kind: 'subnet', id: 'subnet-0a' },
      { kind: 'vpc', id: 'vpc-0a' },
    ] as const;
    expect(on.map((target) => offeredFor?.(target, inventory))).toEqual([true, true, false]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
