import { describe, expect, it } from 'vitest';
import bundled from '../../../src/domain/instanceLimits.json' with { type: 'json' };
import { limitsTable, type CompactLimits } from '../../../src/domain/limits.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import { cardLimit, interfaceLimit } from '../../../src/rules/attach/attachCapacity.ts';
import { cardTypes, indexExists, slotFree } from '../../../src/rules/attach/attachNetworkCard.ts';
import type { LaunchInput } from '../../../src/rules/launch/launchInput.ts';
import { launchRules } from '../../../src/rules/launch/launchRules.ts';
import { runRules } from '../../../src/rules/rule.ts';
import { said, verdicts } from '../../support/judge.ts';
import {
  attached,
  card,
  eni,
  instance,
  inventoryOf,
  limits,
  primaryEni,
  secondaryInterface,
  snapshot,
} from '../../support/snapshot.ts';

const facts: unknown = bundled;
const table = limitsTable(facts as CompactLimits);

const onCard = (networkCard: number, ...indexes: readonly number[]) =>
  indexes.map((index) =>
    eni({ id: `eni-${networkCard}${index}`, attachment: attached('i-0a', index, { networkCard }) }),
  );

const flexible = (...cards: readonly (number | undefined)[]): Partial<Snapshot> => ({
  instanceTypes: [
    limits({ interfaces: 2 * cards.length, cards: cards.map((more, at) => card(at, 2, { flexible: more })) }),
  ],
});
const at = { eniId: 'eni-0a', instanceId: 'i-0a' };

describe('a card that takes more interfaces with fewer ENA queues', () => {
  const full = { enis: [eni(), primaryEni(), ...onCard(0, 1)] };
  const fuller = { enis: [...full.enis, ...onCard(0, 2)] };

  it('is warned of, not blocked, as long as it has such room', () => {
    expect(said(cardLimit, { ...at, networkCard: 0 }, { ...full, ...flexible(1, 1) })).toEqual([
      'warn: Network card 0 supports 2 interfaces by default, and more only with fewer ENA queues for each; there would be: 3. Reduce the ENA queues of its interfaces first, so that some are left for another one.',
    ]);
    expect(verdicts(cardLimit, { ...fuller, ...flexible(1, 1) })).toEqual([
      'block: All slots of network card 0 are in use: 3 of 3',
    ]);
  });

  it('is only warned of where the number is not known', () => {
    expect(verdicts(cardLimit, { ...full, ...flexible(undefined) })).toEqual([
      'warn: Network card 0 supports 2 interfaces; whether it takes 3 with fewer ENA queues for each is not known',
    ]);
    expect(verdicts(interfaceLimit, { ...full, ...flexible(undefined) })).toEqual([]);
  });

  it('counts for the whole instance, too', () => {
    expect(verdicts(interfaceLimit, { ...full, ...flexible(1) })).toEqual([]);
    expect(verdicts(interfaceLimit, { ...fuller, ...flexible(1) })).toEqual([
      'block: All interface slots of m5.large are in use: 3 of 3',
    ]);
  });
});

describe('the device index on a card', () => {
  const types = flexible(0, 0);

  it('is below the number of interfaces of its card', () => {
    expect(verdicts(indexExists, types, { networkCard: 1, deviceIndex: 1 })).toEqual([]);
    expect(said(indexExists, { ...at, networkCard: 1, deviceIndex: 2 }, types)).toEqual([
      'block: Device index 2 is beyond network card 1, which takes 0 to 1. Choose a device index that the network card has.',
    ]);
  });

  it('may be higher where queues are shared out, or the type has one card: nobody says that EC2 refuses it', () => {
    const warning = (index: number) =>
      `warn: Device index ${index} is not below the number of interfaces that network card 0 supports by default, so EC2 may refuse: 2`;
    expect(verdicts(indexExists, flexible(1, 1), { deviceIndex: 2 })).toEqual([warning(2)]);
    expect(verdicts(indexExists, flexible(undefined, 0), { deviceIndex: 5 })).toEqual([warning(5)]);
    expect(verdicts(indexExists, flexible(0), { deviceIndex: 5 })).toEqual([warning(5)]);
  });

  it('is not spoken of where the card has too many interfaces anyway', () => {
    const full = { enis: [eni(), primaryEni(), ...onCard(0, 1)] };
    expect(verdicts(indexExists, { ...full, ...types }, { deviceIndex: 2 })).toEqual([]);
    expect(verdicts(indexExists, { ...full, ...flexible(0) }, { deviceIndex: 2 })).toEqual([]);
  });
});

describe('the types that a card takes', () => {
  const cards = [card(0, 2, { types: ['interface'] }), card(1, 2, { types: ['interface', 'efa', 'efa-only'] })];
  const account = (interfaceType: string): Partial<Snapshot> => ({
    enis: [eni({ interfaceType })],
    instanceTypes: [limits({ interfaces: 4, cards, efaSupported: true, maxEfa: 1 })],
  });

  it.each(['efa', 'efa-only'])('hold for %s', (interfaceType) => {
    expect(said(cardTypes, { ...at, networkCard: 0 }, account(interfaceType))).toEqual([
      `block: Network card 0 of m5.large takes no interface of this type: ${interfaceType}. It takes: interface. Choose another network card, or an interface of another type.`,
    ]);
    expect(verdicts(cardTypes, account(interfaceType), { networkCard: 1 })).toEqual([]);
  });

  it.each(['interface', 'trunk'])('hold for an ordinary one: %s', (interfaceType) => {
    expect(verdicts(cardTypes, account(interfaceType))).toEqual([]);
    const only = limits({ cards: [card(0, 2, { types: ['secondary'] })] });
    expect(verdicts(cardTypes, { ...account(interfaceType), instanceTypes: [only] })).toHaveLength(1);
  });

  it('are warned of where EC2 does not tell them, and not all cards take an adapter', () => {
    const known = { interfaces: 4, cards: [card(0, 2), card(1, 2)], efaSupported: true };
    const of = (maxEfa: number) =>
      verdicts(cardTypes, { ...account('efa'), instanceTypes: [limits({ ...known, maxEfa })] });
    expect(of(1)).toEqual([
      'warn: Only 1 of 2 network cards of m5.large take an Elastic Fabric Adapter, and which ones is not known',
    ]);
    expect(of(2)).toEqual([]);
  });
});

