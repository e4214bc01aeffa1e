import type { CardNode, ChipNode, SubnetNode } from './graph.ts';
import { interfaceAt, isOldPlace } from './oldPlaces.ts';
import type { ChangeKind, ChangeMark, FactsBefore, PicturePreview } from './pictureChanges.ts';
import type { PlacedCard, PlacedSubnet, PlacedVpc, Rect, Scene } from './scene.ts';
import { cardSize } from './sizes.ts';

/** What one side of a preview leaves out, and what it tells otherwise than the picture of both. */
export type SideOf = {
  /** The marks of the picture by the name of the box that bears each. */
  readonly marks: ReadonlyMap<string, ChangeMark>;
  /** Before: what is added is not there. Afterwards by itself: what is removed. */
  readonly hides: Exclude<ChangeKind, 'changed'> | undefined;
  readonly facts: Partial<FactsBefore>;
};

/** The picture as it is afterwards, with or without what is gone; the same object where it is that already. */
export const sceneAfter = (
  scene: Scene,
  { marks, preview }: { readonly marks: SideOf['marks']; readonly preview: PicturePreview | undefined },
  hides?: 'removed',
): Scene => {
  const cards = preview?.after ?? [];
  return hides === undefined && cards.length === 0 ? scene : sideScene(scene, { marks, hides, facts: { cards } });
};

/**
 * One side of a preview in the layout of both: everything stands where the other side has it. All that neither side has otherwise is the
 * very same object, so that a second picture costs what changes, not what the account has.
 */
export const sideScene = (scene: Scene, side: SideOf): Scene => {
  const part = new SidePart(scene, side);
  const originals = new Map<SubnetNode, SubnetNode>();
  const vpcs = scene.vpcs.flatMap((vpc) => part.vpc(vpc, originals) ?? []);
  const { rows } = scene;
  return {
    ...scene,
    vpcs,
    rows: { ...rows, of: (subnet) => rows.of(originals.get(subnet) ?? subnet) },
    hidden: part.hiddenChips,
    get ties() {
      return scene.ties.filter(({ eniId }) => !part.isHidden(eniId));
    },
  };
};

class SidePart {
  readonly #scene: Scene;
  readonly #side: SideOf;
  readonly #cards: ReadonlyMap<string, CardNode>;
  readonly #subnets: ReadonlyMap<string, FactsBefore['subnets'][number]>;
  readonly #vpcs: ReadonlyMap<string, FactsBefore['vpcs'][number]>;
  readonly hiddenChips: ReadonlySet<number>;
  /** Rows of the cards that are otherwise on this side. */
  readonly #touched: readonly number[];

  constructor(scene: Scene, side: SideOf) {
    const { cards, chips } = scene.rows;
    const { marks, facts, hides } = side;
    this.#scene = scene;
    this.#side = side;
    this.#cards = new Map((facts.cards ?? []).map((card) => [card.id, card]));
    this.#subnets = new Map((facts.subnets ?? []).map((subnet) => [subnet.id, subnet]));
    this.#vpcs = new Map((facts.vpcs ?? []).map((vpc) => [vpc.id, vpc]));
    const hiddenIds = [...marks].flatMap(([node, { kind }]) =>
      hides !== undefined && kind === hides && node.startsWith('chip:') ? [node.slice('chip:'.length)] : [],
    );
    this.hiddenChips = new Set(hiddenIds.flatMap((id) => chips.rowOf(id) ?? []));
    const marked = [...marks.keys()].flatMap((node) => (node.startsWith('card:') ? [node.slice('card:'.length)] : []));
    this.#touched = [
      ...[...this.hiddenChips].map((chip) => cards.rowOfChip(chip)),
      ...[...marked, ...this.#cards.keys()].flatMap((id) => cards.rowOf(id) ?? []),
    ].toSorted((a, b) => a - b);
  }

  isHidden(eniId: string): boolean {
    return this.#hides(`chip:${eniId}`);
  }

