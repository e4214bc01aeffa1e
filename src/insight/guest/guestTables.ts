import type { Eni } from '../../domain/model.ts';

/**
 * The number of an interface's own routing table, which is also the priority of the rules that lead to it: what amazon-ec2-net-utils takes, so that a text that is run
 * where that program runs, too, says the same twice. Source: https://github.com/amazonlinux/amazon-ec2-net-utils/blob/main/lib/lib.sh, create_rules
 * (`rule_base + 100 * network_card + device_number`).
 */
const usualTable = ({ attachment }: Eni): number =>
  10_000 + 100 * (attachment?.networkCard ?? 0) + (attachment?.deviceIndex ?? 0);

/** From here on nobody's rule is in the way, and that of the main table, 32766, still comes after. */
const spare = 20_000;

/** The table of each interface by its id, none twice: an index of 100 or more would take that of the next card. */
export const guestTablesOf = (enis: readonly Eni[]): ReadonlyMap<string, number> => {
  const taken = new Set<number>();
  const tables = new Map<string, number>();
  for (const eni of enis) {
    let table = usualTable(eni);
    if (taken.has(table) || table >= spare) table = spare + taken.size;
    taken.add(table);
    tables.set(eni.id, table);
  }
  return tables;
};
