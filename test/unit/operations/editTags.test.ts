import { describe, expect, it } from 'vitest';
import { inverseOf } from '../../../src/actions/inverse.ts';
import type { Inventory } from '../../../src/domain/inventory.ts';
import { taggedThing } from '../../../src/domain/taggedThings.ts';
import { tagValue } from '../../../src/domain/tags.ts';
import { editTags as body } from '../../../src/operations/editTags.ts';
import { Refusal } from '../../../src/simulator/refusal.ts';
import { runOperation } from '../../../src/services/run.ts';
import { connectionInto, simulatedPlatform } from '../../support/simulatedPlatform.ts';
import { eni, elasticIp, instance, inventoryOf, securityGroup, snapshot, subnet, vpc } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';
import { harnessOver } from '../../support/wizardHarness.ts';

const operation = whole('editTags', body);
const env = { key: 'env', value: 'dev' };
const account = {
  enis: [
    eni({ id: 'eni-0a0000a1', tags: [env, { key: 'aws:x', value: 'y' }] }),
    eni({ id: 'eni-0a0000a2', tags: [env], requesterManaged: true }),
    eni({ id: 'eni-0a0000a3', tags: [{ key: 'env', value: 'test' }] }),
  ],
};
const targets = ['eni-0a0000a1', 'eni-0a0000a2'].map((id) => ({ kind: 'interface', id }) as const);
const setting = [
  { choose: 'Select the kind of resource', answer: 'enis' },
  { many: 'Select what to tag', answer: ['eni-0a0000a1'] },
  { choose: 'Select what to do', answer: 'Add or change a tag' },
  { input: 'Enter the key', answer: 'team' },
  { input: 'Enter the value', answer: 'net' },
  { review: 'run' },
] as const;
const removing = [
  { choose: 'Select the kind of resource', answer: 'enis' },
  { many: 'Select what to tag', answer: ['eni-0a0000a1'] },
  { choose: 'Select what to do', answer: 'Remove tags' },
  { many: 'Select the tags to remove', answer: ['env'] },
  { review: 'run' },
] as const;

