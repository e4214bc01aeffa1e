import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/model.ts';
import { attachInterface as body } from '../../../src/operations/attachInterface.ts';
import type { Choice } from '../../../src/operations/question.ts';
import { operationById, operations } from '../../../src/operations/registry.ts';
import type { AttachInput } from '../../../src/rules/attach/attachInput.ts';
import {
  attached,
  eni,
  instance,
  inventoryOf,
  card,
  limits,
  named,
  primaryEni,
  subnet,
  vpc,
} from '../../support/snapshot.ts';
import { listedChoices } from '../../support/choices.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { whole } from '../../support/wholeOperation.ts';

const attachInterface = whole('attachInterface', body);

/** The choices of one question, the default instance being chosen already. */
const choices = (
  field: keyof AttachInput,
  account: Partial<Snapshot> = {},
  known: Partial<AttachInput> = { instanceId: 'i-0a' },
): readonly Choice<string | number>[] => {
  const question = attachInterface.questions.find((each) => each.field === field);
  return question?.kind === 'choice'
    ? listedChoices<string | number>(question.choices(known, inventoryOf(account)))
    : [];
};

describe('choices of the interface', () => {
  it('lists all interfaces with the facts, by name', () => {
    const nat = eni({
      id: 'eni-0nat',
      status: 'in-use',
      requesterManaged: true,
      description: 'Interface for NAT Gateway nat-0a',
      ...named('nat-a'),
    });
    const found = choices('eniId', {
      vpcs: [vpc(named('shop'))],
      subnets: [subnet(named('app-a'))],
      enis: [nat, eni({ ...named('ha-spare') })],
    });
    expect(found.map(({ label, description, detail }) => ({ label, description, detail }))).toEqual([
      {
        label: 'eni-0a "ha-spare"',
        description: 'eu-west-1a · available · 10.0.0.20',
        detail: 'subnet subnet-0a "app-a" · VPC vpc-0a "shop"',
      },
      {
        label: 'eni-0nat "nat-a"',
        description: 'eu-west-1a · in-use · 10.0.0.20',
        detail: 'subnet subnet-0a "app-a" · VPC vpc-0a "shop" · NAT gateway · nat-a · Interface for NAT Gateway nat-0a',
      },
    ]);
  });
  it('shows ids where names, subnet and VPC are not known, and the kind of an EFA', () => {
    const [found] = choices('eniId', { vpcs: [], subnets: [], enis: [eni({ interfaceType: 'efa' })] });
    expect(found).toMatchObject({
      label: 'eni-0a',
      description: 'eu-west-1a · available · 10.0.0.20',
      detail: 'subnet subnet-0a · VPC vpc-0a · efa',
    });
  });
});

describe('choices of the instance', () => {
  it('tells free slots, state, zone and type', () => {
    const [found] = choices('instanceId', { instances: [instance(named('web-1'))] });
    expect(found).toMatchObject({
      label: 'i-0a "web-1"',
      description: 'eu-west-1a · running · free slots 2 of 3',
      detail: 'm5.large · subnet subnet-0a · VPC vpc-0a',
    });
  });
  it('says so when the limit is unknown, and names the operator', () => {
    const operator = { managed: true, principal: 'eks.amazonaws.com' };
    const [found] = choices('instanceId', { instances: [instance({ operator })], instanceTypes: [] });
    expect(found?.description).toContain('slots in use 1, limit unknown');
    expect(found?.detail).toContain('operated by eks.amazonaws.com');
  });
});

