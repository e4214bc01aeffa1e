import type { Selection } from '../../src/protocol/topology.ts';
import type { CardNode, ChipNode, SubnetNode, VpcNode } from '../../src/topology/graph.ts';
import { interfaceAt, isOldPlace } from '../../src/topology/oldPlaces.ts';
import type { PlacedVpc, Rect, Scene } from '../../src/topology/scene.ts';
import { cardAriaLabel, chipAriaLabel, subnetAriaLabel } from './placeLabels.ts';
import { Locator, type CardLocation, type ChipLocation, type SubnetLocation } from './locator.ts';

/** One thing of the picture in its nesting, by the name of its outline node (`chip:eni-1`). */
export type SceneNode = {
  readonly node: string;
  readonly rect: Rect;
  readonly target: Selection | undefined;
  readonly parent: string | undefined;
  readonly children: readonly string[];
  /** What a screen reader says; most places are never asked. */
  readonly label: () => string;
  readonly shape: 'box' | 'cut';
};

export type InterfaceEntry = {
  readonly chip: ChipNode;
  readonly card: CardNode;
  readonly subnet: SubnetNode;
  readonly vpc: VpcNode;
};

/** Interfaces by id, in the order of the picture. They are made of their rows when asked for. */
export type InterfaceEntries = Pick<
  ReadonlyMap<string, InterfaceEntry>,
  'get' | 'keys' | 'values' | typeof Symbol.iterator
>;

export type SceneIndex = {
  readonly scene: Scene;
  readonly places: Pick<ReadonlyMap<string, SceneNode>, 'get' | 'has'>;
  /** Names of the VPCs' nodes, in the order of the picture. */
  readonly roots: readonly string[];
  readonly entries: InterfaceEntries;
  readonly subnets: readonly SubnetNode[];
  readonly cardsByInstance: { readonly get: (instanceId: string) => readonly CardNode[] };
};

/** Finds what is in a scene by its ids. Most of it is worked out when it is first asked for. */
export const indexScene = (scene: Scene): SceneIndex => {
  const locator = new Locator(scene);
  const places = new Places(scene, locator);
  const { cards } = scene.rows;
  return {
    scene,
    places: { get: (node) => places.get(node), has: (node) => places.get(node) !== undefined },
    roots: scene.vpcs.map(({ node }) => `vpc:${node.id}`),
    entries: leavesOf(scene, locator),
    subnets: scene.vpcs.flatMap(({ zones }) => zones.flatMap(({ subnets }) => subnets.map(({ node }) => node))),
    cardsByInstance: { get: (id) => cards.rowsOfInstance(id).map((row) => cards.node(row)) },
  };
};

const leavesOf = (scene: Scene, locator: Locator): InterfaceEntries => {
  function* values(): Generator<InterfaceEntry, undefined> {
    for (const { node: vpc, zones } of scene.vpcs) {
      for (const { node: subnet, cards } of zones.flatMap(({ subnets }) => subnets)) {
        // What is folded has no place, but is found, counted and listed.
        for (const card of subnet.folded ?? cards.map(({ node }) => node))
          for (const chip of card.chips) if (!isOldPlace(chip.eniId)) yield { chip, card, subnet, vpc };
      }
    }
    return undefined;
  }
  function* entries(): Generator<[string, InterfaceEntry], undefined> {
    for (const entry of values()) yield [entry.chip.eniId, entry];
    return undefined;
  }
  function* keys(): Generator<string, undefined> {
    const { cards, chips } = scene.rows;
    for (const { node, columns } of scene.vpcs.flatMap(({ zones }) => zones.flatMap(({ subnets }) => subnets))) {
      for (const card of node.folded ?? []) for (const { eniId } of card.chips) yield eniId;
      // Without making a node of each.
      for (const row of columns.flat())
        for (let chip = cards.firstChipOf(row); chip < cards.firstChipOf(row + 1); chip += 1) {
          const eniId = chips.idOf(chip);
          if (!isOldPlace(eniId)) yield eniId;
        }
    }
    return undefined;
  }
  const get = (eniId: string): InterfaceEntry | undefined => {
    const spot = locator.chip(eniId);
    if (!spot) return foldedEntries(scene).get(eniId);
    return { chip: spot.chip.node, card: spot.card.node, subnet: spot.subnet.node, vpc: spot.vpc };
  };
  return { get, keys, values, [Symbol.iterator]: entries };
};

const folded = new WeakMap<Scene, ReadonlyMap<string, InterfaceEntry>>();

