import type { Graph, SubnetNode } from '../graph.ts';
import { pack } from './pack.ts';
import { CardRows } from './cardRows.ts';
import { ChipRows } from './chipRows.ts';
import { decoderOf } from './codec.ts';
import type { PackedGraph, PackedSubnet } from './packedGraph.ts';

/** A graph that keeps its cards packed: a node of one is made each time it is asked for. */
export type Picture = { readonly graph: Graph; readonly rows: Rows };

export type Rows = {
  readonly cards: CardRows;
  readonly chips: ChipRows;
  /** The cards of a subnet of this graph: rows from the first up to, but without, the last. */
  readonly of: (subnet: SubnetNode) => Range;
};

export type Range = { readonly from: number; readonly to: number };

/**
 * The graph with its rows. Cards and chips become objects when they are asked for; a value that was not checked may
 * throw.
 */
export const unpack = (packed: PackedGraph): Picture => {
  const decoder = decoderOf(packed);
  const chips = new ChipRows(packed.chips, decoder);
  const cards = new CardRows(packed.cards, chips, decoder);
  const ranges = new Map<SubnetNode, Range>();
  let from = 0;
  const subnetOf = (facts: PackedSubnet): SubnetNode => {
    const range = { from, to: from + facts.cards };
    from = range.to;
    const subnet = lazySubnet(facts, range, cards);
    ranges.set(subnet, range);
    return subnet;
  };
  const { title, region, readAt, counts, facts, gaps } = packed;
  const vpcs = packed.vpcs.map((vpc) => ({
    ...vpc,
    zones: vpc.zones.map((zone) => ({ ...zone, subnets: zone.subnets.map(subnetOf) })),
  }));
  return {
    graph: { title, region, readAt, vpcs, counts, facts, gaps },
    rows: { cards, chips, of: (subnet) => ranges.get(subnet) ?? { from: 0, to: 0 } },
  };
};

const lazySubnet = (facts: PackedSubnet, { from, to }: Range, cards: CardRows): SubnetNode => ({
  ...facts,
  get cards() {
    return Array.from({ length: to - from }, (_, index) => cards.node(from + index));
  },
});

/** A picture of a graph that was made here and has not travelled. */
export const pictureOfGraph = (graph: Graph): Picture => unpack(pack(graph));