describe('choices of the slot', () => {
  const multiCard = limits({
    interfaces: 4,
    cards: [card(0, 2), card(1, 2)],
  });

  it('offers each card of the type with its room', () => {
    const found = choices('networkCard', { instanceTypes: [multiCard] });
    expect(found.map(({ value, description }) => [value, description])).toEqual([
      [0, 'free slots 1 of 2'],
      [1, 'free slots 2 of 2'],
    ]);
  });
  it('offers the cards in use of an unknown type', () => {
    const enis = [primaryEni(), eni({ attachment: attached('i-0a', 1, { networkCard: 2 }) })];
    expect(choices('networkCard', { instanceTypes: [], enis }).map(({ value }) => value)).toEqual([0, 2]);
  });
  it('offers the next free index first and shows who holds the others', () => {
    const enis = [primaryEni(named('front')), eni({ id: 'eni-0b', attachment: attached('i-0a', 1) })];
    const found = choices('deviceIndex', { enis }, { instanceId: 'i-0a', networkCard: 0 });
    expect(found.map(({ label, description }) => `${label}: ${description}`)).toEqual([
      'eth2: device index 2',
      'eth0: in use by eni-0primary "front"',
      'eth1: in use by eni-0b',
    ]);
  });
  it('shows holders beyond the limit, and index 0 of a further card as free', () => {
    const enis = [primaryEni(), eni({ id: 'eni-0b', attachment: attached('i-0a', 5) })];
    const on = (networkCard: number) =>
      choices('deviceIndex', { enis, instanceTypes: [multiCard] }, { instanceId: 'i-0a', networkCard }).map(
        ({ value }) => value,
      );
    expect(on(0)).toEqual([1, 2, 3, 4, 0, 5]);
    expect(on(1)).toEqual([0, 1]);
  });
  it('never offers (0, 0) as free, and nothing for an instance that has gone', () => {
    expect(
      choices('deviceIndex', { enis: [] }, { instanceId: 'i-0a', networkCard: 0 }).map(({ value }) => value),
    ).toEqual([1, 2, 0]);
    expect(choices('deviceIndex', {}, { instanceId: 'i-0gone', networkCard: 0 })).toEqual([]);
    expect(choices('networkCard', {}, { instanceId: 'i-0gone' })).toEqual([]);
  });
  it('offers fifteen indexes where the limit is unknown', () => {
    expect(choices('deviceIndex', { instanceTypes: [] }, { instanceId: 'i-0a', networkCard: 0 })).toHaveLength(15);
  });
});

describe('where it is offered', () => {
  const inventory = inventoryOf({
    enis: [primaryEni(), eni(), eni({ id: 'eni-0nat', requesterManaged: true })],
  });
  it.each([
    ['interface', 'eni-0a', true],
    ['interface', 'eni-0primary', false],
    ['interface', 'eni-0nat', false],
    ['interface', 'eni-0gone', false],
    ['instance', 'i-0a', true],
    ['instance', 'i-0gone', false],
    ['subnet', 'subnet-0a', false],
  ] as const)('on %s %s: %s', (kind, id, offered) => {
    expect(attachInterface.offeredFor({ kind, id }, inventory)).toBe(offered);
  });
  it('takes the answer that the target gives', () => {
    expect(attachInterface.known([{ kind: 'interface', id: 'eni-0a' }], inventory)).toEqual({ eniId: 'eni-0a' });
    expect(attachInterface.known([{ kind: 'instance', id: 'i-0a' }], inventory)).toEqual({ instanceId: 'i-0a' });
    expect(attachInterface.known([], inventory)).toEqual({});
  });
});

describe('registry', () => {
  it('has each operation once, findable by its id', async () => {
    const ids = operations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await operationById('attachInterface')?.open(({ questions }) => questions.length)).toBe(4);
    expect(operationById('nothing')).toBeUndefined();
  });
});

walksEveryStep(
  attachInterface,
  {
    'the whole way': [
      { choose: 'Select the network interface', answer: 'eni-0a' },
      { choose: 'Select the instance', answer: 'i-0a' },
      { choose: 'Select the network card', answer: 1 },
      { choose: 'Select the device index', answer: 0 },
      { review: 'run' },
    ],
  },
  {
    account: {
      instanceTypes: [
        limits({
          interfaces: 4,
          cards: [card(0, 2), card(1, 2)],
        }),
      ],
    },
  },
);
