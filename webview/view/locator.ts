import type { VpcNode } from '../../src/topology/graph.ts';
import type { PlacedCard, PlacedChip, PlacedSubnet, Scene } from '../../src/topology/scene.ts';

export type SubnetLocation = { readonly vpc: VpcNode; readonly subnet: PlacedSubnet };
export type CardLocation = SubnetLocation & { readonly card: PlacedCard };
export type ChipLocation = CardLocation & { readonly chip: PlacedChip };

/** Finds where things stand by their ids. Only what is asked for is made of its row. */
export class Locator {
  /** By their first card, in the order of the rows; those without cards have no rows. */
  readonly #inRows: readonly (SubnetLocation & { readonly from: number; readonly to: number })[];
  readonly #byId: ReadonlyMap<string, SubnetLocation>;
  readonly #scene: Scene;

  constructor(scene: Scene) {
    this.#scene = scene;
    const spots = scene.vpcs.flatMap(({ node: vpc, zones }) =>
      zones.flatMap(({ subnets }) => subnets.map((subnet) => ({ vpc, subnet, ...scene.rows.of(subnet.node) }))),
    );
    this.#byId = new Map(spots.map((spot) => [spot.subnet.node.id, spot]));
    this.#inRows = spots.filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from);
  }

  /** Undefined when it is not in the picture. */
  subnet(id: string): SubnetLocation | undefined {
    return this.#byId.get(id);
  }

  /** Undefined when it is not in the picture. */
  card(id: string): CardLocation | undefined {
    const row = this.#scene.rows.cards.rowOf(id);
    return row === undefined ? undefined : this.#cardAt(row);
  }

  /** Undefined when it is not in the picture, or in a folded subnet. */
  chip(eniId: string): ChipLocation | undefined {
    const { cards, chips } = this.#scene.rows;
    const row = chips.rowOf(eniId);
    if (row === undefined) return undefined;
    const card = cards.rowOfChip(row);
    const spot = this.#cardAt(card);
    const chip = spot?.card.chips.find(({ node }) => node.eniId === eniId);
    return spot && chip && { ...spot, chip };
  }

  #cardAt(row: number): CardLocation | undefined {
    let [low, high] = [0, this.#inRows.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#inRows[middle]?.from ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    const spot = this.#inRows[low];
    const card = spot?.subnet.cards[spot.subnet.columns.flat().indexOf(row)];
    return spot && card && { vpc: spot.vpc, subnet: spot.subnet, card };
  }
}
