import type { Selection } from '../../src/protocol/topology.ts';
import type { CardNode, ChipNode, SubnetNode, VpcNode } from '../../src/topology/graph.ts';
import type { PlacedCard, PlacedChip, PlacedSubnet, PlacedVpc, Rect, Scene } from '../../src/topology/scene.ts';

/** One thing of the picture in its nesting, by the name of its outline node (`chip:eni-1`). */
export type Place = {
  readonly node: string;
  readonly rect: Rect;
  readonly target: Selection | undefined;
  readonly parent: string | undefined;
  readonly children: readonly string[];
  /** What a screen reader says; most places are never asked. */
  readonly label: () => string;
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
  readonly subnets: readonly SubnetNode[];
  readonly cardsByInstance: ReadonlyMap<string, readonly CardNode[]>;
};

export const indexScene = (scene: Scene): SceneIndex => {
  const index: Growing = { places: new Map(), leaves: new Map(), subnets: [], cardsByInstance: new Map() };
  for (const vpc of scene.vpcs) addVpc(index, vpc);
  return { ...index, roots: scene.vpcs.map(({ node }) => `vpc:${node.id}`) };
};

type Growing = {
  readonly places: Map<string, Place>;
  readonly leaves: Map<string, Leaf>;
  readonly subnets: SubnetNode[];
  readonly cardsByInstance: Map<string, readonly CardNode[]>;
};

const addVpc = (index: Growing, vpc: PlacedVpc): void => {
  const { id, name } = vpc.node;
  const subnets = vpc.zones.flatMap((zone) => zone.subnets);
  const children = subnets.map(({ node }) => `subnet:${node.id}`);
  add(index, {
    node: `vpc:${id}`,
    rect: vpc.rect,
    target: { kind: 'vpc', id },
    parent: undefined,
    children,
    label: () => `VPC ${name}`,
  });
  for (const subnet of subnets) addSubnet(index, subnet, vpc.node);
};

const addSubnet = (index: Growing, { node, rect, cards }: PlacedSubnet, vpc: VpcNode): void => {
  const children = cards.map((card) => `card:${card.node.id}`);
  const target = { kind: 'subnet', id: node.id } as const;
  index.subnets.push(node);
  add(index, {
    node: `subnet:${node.id}`,
    rect,
    target,
    parent: `vpc:${vpc.id}`,
    children,
    label: () => subnetLabel(node),
  });
  for (const card of cards) addCard(index, card, { subnet: node, vpc });
  // What is folded has no place, but is found, counted and listed.
  for (const card of node.folded ?? [])
    for (const chip of card.chips) index.leaves.set(chip.eniId, { chip, card, subnet: node, vpc });
};

const addCard = (
  index: Growing,
  { node: card, rect, chips }: PlacedCard,
  where: Pick<Leaf, 'subnet' | 'vpc'>,
): void => {
  const node = `card:${card.id}`;
  const children = chips.map((chip) => `chip:${chip.node.eniId}`);
  const shape = card.kind === 'managed' ? 'cut' : 'box';
  const parent = `subnet:${where.subnet.id}`;
  add(index, { node, rect, target: cardTarget(card), parent, children, label: () => cardLabel(card), shape });
  const { instanceId } = card;
  if (instanceId !== undefined) {
    index.cardsByInstance.set(instanceId, [...(index.cardsByInstance.get(instanceId) ?? []), card]);
  }
  for (const chip of chips) addChip(index, chip, { card, ...where });
};

const addChip = (index: Growing, { node: chip, rect }: PlacedChip, where: Omit<Leaf, 'chip'>): void => {
  const { eniId, kind } = chip;
  const target = { kind: 'interface', id: eniId } as const;
  const shape = kind === 'managed' ? 'cut' : 'box';
  const label = (): string => chipLabel(chip, where.card);
  add(index, { node: `chip:${eniId}`, rect, target, parent: `card:${where.card.id}`, children: [], label, shape });
  index.leaves.set(eniId, { chip, ...where });
};

const add = ({ places }: Growing, place: Omit<Place, 'shape'> & Partial<Pick<Place, 'shape'>>): void => {
  places.set(place.node, { shape: 'box', ...place });
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

/** The VPC in which a node stands. */
export const vpcIdOf = (index: SceneIndex | undefined, node: string): string | undefined => {
  let place = index?.places.get(node);
  while (place?.parent !== undefined) place = index?.places.get(place.parent);
  return place?.target?.id;
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
