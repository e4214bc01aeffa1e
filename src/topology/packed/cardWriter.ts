import type { CardNode } from '../graph.ts';
import type { ChipWriter } from './chipWriter.ts';
import { narrow } from './numbers.ts';
import type { Ledger } from './pack.ts';
import { cardKinds, icons, idFlags, type CardColumns } from './packedGraph.ts';
import { packTexts } from './texts.ts';

/** Cards row by row, each followed by its interfaces. */
export class CardWriter {
  readonly #ledger: Ledger;
  readonly #chips: ChipWriter;
  readonly #ids: string[] = [];
  readonly #names: string[] = [];
  readonly #columns: { readonly [K in Column]: number[] } = {
    ...{ kinds: [], instances: [], notes: [], states: [], icons: [] },
    ...{ slotsUsed: [], slotsMax: [], homes: [], chips: [], remotes: [], findings: [] },
  };

  constructor(ledger: Ledger, chips: ChipWriter) {
    this.#ledger = ledger;
    this.#chips = chips;
  }

  add(card: CardNode): void {
    const { words, lists, marks } = this.#ledger;
    const columns = this.#columns;
    const flag = idFlagOf(card);
    columns.kinds.push(cardKinds.indexOf(card.kind) + flag);
    this.#ids.push(flag === idFlags.chip ? '' : card.id);
    this.#names.push(card.name);
    columns.instances.push(flag === idFlags.instance ? 0 : words.of(card.instanceId));
    columns.notes.push(words.of(card.note));
    columns.states.push(words.of(card.state));
    columns.icons.push(icons.indexOf(card.icon));
    columns.slotsUsed.push(card.slots ? card.slots.used + 1 : 0);
    columns.slotsMax.push(card.slots?.max === undefined ? 0 : card.slots.max + 1);
    columns.homes.push(words.of(card.homeSubnet));
    columns.chips.push(card.chips.length);
    columns.remotes.push(
      card.remotes.length === 0
        ? 0
        : lists.of(card.remotes.flatMap((row) => [row.eniId, row.tag, row.subnetName].map((text) => words.of(text)))),
    );
    columns.findings.push(card.findings.length === 0 ? 0 : lists.of(card.findings.map((mark) => marks.of(mark))));
    for (const chip of card.chips) this.#chips.add(chip, card.name);
  }

  packed(): CardColumns {
    const columns = this.#columns;
    return {
      ...{
        ids: packTexts(this.#ids),
        names: packTexts(this.#names),
        kinds: narrow(columns.kinds),
        instances: narrow(columns.instances),
      },
      ...{ notes: narrow(columns.notes), states: narrow(columns.states) },
      ...{ icons: narrow(columns.icons), homes: narrow(columns.homes), chips: narrow(columns.chips) },
      ...{ slotsUsed: narrow(columns.slotsUsed), slotsMax: narrow(columns.slotsMax) },
      ...{ remotes: narrow(columns.remotes), findings: narrow(columns.findings) },
    };
  }
}

type Column = Exclude<keyof CardColumns, 'ids' | 'names'>;

const idFlagOf = ({ id, instanceId, chips }: CardNode): number =>
  id === instanceId ? idFlags.instance : id === chips[0]?.eniId ? idFlags.chip : 0;