describe('editing tags', () => {
  it('adds one, in one call for several, also for interfaces of services', async () => {
    const { result, store } = await walk(operation, setting.slice(2), { account, targets });
    expect(result).toMatchObject({ plan: ['Tag eni-0a0000a1, eni-0a0000a2 with team=net'], run: { kind: 'done' } });
    for (const { id } of targets) expect(store.inventory?.eni(id)?.tags).toContainEqual({ key: 'team', value: 'net' });
  });
  it('starts with the old value that all have, and warns of those it replaces', async () => {
    const seen: unknown[] = [];
    const lines = (last: string) => [
      { choose: 'Select what to do', answer: 'set' },
      { input: 'Enter the key', answer: 'env' },
      {
        input: 'Enter the value',
        answer: last,
        see: ({ initial, judge }: { initial: string; judge: (text: string) => unknown }) =>
          void seen.push(initial, judge('prod')),
      },
      { review: 'cancel' as const },
    ];
    await walk(operation, lines('prod'), { account, targets });
    await walk(operation, lines('prod'), {
      account,
      targets: account.enis.map(({ id }) => ({ kind: 'interface', id }) as const),
    });
    const finding: unknown = expect.objectContaining({ ruleId: 'tags/overwrites' });
    expect(seen).toEqual([
      'dev',
      { refusal: undefined, warning: 'The new value replaces: dev', finding },
      '',
      { refusal: undefined, warning: 'The new value replaces: dev, test', finding },
    ]);
  });
  it('names the limits as one types', async () => {
    const seen: unknown[] = [];
    const judged = ['', 'a'.repeat(129), 'AWS:x', 'ENV', 'ok'];
    await walk(
      operation,
      [
        { choose: 'Select what to do', answer: 'set' },
        {
          input: 'Enter the key',
          answer: { leave: 'cancel' },
          see: ({ judge }) => void seen.push(judged.map((text) => judge(text).refusal ?? judge(text).warning)),
        },
      ],
      { account, targets },
    );
    expect(seen).toEqual([
      [
        'The key is empty. Use 1 to 128 characters.',
        'The key is too long: 129 characters. Use at most 128.',
        'AWS reserves keys that start with aws: AWS:x',
        'There is a tag whose key differs only in case: env',
        undefined,
      ],
    ]);
  });
  it('removes tags, never those of AWS', async () => {
    const seen: unknown[] = [];
    const { store } = await walk(
      operation,
      [
        { choose: 'Select what to do', answer: 'remove' },
        {
          many: 'Select the tags to remove',
          answer: ['env'],
          see: ({ choices }) =>
            void seen.push(choices.map(({ label, description, refusals }) => [label, description, refusals.length])),
        },
        { review: 'run' },
      ],
      { account, targets },
    );
    expect(seen).toEqual([
      [
        ['aws:x', 'y · on 1 of 2', 1],
        ['env', 'dev · on 2 of 2', 0],
      ],
    ]);
    expect(targets.map(({ id }) => store.inventory?.eni(id)?.tags.map(({ key }) => key))).toEqual([['aws:x'], []]);
  });
  it('tags 200 one by one where EC2 refuses them together, and tells of those it could not', async () => {
    const enis = Array.from({ length: 200 }, (_, at) => eni({ id: `eni-0a000${String(at).padStart(3, '0')}` }));
    const { platform, simulator } = simulatedPlatform(snapshot({ enis }));
    const { ports, store } = await harnessOver(platform, []);
    simulator.faults.refuse(new Refusal('ConcurrentTagAccess', 'Busy.'), { action: 'CreateTags', times: 21 });
    const input = { ids: enis.map(({ id }) => id), way: 'set', key: 'team', value: 'net' } as const;
    const run = await runOperation({ operation, input, anyway: false, reviewed: ports.store.inventory }, ports);
    expect(run.problem?.message).toMatch(/^180 of 200 done, 20 not: .* and 17 more\)\. Done: eni-.* and 177 more$/);
    expect(store.inventory?.snapshot.enis.filter(({ tags }) => tags.length === 1)).toHaveLength(180);
  });
  it('tags things of several kinds together, and takes it back from each', async () => {
    const mixed = {
      vpcs: [vpc()],
      subnets: [subnet()],
      instances: [instance()],
      addresses: [elasticIp({ tags: [{ key: 'team', value: 'old' }] })],
      enis: [eni({ id: 'eni-0a0000a1' })],
    };
    const mixedTargets = [
      { kind: 'vpc', id: 'vpc-0a' },
      { kind: 'subnet', id: 'subnet-0a' },
      { kind: 'instance', id: 'i-0a' },
      { kind: 'address', id: mixed.addresses[0]?.allocationId ?? '' },
      { kind: 'interface', id: 'eni-0a0000a1' },
    ] as const;
    const { result, store, simulator, ports } = await walk(operation, setting.slice(2), {
      account: mixed,
      targets: mixedTargets,
    });
    if (result.kind !== 'ran' || !store.inventory) throw new Error('It did not run');
    const teamsOf = (inventory: Inventory) =>
      mixedTargets.map(({ id }) => tagValue(taggedThing(id, inventory)?.tags ?? [], 'team'));
    expect(teamsOf(store.inventory)).toEqual(['net', 'net', 'net', 'net', 'net']);
    const takeBack = inverseOf(result.run.done, { before: result.reviewed, now: store.inventory });
    await takeBack?.(connectionInto(simulator).ec2());
    await ports.store.refresh();
    expect(teamsOf(ports.store.inventory ?? inventoryOf())).toEqual([
      undefined,
      undefined,
      undefined,
      'old',
      undefined,
    ]);
  });
  it('offers security groups and all else from the palette', async () => {
    const seen: unknown[] = [];
    await walk(
      operation,
      [
        {
          choose: 'Select the kind of resource',
          answer: 'securityGroups',
          see: ({ choices }) => void seen.push(choices.map(({ label }) => label)),
        },
        { many: 'Select what to tag', answer: 'back' },
        { choose: 'Select the kind of resource', answer: 'vpcs' },
        {
          many: 'Select what to tag',
          answer: 'cancel',
          see: ({ choices }) => void seen.push(choices.map(({ value }) => value)),
        },
      ],
      { account: { vpcs: [vpc()], securityGroups: [securityGroup()] } },
    );
    expect(seen).toEqual([
      ['Network interfaces', 'Instances', 'Subnets', 'VPCs', 'Elastic IP addresses', 'Security groups'],
      ['vpc-0a'],
    ]);
  });
  walksEveryStep(operation, { setting, removing }, { account });
});
