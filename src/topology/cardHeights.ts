import type { Rows } from './packed/unpack.ts';
import { cardSize, cardWidth, chipSize } from './sizes.ts';

/** From so many interfaces on, a managed resource shows small chips, several in a row. */
export const manyChips = 3;

/** How many small chips fit into a row of a card of this width, in pixels of the picture. */
export const perRow = (width: number): number =>
  Math.max(chipSize.groupedPerRow, Math.floor((width - 2 * cardSize.padding + chipSize.gap) / 52));

/** How high each card of a picture is, by its row: alone in the subnet's only column, or beside others. */
export class CardHeights {
  readonly #alone: Float64Array;
  readonly #beside: Float64Array;

  constructor(rows: Rows) {
    this.#alone = new Float64Array(rows.cards.count);
    this.#beside = new Float64Array(rows.cards.count);
    for (let card = 0; card < rows.cards.count; card += 1) {
      this.#alone[card] = heightOf(rows, card, cardWidth(1));
      this.#beside[card] = heightOf(rows, card, cardWidth(2));
    }
  }

  /** Height of a card in pixels of the picture, where so many columns share the subnet. */
  of(card: number, columns: number): number {
    return (columns === 1 ? this.#alone : this.#beside)[card] ?? 0;
  }

  /** Height of cards below each other, with the gaps between them; 0 for none. */
  ofColumn(cards: readonly number[], columns: number): number {
    let sum = 0;
    for (const card of cards) sum += this.of(card, columns) + cardSize.gap;
    return sum === 0 ? 0 : sum - cardSize.gap;
  }
}

/** What the layout of a picture works on. */
export type CardMetrics = { readonly rows: Rows; readonly heights: CardHeights };

const decks = new WeakMap<Rows, CardMetrics>();

/** The heights of the rows, kept with them: the aspect is chosen before the layout needs the same ones. */
export const cardMetricsOf = (rows: Rows): CardMetrics => {
  const metrics = decks.get(rows) ?? { rows, heights: new CardHeights(rows) };
  decks.set(rows, metrics);
  return metrics;
};

const heightOf = ({ cards, chips }: Rows, card: number, width: number): number => {
  const count = cards.chipsOf(card);
  let content = cards.remotesOf(card) * (chipSize.remote + chipSize.gap);
  if (isGroupRow({ cards }, card)) content += Math.ceil(count / perRow(width)) * (chipSize.height + chipSize.gap);
  else {
    content += count * (chipSize.height + chipSize.gap);
    const first = cards.firstChipOf(card);
    for (let chip = first; chip < first + count; chip += 1) content += chips.prefixesOf(chip) * chipSize.prefix;
  }
  return cardSize.header + Math.max(0, content - chipSize.gap) + cardSize.padding;
};

/** Whether the card is drawn as a group of small chips: many interfaces of one AWS service. */
export const isGroupRow = ({ cards }: Pick<Rows, 'cards'>, card: number): boolean =>
  cards.chipsOf(card) >= manyChips && cards.kindOf(card) === 'managed';

/** The cards of a range of rows that pass a test. */
export const cardsWhere = (
  { from, to }: { readonly from: number; readonly to: number },
  test: (card: number) => boolean,
): readonly number[] => {
  const found: number[] = [];
  for (let card = from; card < to; card += 1) if (test(card)) found.push(card);
  return found;
};
