import { factsOf } from './facts.ts';
import type { CardNode, Graph, VpcNode } from './graph.ts';
import { interfaceAt } from './oldPlaces.ts';
import { countsOf } from './partOf.ts';

/**
 * Of a picture only these interfaces, in the boxes that hold them. The facts of the boxes (addresses used, slots) stay those of the
 * whole; the counts are those of what is left.
 */
export const onlyThese = (graph: Graph, eniIds: ReadonlySet<string>): Graph => {
  const vpcs = graph.vpcs.flatMap((vpc) => keepVpc(vpc, eniIds));
  return { ...graph, vpcs, counts: countsOf(vpcs), facts: factsOf({ vpcs }) };
};

const keepVpc = (vpc: VpcNode, eniIds: ReadonlySet<string>): readonly VpcNode[] => {
  const zones = vpc.zones
    .map((zone) => ({
      ...zone,
      subnets: zone.subnets
        .map((subnet) => ({ ...subnet, cards: subnet.cards.flatMap((card) => keepCard(card, eniIds)) }))
        .filter(({ cards }) => cards.length > 0),
    }))
    .filter(({ subnets }) => subnets.length > 0);
  return zones.length > 0 ? [{ ...vpc, zones }] : [];
};

const keepCard = (card: CardNode, eniIds: ReadonlySet<string>): readonly CardNode[] => {
  const chips = card.chips.filter(({ eniId }) => eniIds.has(interfaceAt(eniId)));
  const remotes = card.remotes.filter(({ eniId }) => eniIds.has(interfaceAt(eniId)));
  return chips.length > 0 ? [{ ...card, chips, remotes }] : [];
};
