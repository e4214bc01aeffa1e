import type { Graph, VpcNode, CardNode, SubnetNode } from './graph.ts';
import { interfaceAt } from './oldPlaces.ts';

/** A thing of the picture whose surroundings are wanted alone. */
export type Chosen = { readonly kind: 'vpc' | 'subnet' | 'instance' | 'interface'; readonly id: string };

/**
 * Of a picture only what belongs to one thing, in the boxes that hold it: a VPC or a subnet with all that stands in it, an
 * instance with its interfaces in every subnet, an interface on its card. The facts of the boxes (addresses used, slots) stay
 * those of the whole; the counts are those of the part.
 */
export const partOf = (graph: Graph, chosen: Chosen): Graph => {
  const vpcs = graph.vpcs.flatMap((vpc) => keepVpc(vpc, chosen));
  const drawn = new Set(cardsIn(vpcs).flatMap(({ chips }) => chips.map(({ eniId }) => eniId)));
  const tied = vpcs.map((vpc) =>
    withCards(vpc, (card) => ({ ...card, remotes: card.remotes.filter(({ eniId }) => drawn.has(eniId)) })),
  );
  return { ...graph, vpcs: tied, counts: countsOf(tied) };
};

const keepVpc = (vpc: VpcNode, chosen: Chosen): readonly VpcNode[] => {
  if (chosen.kind === 'vpc') return vpc.id === chosen.id ? [vpc] : [];
  const zones = vpc.zones
    .map((zone) => ({ ...zone, subnets: zone.subnets.flatMap((subnet) => keepSubnet(subnet, chosen)) }))
    .filter(({ subnets }) => subnets.length > 0);
  return zones.length > 0 ? [{ ...vpc, zones }] : [];
};

const keepSubnet = (subnet: SubnetNode, chosen: Chosen): readonly SubnetNode[] => {
  if (chosen.kind === 'subnet') return subnet.id === chosen.id ? [subnet] : [];
  const cards = subnet.cards.flatMap((card) => keepCard(card, chosen));
  return cards.length > 0 ? [{ ...subnet, cards }] : [];
};

const keepCard = (card: CardNode, { kind, id }: Chosen): readonly CardNode[] => {
  if (kind === 'instance') return card.instanceId === id ? [card] : [];
  const chips = card.chips.filter(({ eniId }) => interfaceAt(eniId) === id);
  return chips.length > 0 ? [{ ...card, chips }] : [];
};

const cardsIn = (vpcs: readonly VpcNode[]): readonly CardNode[] =>
  vpcs.flatMap(({ zones }) => zones.flatMap(({ subnets }) => subnets.flatMap(({ cards }) => cards)));

const withCards = (vpc: VpcNode, change: (card: CardNode) => CardNode): VpcNode => ({
  ...vpc,
  zones: vpc.zones.map((zone) => ({
    ...zone,
    subnets: zone.subnets.map((subnet) => ({ ...subnet, cards: subnet.cards.map(change) })),
  })),
});

/**
 * How many interfaces, instances, subnets and findings the picture shows; an instance counts once, whatever cards it
 * has.
 */
export const countsOf = (vpcs: readonly VpcNode[]): Graph['counts'] => {
  const subnets = vpcs.flatMap(({ zones }) => zones.flatMap((zone) => zone.subnets));
  const cards = subnets.flatMap((subnet) => subnet.cards);
  const chips = cards.flatMap((card) => card.chips);
  const marks = [...subnets, ...cards, ...chips].reduce((sum, { findings }) => sum + findings.length, 0);
  return {
    interfaces: chips.length,
    instances: new Set(cards.flatMap(({ instanceId }) => instanceId ?? [])).size,
    subnets: subnets.length,
    findings: marks,
  };
};
