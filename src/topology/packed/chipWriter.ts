import { FactCounter, type Facts } from '../facts.ts';
import type { ChipNode, PrefixRow } from '../graph.ts';
import { packedOf, writersFor } from './numbers.ts';
import type { Ledger } from './pack.ts';
import { chipFlags, chipKinds, icons, type ChipColumns } from './packedGraph.ts';
import { TextsWriter } from './texts.ts';

/** Interfaces row by row. */
export class ChipWriter {
  readonly #ledger: Ledger;
  readonly #ids = new TextsWriter();
  readonly #addresses = new TextsWriter();
  readonly #macs = new TextsWriter();
  readonly #counter = new FactCounter();
  readonly #columns = writersFor([
    ...(['kinds', 'names', 'tags', 'secondary', 'ipv6', 'groups'] as const),
    ...(['routes', 'publicIps', 'busy', 'owners', 'prefixes', 'findings'] as const),
  ]);

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  add(chip: ChipNode, cardName: string): void {
    const { words, lists, marks } = this.#ledger;
    const columns = this.#columns;
    this.#ids.push(chip.eniId);
    this.#addresses.push(chip.address);
    this.#macs.push(chip.mac);
    this.#counter.add(chip);
    columns.kinds.push(kindOf(chip));
    columns.names.push(chip.name === cardName ? 1 : chip.name === chip.eniId ? 0 : words.of(chip.name) + 1);
    columns.tags.push(words.of(chip.tag));
    columns.secondary.push(chip.secondary.length === 0 ? 0 : addresses(chip.secondary, this.#ledger));
    columns.ipv6.push(chip.ipv6.length === 0 ? 0 : addresses(chip.ipv6, this.#ledger));
    columns.groups.push(lists.ofWords(chip.groups, words));
    columns.routes.push(lists.ofWords(chip.routes, words));
    columns.publicIps.push(chip.publicIp ? words.add(chip.publicIp.ip) : 0);
    columns.busy.push(words.of(chip.busy));
    columns.owners.push(chip.owner === undefined ? 0 : icons.indexOf(chip.owner) + 1);
    columns.prefixes.push(chip.prefixes.length === 0 ? 0 : prefixes(chip.prefixes, this.#ledger));
    columns.findings.push(chip.findings.length === 0 ? 0 : lists.of(marks.ofAll(chip.findings)));
  }

  /** Of the interfaces so far. */
  get facts(): Facts {
    return this.#counter.facts;
  }

  packed(): ChipColumns {
    return {
      ...{ ids: this.#ids.packed(), addresses: this.#addresses.packed(), macs: this.#macs.packed() },
      ...packedOf(this.#columns),
    };
  }
}

/** No other interface has them. */
const addresses = (texts: readonly string[], { words, lists }: Ledger): number =>
  lists.add(texts.map((text) => words.add(text)));

const prefixes = (rows: readonly PrefixRow[], { words, lists }: Ledger): number =>
  lists.add(rows.flatMap(({ cidr, used }) => [words.add(cidr), used === undefined ? 0 : used + 1]));

const kindOf = ({ kind, checkOff, publicIp }: ChipNode): number =>
  chipKinds.indexOf(kind) + (checkOff ? chipFlags.checkOff : 0) + (publicIp?.elastic ? chipFlags.elastic : 0);
