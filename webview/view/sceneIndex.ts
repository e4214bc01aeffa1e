import type { Selection } from '../../src/protocol/topology.ts';
import type { CardNode, ChipNode, SubnetNode, VpcNode } from '../../src/topology/graph.ts';
import type { Rect, Scene } from '../../src/topology/scene.ts';

/** One thing of the picture in its nesting, by the name of its outline node (`chip:eni-1`). */
export type Place = {
  readonly node: string;
  readonly rect: Rect;
  readonly target: Selection | undefined;
  readonly parent: string | undefined;
  readonly children: readonly string[];
  /** What a screen reader says. */
  readonly label: string;
  readonly shape: 'box' | 'cut';
};

export type Leaf = {
  readonly chip: ChipNode;
  readonly card: CardNode;
  readonly subnet: SubnetNode;
  readonly vpc: VpcNode;
};

export type SceneIndex = {
  readonly places: ReadonlyMap<string, Place>;
  /** Names of the VPCs' nodes, in the order of the picture. */
  readonly roots: readonly string[];
  readonly leaves: ReadonlyMap<string, Leaf>;
  readonly cardsByInstance: ReadonlyMap<string, readonly CardNode[]>;
};

export const indexScene = (scene: Scene): SceneIndex => {
  const places = new Map<string, Place>();
  const leaves = new Map<string, Leaf>();
  const cardsByInstance = new Map<string, CardNode[]>();
  for (const vpc of scene.vpcs) {
    const root = `vpc:${vpc.node.id}`;
    const subnets = vpc.zones.flatMap((zone) => zone.subnets);
    places.set(root, {
      ...{ node: root, rect: vpc.rect, target: { kind: 'vpc', id: vpc.node.id }, parent: undefined, shape: 'box' },
      ...{ children: subnets.map(({ node }) => `subnet:${node.id}`), label: `VPC ${vpc.node.name}` },
    });
    for (const subnet of subnets) {
      const group = `subnet:${subnet.node.id}`;
      places.set(group, {
        ...{
          node: group,
          rect: subnet.rect,
          target: { kind: 'subnet', id: subnet.node.id },
          parent: root,
          shape: 'box',
        },
        ...{ children: subnet.cards.map(({ node }) => `card:${node.id}`), label: subnetLabel(subnet.node) },
      });
      for (const card of subnet.cards) {
        const box = `card:${card.node.id}`;
        places.set(box, {
          ...{ node: box, rect: card.rect, target: cardTarget(card.node), parent: group, label: cardLabel(card.node) },
          ...{
            children: card.chips.map(({ node }) => `chip:${node.eniId}`),
            shape: card.node.kind === 'managed' ? 'cut' : 'box',
          },
        });
        const { instanceId } = card.node;
        if (instanceId !== undefined)
          cardsByInstance.set(instanceId, [...(cardsByInstance.get(instanceId) ?? []), card.node]);
        for (const { node, rect } of card.chips) {
          const leaf = `chip:${node.eniId}`;
          places.set(leaf, {
            ...{ node: leaf, rect, target: { kind: 'interface', id: node.eniId }, parent: box, children: [] },
            ...{ label: chipLabel(node, card.node), shape: node.kind === 'managed' ? 'cut' : 'box' },
          });
          leaves.set(node.eniId, { chip: node, card: card.node, subnet: subnet.node, vpc: vpc.node });
        }
      }
    }
  }
  return { places, roots: scene.vpcs.map(({ node }) => `vpc:${node.id}`), leaves, cardsByInstance };
};

/** The outline node of a selection; an instance is meant by the card where it stands. */
export const nodeOf = (index: SceneIndex, { kind, id }: Selection): string | undefined => {
  if (kind === 'instance') {
    const cards = index.cardsByInstance.get(id) ?? [];
    const home = cards.find((card) => card.kind === 'instance') ?? cards[0];
    return home && `card:${home.id}`;
  }
  const node = kind === 'interface' ? `chip:${id}` : `${kind}:${id}`;
  return index.places.has(node) ? node : undefined;
};

const cardTarget = (card: CardNode): Selection | undefined => {
  if (card.instanceId !== undefined) return { kind: 'instance', id: card.instanceId };
  const [only] = card.chips;
  return only && card.chips.length === 1 ? { kind: 'interface', id: only.eniId } : undefined;
};

const subnetLabel = ({ name, cidr, tier, usage }: SubnetNode): string =>
  [`Subnet ${name}`, cidr, tier, usage && `${usage.free} addresses free`]
    .filter((part) => part !== undefined)
    .join(', ');

const cardLabel = ({ kind, name, note, slots }: CardNode): string => {
  if (kind === 'unattached') return `Unattached interface ${name}`;
  if (kind === 'managed') return `${name}${note === undefined ? '' : ` ${note}`}, managed by AWS`;
  return [`Instance ${name}`, note, slots && `${slots.used} of ${slots.max ?? 'an unknown number of'} interfaces`]
    .filter((part) => part !== undefined)
    .join(', ');
};

const chipLabel = (chip: ChipNode, card: CardNode): string =>
  [
    `Interface ${chip.name}`,
    chip.tag,
    chip.address,
    chip.publicIp && `public address ${chip.publicIp.ip}`,
    `of ${card.name}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
