import type { CardHeights } from './cardHeights.ts';
import { cardSize } from './sizes.ts';

/** Columns of cards being filled; heights include the gap below the last card. */
export class Stacks {
  readonly cards: number[][];
  readonly #heights: number[];
  readonly #cardHeights: CardHeights;

  constructor(count: number, cardHeights: CardHeights) {
    this.cards = Array.from({ length: count }, () => []);
    this.#heights = Array.from({ length: count }, () => 0);
    this.#cardHeights = cardHeights;
  }

  /** Adds cards at the bottom of a column. */
  put(column: number, cards: readonly number[]): void {
    this.cards[column]?.push(...cards);
    if (cards.length > 0) this.#heights[column] = (this.#heights[column] ?? 0) + this.heightOf(cards) + cardSize.gap;
  }

  /** Height of these cards below each other, in pixels of the picture. */
  heightOf(cards: readonly number[]): number {
    return this.#cardHeights.ofColumn(cards, this.cards.length);
  }

  /** Height of a column after one more card, in pixels of the picture. */
  heightWith(column: number, card: number): number {
    return (this.#heights[column] ?? 0) + this.#cardHeights.of(card, this.cards.length);
  }

  /** The column that ends highest up, from column `from` on; `tie` decides between equal ones. */
  lowest(from: number, tie: 'left' | 'right'): number {
    let best = from;
    for (let index = from; index < this.#heights.length; index += 1) {
      const [height = 0, least = 0] = [this.#heights[index], this.#heights[best]];
      if (height < least || (height === least && tie === 'right')) best = index;
    }
    return best;
  }

  /** With columns of its own, so that something can be tried. */
  copy(): Stacks {
    const copy = new Stacks(this.cards.length, this.#cardHeights);
    this.cards.forEach((cards, index) => copy.put(index, cards));
    return copy;
  }
}
