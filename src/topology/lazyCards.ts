import type { Turns } from '../domain/turns.ts';
import type { CardNode, SubnetNode } from './graph.ts';

type Make = () => Turns<readonly CardNode[]>;

const makers = new WeakMap<SubnetNode, Make>();

/** Notes how a subnet makes its cards, which a copy of it does not do any more. */
export const makesCards = (subnet: SubnetNode, make: Make): SubnetNode => {
  makers.set(subnet, make);
  return subnet;
};

/** The cards of a subnet, in turns where it has yet to make them: one subnet may have thousands. */
export function* cardsInTurns(subnet: SubnetNode): Turns<readonly CardNode[]> {
  const make = makers.get(subnet);
  return make ? yield* make() : subnet.cards;
}
