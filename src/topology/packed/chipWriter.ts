import type { ChipNode } from '../graph.ts';
import { narrow } from './numbers.ts';
import type { Ledger } from './pack.ts';
import { chipFlags, chipKinds, icons, type ChipColumns } from './packedGraph.ts';
import { packTexts } from './texts.ts';

/** Interfaces row by row. */
export class ChipWriter {
  readonly #ledger: Ledger;
  readonly #ids: string[] = [];
  readonly #addresses: string[] = [];
  readonly #macs: string[] = [];
  readonly #columns: { readonly [K in Column]: number[] } = {
    ...{ kinds: [], names: [], tags: [], secondary: [], ipv6: [], groups: [] },
    ...{ routes: [], publicIps: [], busy: [], owners: [], prefixes: [], findings: [] },
  };

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  add(chip: ChipNode, cardName: string): void {
    const { words, lists, marks } = this.#ledger;
    const columns = this.#columns;
    this.#ids.push(chip.eniId);
    this.#addresses.push(chip.address);
    this.#macs.push(chip.mac);
    columns.kinds.push(kindOf(chip));
    columns.names.push(chip.name === cardName ? 1 : chip.name === chip.eniId ? 0 : words.of(chip.name) + 1);
    columns.tags.push(words.of(chip.tag));
    columns.secondary.push(lists.ofWords(chip.secondary, words));
    columns.ipv6.push(lists.ofWords(chip.ipv6, words));
    columns.groups.push(lists.ofWords(chip.groups, words));
    columns.routes.push(lists.ofWords(chip.routes, words));
    columns.publicIps.push(words.of(chip.publicIp?.ip));
    columns.busy.push(words.of(chip.busy));
    columns.owners.push(chip.owner === undefined ? 0 : icons.indexOf(chip.owner) + 1);
    columns.prefixes.push(
      chip.prefixes.length === 0
        ? 0
        : lists.of(chip.prefixes.flatMap(({ cidr, used }) => [words.of(cidr), used === undefined ? 0 : used + 1])),
    );
    columns.findings.push(chip.findings.length === 0 ? 0 : lists.of(chip.findings.map((mark) => marks.of(mark))));
  }

  packed(): ChipColumns {
    const columns = this.#columns;
    return {
      ...{ kinds: narrow(columns.kinds), names: narrow(columns.names), tags: narrow(columns.tags) },
      ...{ ids: packTexts(this.#ids), addresses: packTexts(this.#addresses), macs: packTexts(this.#macs) },
      ...{ secondary: narrow(columns.secondary), ipv6: narrow(columns.ipv6), groups: narrow(columns.groups) },
      ...{ routes: narrow(columns.routes), publicIps: narrow(columns.publicIps), busy: narrow(columns.busy) },
      ...{ owners: narrow(columns.owners), prefixes: narrow(columns.prefixes), findings: narrow(columns.findings) },
    };
  }
}

type Column = Exclude<keyof ChipColumns, 'ids' | 'addresses' | 'macs'>;

const kindOf = ({ kind, checkOff, publicIp }: ChipNode): number =>
  chipKinds.indexOf(kind) + (checkOff ? chipFlags.checkOff : 0) + (publicIp?.elastic ? chipFlags.elastic : 0);
