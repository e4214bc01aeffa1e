import type { ElementDefinition } from 'cytoscape';
import type { CardNode, ChipNode, VpcNode } from '../../src/topology/graph.ts';
import type { PlacedCard, PlacedVpc, Point, Rect, Scene } from '../../src/topology/scene.ts';

/**
 * The whole picture as a compound graph, as one draws an account without our layers: VPC > zone > subnet > card > interface, a
 * node for each security group and public address, an edge for each use of one and for each interface in another subnet. All
 * stand where our layout has them: `data` has the size in pixels of what holds nothing, its position is the centre.
 */
export const compoundGraph = (scene: Scene): readonly ElementDefinition[] => scene.vpcs.flatMap(vpcElements);

/** Kinds of nodes, for the style. */
export type NodeKind = 'vpc' | 'zone' | 'subnet' | 'card' | 'chip' | 'group' | 'address';

type Box = {
  readonly id: string;
  readonly kind: NodeKind;
  readonly parent?: string;
  readonly words: readonly (string | undefined)[];
  readonly rect: Rect;
};

const node = ({ id, kind, parent, words, rect }: Box): ElementDefinition => ({
  group: 'nodes',
  data: {
    id,
    label: words.filter((word) => word !== undefined).join('\n'),
    w: rect.w,
    h: rect.h,
    ...(parent === undefined ? {} : { parent }),
  },
  position: { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 },
  classes: kind,
  pannable: true,
});

const edge = (source: string, target: string, kind: 'group' | 'address' | 'tie'): ElementDefinition => ({
  group: 'edges',
  data: { id: `${kind}:${source}>${target}`, source, target },
  classes: kind,
  pannable: true,
});

const vpcElements = (vpc: PlacedVpc): readonly ElementDefinition[] => {
  const { name, cidrs } = vpc.node;
  const id = `vpc:${vpc.node.id}`;
  const cards = vpc.zones.flatMap(({ subnets }) => subnets.flatMap((subnet) => subnet.cards));
  return [
    node({ id, kind: 'vpc', words: [name, ...cidrs], rect: vpc.rect }),
    ...vpc.zones.flatMap((zone) => {
      const zoneId = `zone:${vpc.node.id}:${zone.node.name}`;
      return [
        node({ id: zoneId, kind: 'zone', parent: id, words: [zone.node.name, zone.node.zoneId], rect: zone.rect }),
        ...zone.subnets.flatMap(({ node: subnet, rect, cards: own }) => [
          node({ id: `subnet:${subnet.id}`, kind: 'subnet', parent: zoneId, words: subnetWords(subnet), rect }),
          ...own.flatMap((card) => cardNodes(card, `subnet:${subnet.id}`)),
        ]),
      ];
    }),
    ...guards(vpc, cards),
    ...addresses(vpc, cards),
    ...ties(cards),
  ];
};

const subnetWords = ({ name, cidr, tier }: VpcNode['zones'][number]['subnets'][number]): Box['words'] => [
  name,
  cidr,
  tier,
];

const cardNodes = ({ node: card, rect, chips }: PlacedCard, parent: string): readonly ElementDefinition[] => [
  node({ id: cardId(card), kind: 'card', parent, words: [card.name, card.note], rect }),
  ...chips.map(({ node: chip, rect: at }) =>
    node({ id: chipId(chip), kind: 'chip', parent: cardId(card), words: [chip.tag, chip.address], rect: at }),
  ),
];

const cardId = ({ id }: CardNode): string => `card:${id}`;
const chipId = ({ eniId }: Pick<ChipNode, 'eniId'>): string => `chip:${eniId}`;
const chipsOf = (cards: readonly PlacedCard[]): readonly PlacedCard['chips'][number][] =>
  cards.flatMap(({ chips }) => chips);

/** Security groups stand side by side on the shelf of their VPC. */
const guards = (vpc: PlacedVpc, cards: readonly PlacedCard[]): readonly ElementDefinition[] => {
  const chips = chipsOf(cards);
  const names = [...new Set(chips.flatMap(({ node: { groups } }) => groups))];
  const idOf = (name: string): string => `group:${vpc.node.id}:${name}`;
  const width = vpc.shelf.w / Math.max(1, names.length);
  return [
    ...names.map((name, index) => {
      const rect = { x: vpc.shelf.x + index * width, y: vpc.shelf.y, w: Math.min(width - 4, 120), h: 20 };
      return node({ id: idOf(name), kind: 'group', parent: `vpc:${vpc.node.id}`, words: [name], rect });
    }),
    ...chips.flatMap(({ node: chip }) => chip.groups.map((name) => edge(chipId(chip), idOf(name), 'group'))),
  ];
};

/** Public addresses stand above their VPC, over the interface that has them. */
const addresses = (vpc: PlacedVpc, cards: readonly PlacedCard[]): readonly ElementDefinition[] =>
  chipsOf(cards).flatMap(({ node: chip, rect }) => {
    if (!chip.publicIp) return [];
    const id = `address:${chip.eniId}`;
    const corner: Point = { x: rect.x, y: vpc.rect.y - 36 };
    return [
      node({ id, kind: 'address', words: [chip.publicIp.ip], rect: { ...corner, w: 100, h: 20 } }),
      edge(chipId(chip), id, 'address'),
    ];
  });

/** From an instance to its interfaces in other subnets, where the picture has them. */
const ties = (cards: readonly PlacedCard[]): readonly ElementDefinition[] => {
  const drawn = new Set(chipsOf(cards).map((chip) => chip.node.eniId));
  return cards.flatMap(({ node: card }) =>
    card.remotes.flatMap((remote) => (drawn.has(remote.eniId) ? [edge(cardId(card), chipId(remote), 'tie')] : [])),
  );
};
