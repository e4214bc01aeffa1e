import fc from 'fast-check';
import type { Instance, InstanceLimits } from '../../src/domain/model.ts';
import { mostly } from './agreement.ts';
import { card, limits, secondaryInterface } from './snapshot.ts';

const adapters = ['interface', 'efa', 'efa-only'];

/** Instance types with several network cards, small ones in the likeness of EC2's. */
export const cardTypes: readonly InstanceLimits[] = [
  // p5, trn: each card takes everything.
  many(
    'like.p5',
    [card(0, 2, { types: adapters }), card(1, 2, { types: adapters }), card(2, 2, { types: adapters })],
    3,
  ),
  // p6-b300: none on card 0.
  many('like.b300', [card(0, 2, { types: ['interface'] }), card(1, 2, { types: adapters })], 1),
  // p6e-gb200: every other card has room for one without addresses alone.
  many('like.gb200', [card(0, 2, { types: adapters }), card(1, 1, { types: ['efa-only'] })], 2),
  // c6in.32xlarge: more with fewer ENA queues, which EC2 told before it told the types of cards.
  many('like.c6in', [card(0, 2, { flexible: 1 }), card(1, 2, { flexible: 1 })], 2),
  // A type that no source tells all of.
  many('like.none', [card(0, 2, { flexible: undefined }), card(1, 2, { flexible: undefined })], 1),
  // With a card for secondary networks.
  {
    ...many('like.rdma', [card(0, 3, { types: adapters }), card(1, 2, { types: ['secondary'] })], 1),
    secondaryInterfaces: 2,
    ipv4PerSecondary: 1,
  },
];

function many(type: string, cards: InstanceLimits['cards'], maxEfa: number): InstanceLimits {
  const interfaces = cards.reduce((sum, each) => sum + each.interfaces, 0);
  return limits({ type, interfaces, cards, efaSupported: true, maxEfa });
}

/** What an instance has in secondary networks. */
export const someSecondaries: fc.Arbitrary<Instance['secondaryInterfaces']> = fc.oneof(
  { weight: 3, arbitrary: mostly<Instance['secondaryInterfaces']>([], undefined) },
  {
    weight: 1,
    arbitrary: fc
      .record({ networkCard: mostly(1, 0), deviceIndex: mostly(0, 1, 2), status: mostly('attached', 'detached') })
      .map((slot) => [secondaryInterface(slot)]),
  },
);