describe('secondary interfaces of an instance', () => {
  const rdma = (status: string): Partial<Snapshot> => ({
    ...flexible(0, 0),
    instances: [instance({ secondaryInterfaces: [secondaryInterface({ status })] })],
  });

  it.each(['attached', 'detaching'])('hold their slot while %s', (status) => {
    expect(said(slotFree, { ...at, networkCard: 1, deviceIndex: 0 }, rdma(status))).toEqual([
      'block: A secondary interface uses device index 0 of network card 1: si-0a. Choose a free device index.',
    ]);
    expect(verdicts(slotFree, rdma(status), { networkCard: 1, deviceIndex: 1 })).toEqual([]);
  });

  it('hold none once they are gone', () => {
    expect(verdicts(slotFree, rdma('detached'), { networkCard: 1, deviceIndex: 0 })).toEqual([]);
  });

  it('may count on their card', () => {
    const account = { ...rdma('attached'), enis: [eni(), primaryEni(), ...onCard(1, 1)] };
    expect(verdicts(cardLimit, account, { networkCard: 1 })).toEqual([
      'warn: Network card 1 supports 2 interfaces, and secondary interfaces may count: 1',
    ]);
    expect(verdicts(cardLimit, account)).toEqual([]);
  });
});

describe('the cards of a launch', () => {
  const made = { imageId: 'ami-0a', primary: 'new', subnetId: 'subnet-0a', interfaceType: 'interface', groupIds: [] };
  const about = ['launch/card-', 'launch/primary-card', 'launch/existing-primary-card', 'launch/device-index'];
  const judged = (input: Partial<LaunchInput>, over: Partial<Snapshot> = {}) =>
    runRules(launchRules, { ...made, ...input } as Partial<LaunchInput>, inventoryOf(over, table)).flatMap(
      ({ ruleId, severity, message }) =>
        about.some((start) => ruleId.startsWith(start)) ? [`${severity}: ${message}`] : [],
    );
  const existing = (...ids: readonly string[]) => ids.map((eniId) => ({ kind: 'existing', eniId }) as const);

  it('have the device indexes of their interfaces: p5.48xlarge', () => {
    const asked = {
      instanceType: 'p5.48xlarge',
      eniIds: ['eni-0a', 'eni-0b'],
      secondaries: existing('eni-0a', 'eni-0b'),
    };
    const enis = [eni(), eni({ id: 'eni-0b' })];
    const slots = (deviceIndex: number) => [
      { networkCard: 0, deviceIndex: 1 },
      { networkCard: 1, deviceIndex },
    ];
    expect(judged({ ...asked, slots: slots(1) }, { enis })).toEqual([]);
    expect(judged({ ...asked, slots: slots(2) }, { enis })).toEqual([
      'block: Device index 2 is beyond network card 1, which takes 0 to 1',
    ]);
  });

  it('take the types of their interfaces: p6-b300.48xlarge', () => {
    const asked = { instanceType: 'p6-b300.48xlarge', secondaries: [], slots: [] } as const;
    const refusal = (type: string) =>
      `block: Network card 0 of p6-b300.48xlarge takes no interface of this type: ${type}. It takes: interface`;
    expect(judged({ ...asked, interfaceType: 'interface' })).toEqual([]);
    expect(judged({ ...asked, interfaceType: 'efa' })).toEqual([refusal('efa')]);
    const used = { ...asked, primary: 'existing', eniId: 'eni-0a', interfaceType: undefined } as const;
    const enis = [eni({ interfaceType: 'efa' })];
    expect(judged(used, { enis })).toEqual([refusal('efa')]);
    const adapter = { ...asked, eniIds: ['eni-0a'], secondaries: existing('eni-0a') };
    const on = (networkCard: number) => judged({ ...adapter, slots: [{ networkCard, deviceIndex: 1 }] }, { enis });
    expect(on(0)).toEqual([refusal('efa')]);
    expect(on(1)).toEqual([]);
  });

  it('take more interfaces with fewer ENA queues, as far as that goes', () => {
    const subnets = snapshot().subnets;
    const asked = (count: number) => {
      const newSubnetIds = Array.from({ length: count }, () => 'subnet-0a');
      const secondaries = newSubnetIds.map((subnetId) => ({ kind: 'new', subnetId, groupIds: undefined }) as const);
      const slots = newSubnetIds.map((_, index) => ({ networkCard: 0, deviceIndex: index + 1 }));
      return judged({ instanceType: 'c6in.32xlarge', newSubnetIds, secondaries, slots }, { subnets });
    };
    expect(asked(7)).toEqual([]);
    expect(asked(8)).toEqual([
      'warn: Network card 0 supports 8 interfaces by default, and more only with fewer ENA queues for each; there would be: 9',
    ]);
    expect(asked(12)).toEqual(['block: Network card 0 supports 12 interfaces; there would be: 13']);
  });
});
