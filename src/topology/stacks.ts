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

  put(column: number, cards: readonly number[]): void {
    this.cards[column]?.push(...cards);
    if (cards.length > 0) this.#heights[column] = (this.#heights[column] ?? 0) + this.heightOf(cards) + cardSize.gap;
  }

  heightOf(cards: readonly number[]): number {
    return this.#cardHeights.ofColumn(cards, this.cards.length);
  }

  heightWith(column: number, card: number): number {
    return (this.#heights[column] ?? 0) + this.#cardHeights.of(card, this.cards.length);
  }

  lowest(from: number, tie: 'left' | 'right'): number {
    let best = from;
    for (let index = from; index < this.#heights.length; index += 1) {
      const [height = 0, least = 0] = [this.#heights[index], this.#heights[best]];
      if (height < least || (height === least && tie === 'right')) best = index;
    }
    return best;
  }

  copy(): Stacks {
    const copy = new Stacks(this.cards.length, this.#cardHeights);
    this.cards.forEach((cards, index) => copy.put(index, cards));
    return copy;
  }
}