  vpc(vpc: PlacedVpc, originals: Map<SubnetNode, SubnetNode>): PlacedVpc | undefined {
    if (this.#hides(`vpc:${vpc.node.id}`)) return undefined;
    const facts = this.#vpcs.get(vpc.node.id);
    const zones = vpc.zones.map((zone) => {
      const subnets = zone.subnets.flatMap((subnet) => this.#subnet(subnet, originals) ?? []);
      return subnets.every((subnet, index) => subnet === zone.subnets[index]) && subnets.length === zone.subnets.length
        ? zone
        : { ...zone, subnets };
    });
    const node = facts ? { ...vpc.node, ...facts } : vpc.node;
    return { ...vpc, node, port: node.gateway === undefined ? undefined : vpc.port, zones };
  }

  #hides(node: string): boolean {
    const { marks, hides } = this.#side;
    return hides !== undefined && marks.get(node)?.kind === hides;
  }

  #subnet(subnet: PlacedSubnet, originals: Map<SubnetNode, SubnetNode>): PlacedSubnet | undefined {
    if (this.#hides(`subnet:${subnet.node.id}`)) return undefined;
    const facts = this.#subnets.get(subnet.node.id);
    const { from, to } = this.#scene.rows.of(subnet.node);
    const touched = this.#touched.some((row) => row >= from && row < to);
    if (!facts && !touched) return subnet;
    const { folded } = subnet.node;
    const node: SubnetNode = {
      ...(facts ?? factsOf(subnet.node)),
      ...(folded ? { folded } : {}),
      get cards() {
        return subnet.node.cards;
      },
    };
    originals.set(node, subnet.node);
    if (!touched)
      return {
        node,
        rect: subnet.rect,
        columns: subnet.columns,
        get cards() {
          return subnet.cards;
        },
      };
    const columns = subnet.columns.map((rows) => rows.filter((row) => this.#hasCard(row)));
    let kept: WeakRef<readonly PlacedCard[]> | undefined;
    const make = (): readonly PlacedCard[] => {
      const there = new Set(columns.flat());
      const rows = subnet.columns.flat();
      const cards = subnet.cards.flatMap((card, index) => (there.has(rows[index] ?? -1) ? [this.#card(card)] : []));
      kept = new WeakRef(cards);
      return cards;
    };
    return {
      node,
      rect: subnet.rect,
      columns,
      get cards() {
        return kept?.deref() ?? make();
      },
    };
  }

  /** A card that stands for interfaces alone goes with the last of them. */
  #hasCard(row: number): boolean {
    const { cards } = this.#scene.rows;
    if (this.#hides(`card:${cards.idOf(row)}`)) return false;
    const [first, count] = [cards.firstChipOf(row), cards.chipsOf(row)];
    if (count === 0 || cards.kindOf(row) === 'instance') return true;
    for (let chip = first; chip < first + count; chip += 1) if (!this.hiddenChips.has(chip)) return true;
    return false;
  }

  #card(card: PlacedCard): PlacedCard {
    const was = this.#cards.get(card.node.id);
    const hides =
      card.chips.some(({ node }) => this.isHidden(node.eniId)) ||
      card.node.remotes.some(({ eniId }) => this.isHidden(eniId));
    if (!was && !hides) return card;
    const own = new Map((was?.chips ?? []).map((chip) => [chip.eniId, chip]));
    const chips = card.chips
      .filter(({ node }) => !this.isHidden(node.eniId))
      .map((chip) => ({ ...chip, node: asBefore(chip.node, own) }));
    const rows = card.node.remotes.flatMap((remote, index) => {
      const rect = card.remotes[index];
      return rect && !this.isHidden(remote.eniId) ? [{ remote, rect }] : [];
    });
    const node = {
      ...(was ?? card.node),
      id: card.node.id,
      chips: chips.map((chip) => chip.node),
      remotes: rows.map(({ remote }) => remote),
    };
    const placed = { node, chips, remotes: rows.map(({ rect }) => rect), rect: card.rect };
    return { ...placed, rect: hides ? closed(placed) : card.rect };
  }
}

const asBefore = (chip: ChipNode, own: ReadonlyMap<string, ChipNode>): ChipNode => {
  const was = own.get(interfaceAt(chip.eniId));
  return was && !isOldPlace(chip.eniId) ? was : chip;
};

/** As high as what stands on it: nothing below it moves. */
const closed = ({ rect, chips, remotes }: PlacedCard): Rect => {
  const parts = [...chips.flatMap((chip) => [chip.rect, ...chip.prefixes]), ...remotes];
  const bottom = parts.reduce((most, { y, h }) => Math.max(most, y + h), rect.y + cardSize.header - cardSize.padding);
  return { ...rect, h: Math.min(rect.h, bottom + cardSize.padding - rect.y) };
};

const factsOf = ({ id, name, cidr, ipv6Cidr, zone, tier, reach, routeNote, usage, findings }: SubnetNode) => ({
  id,
  name,
  cidr,
  ipv6Cidr,
  zone,
  tier,
  reach,
  routeNote,
  usage,
  findings,
});