/** Interfaces of folded subnets, which the scene does not draw, by id. */
export const foldedEntries = (scene: Scene): ReadonlyMap<string, InterfaceEntry> => {
  const known = folded.get(scene);
  if (known) return known;
  const entries = scene.graph.vpcs.flatMap((vpc) =>
    vpc.zones
      .flatMap(({ subnets }) => subnets)
      .flatMap((subnet) =>
        (subnet.folded ?? []).flatMap((card) => card.chips.map((chip) => ({ chip, card, subnet, vpc }))),
      ),
  );
  const found = new Map(entries.map((entry) => [entry.chip.eniId, entry]));
  folded.set(scene, found);
  return found;
};

class Places {
  readonly #vpcs: ReadonlyMap<string, PlacedVpc>;
  readonly #locator: Locator;
  readonly #known = new Map<string, SceneNode | undefined>();

  constructor(scene: Scene, locator: Locator) {
    this.#vpcs = new Map(scene.vpcs.map((vpc) => [vpc.node.id, vpc]));
    this.#locator = locator;
  }

  get(node: string): SceneNode | undefined {
    if (this.#known.has(node)) return this.#known.get(node);
    const place = this.#made(node);
    if (this.#known.size > mostKnown) this.#known.clear();
    this.#known.set(node, place);
    return place;
  }

  #made(node: string): SceneNode | undefined {
    const id = node.slice(node.indexOf(':') + 1);
    if (node.startsWith('chip:')) return chipPlace(this.#locator.chip(id));
    if (node.startsWith('card:')) return cardPlace(this.#locator.card(id));
    if (node.startsWith('subnet:')) return subnetPlace(this.#locator.subnet(id));
    return node.startsWith('vpc:') ? vpcPlace(this.#vpcs.get(id)) : undefined;
  }
}

/** Marks, wires and the pointer ask for the same few places again and again. */
const mostKnown = 2_000;

const vpcPlace = (vpc: PlacedVpc | undefined): SceneNode | undefined =>
  vpc && {
    node: `vpc:${vpc.node.id}`,
    rect: vpc.rect,
    target: { kind: 'vpc', id: vpc.node.id },
    parent: undefined,
    children: vpc.zones.flatMap(({ subnets }) => subnets.map(({ node }) => `subnet:${node.id}`)),
    label: () => `VPC ${vpc.node.name}`,
    shape: 'box',
  };

const subnetPlace = (spot: SubnetLocation | undefined): SceneNode | undefined => {
  if (!spot) return undefined;
  const { vpc, subnet } = spot;
  const { node, rect } = subnet;
  return {
    node: `subnet:${node.id}`,
    rect,
    target: { kind: 'subnet', id: node.id },
    parent: `vpc:${vpc.id}`,
    get children() {
      return subnet.cards.map((card) => `card:${card.node.id}`);
    },
    label: () => subnetAriaLabel(node),
    shape: 'box',
  };
};

const cardPlace = (spot: CardLocation | undefined): SceneNode | undefined => {
  if (!spot) return undefined;
  const { node: card, rect, chips } = spot.card;
  return {
    node: `card:${card.id}`,
    rect,
    target: cardTarget(card),
    parent: `subnet:${spot.subnet.node.id}`,
    children: chips.map((chip) => `chip:${chip.node.eniId}`),
    label: () => cardAriaLabel(card),
    shape: card.kind === 'managed' ? 'cut' : 'box',
  };
};

const chipPlace = (spot: ChipLocation | undefined): SceneNode | undefined => {
  if (!spot) return undefined;
  const { node: chip, rect } = spot.chip;
  const { eniId, kind } = chip;
  return {
    node: `chip:${eniId}`,
    rect,
    target: { kind: 'interface', id: interfaceAt(eniId) },
    parent: `card:${spot.card.node.id}`,
    children: [],
    label: () => chipAriaLabel(chip, spot.card.node),
    shape: kind === 'managed' ? 'cut' : 'box',
  };
};

/** The outline node of a selection, an instance by its own card; undefined when it is not in the picture. */
export const nodeOf = (index: SceneIndex, { kind, id }: Selection): string | undefined => {
  if (kind === 'instance') {
    const cards = index.cardsByInstance.get(id);
    const home = cards.find((card) => card.kind === 'instance') ?? cards[0];
    return home && `card:${home.id}`;
  }
  const node = kind === 'interface' ? `chip:${id}` : `${kind}:${id}`;
  return index.places.has(node) ? node : undefined;
};

/** The VPC that a node is in; undefined for a node that is not in the picture. */
export const vpcIdOf = (index: SceneIndex | undefined, node: string): string | undefined => {
  let place = index?.places.get(node);
  while (place?.parent !== undefined) place = index?.places.get(place.parent);
  return place?.target?.id;
};

const cardTarget = (card: CardNode): Selection | undefined => {
  if (card.instanceId !== undefined) return { kind: 'instance', id: card.instanceId };
  const [only] = card.chips;
  return only && card.chips.length === 1 ? { kind: 'interface', id: interfaceAt(only.eniId) } : undefined;
};
