import type { CardNode, RemoteRow } from '../graph.ts';
import type { ChipWriter } from './chipWriter.ts';
import { packedOf, writersFor } from './numbers.ts';
import type { Ledger } from './pack.ts';
import { cardKinds, icons, idFlags, type CardColumns } from './packedGraph.ts';
import { TextsWriter } from './texts.ts';

/** Cards row by row, each followed by its interfaces. */
export class CardWriter {
  readonly #ledger: Ledger;
  readonly #chips: ChipWriter;
  readonly #ids = new TextsWriter();
  readonly #names = new TextsWriter();
  readonly #columns = writersFor([
    ...(['kinds', 'instances', 'notes', 'states', 'icons', 'slotsUsed'] as const),
    ...(['slotsMax', 'homes', 'chips', 'remotes', 'findings'] as const),
  ]);

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
    columns.remotes.push(card.remotes.length === 0 ? 0 : remotes(card.remotes, this.#ledger));
    columns.findings.push(card.findings.length === 0 ? 0 : lists.of(marks.ofAll(card.findings)));
    for (const chip of card.chips) this.#chips.add(chip, card.name);
  }

  packed(): CardColumns {
    return { ids: this.#ids.packed(), names: this.#names.packed(), ...packedOf(this.#columns) };
  }
}

const remotes = (rows: readonly RemoteRow[], { words, lists }: Ledger): number =>
  lists.of(rows.flatMap((row) => [row.eniId, row.tag, row.subnetName].map((text) => words.of(text))));

const idFlagOf = ({ id, instanceId, chips }: CardNode): number =>
  id === instanceId ? idFlags.instance : id === chips[0]?.eniId ? idFlags.chip : 0;
