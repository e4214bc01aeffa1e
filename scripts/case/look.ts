import type { Finding } from '../../src/domain/finding.ts';
import type { Inventory } from '../../src/domain/inventory.ts';
import { becauseOf } from '../../src/domain/custody/because.ts';
import { custodyOf } from '../../src/domain/custody/custody.ts';
import { words } from '../../src/domain/words.ts';
import { operations } from '../../src/operations/registry.ts';
import { detailsOf } from '../../src/topology/detailsOf.ts';
import { project } from '../../src/topology/project.ts';
import { offeredFor, type RowContext } from '../../src/ui/shared/tree/rowContext.ts';
import type { Row } from '../../src/ui/shared/tree/row.ts';
import { scopeRow } from '../../src/ui/network/rows/scopeRow.ts';

/** Stands for the scope's title in the tree. */
const title = words`T`;

/** What a person sees of an account, as lines of text: the same words as on the screen. */
export const look = (inventory: Inventory, findings: readonly Finding[]) => {
  const view: RowContext = { title, inventory, findings, operations, filter: undefined, limitOf: () => 200 };
  const { enis, addresses } = inventory.snapshot;
  const rows = rowsBelow(scopeRow(view), 0);
  return {
    tree: rows.map(({ row, depth }) => '  '.repeat(depth) + [row.label, row.description].filter(Boolean).join('  ')),
    tooltips: rows.flatMap(({ row }) =>
      row.target?.kind === 'interface' && row.tooltip ? [unescaped(row.tooltip())] : [],
    ),
    findings: findings.map(({ severity, ruleId, message }) => `${severity} ${ruleId}: ${message}`),
    interfaces: Object.fromEntries(enis.map(({ id }) => [id, interfaceSeen(id, view)])),
    addresses: Object.fromEntries(
      addresses.map(({ allocationId: id }) => [id, { menu: offeredFor(view, { kind: 'address', id }) }]),
    ),
    picture: pictureSeen(inventory, findings),
  };
};

type RowAt = { readonly row: Row; readonly depth: number };

const rowsBelow = (row: Row, depth: number): readonly RowAt[] => [
  { row, depth },
  ...row.children().flatMap((child) => rowsBelow(child, depth + 1)),
];

/** The tree's Markdown writes signs that could be markup by their numbers. */
const unescaped = (text: string): string =>
  text.replace(/&#(\d+);/g, (_reference, code: string) => String.fromCharCode(Number(code)));

const interfaceSeen = (id: string, view: RowContext) => {
  const { inventory, findings } = view;
  const eni = inventory.eni(id);
  const custody = eni && custodyOf(eni, inventory);
  const details = detailsOf({ kind: 'interface', id }, inventory, { findings, operations: [] });
  return {
    owner: custody && {
      kind: custody.kind,
      title: custody.holder?.title,
      full: custody.holder?.full,
      name: custody.holder?.name,
      account: custody.account,
      because: becauseOf(eni, inventory),
    },
    menu: offeredFor(view, { kind: 'interface', id }),
    path: details?.path,
    details: details?.sections.map(
      (section) => `${section.title}: ${section.rows.map(({ label, value }) => `${label}=${value}`).join('; ')}`,
    ),
  };
};

/** A line a card, with its interfaces. */
const pictureSeen = (inventory: Inventory, findings: readonly Finding[]): readonly string[] => {
  const subnets = project(inventory, findings, title).vpcs.flatMap(({ zones }) =>
    zones.flatMap((zone) => zone.subnets),
  );
  return subnets.flatMap(({ name, tier, routeNote, cards }) =>
    cards.map((card) => {
      const chips = card.chips.map((chip) =>
        [chip.kind, chip.tag, chip.name, chip.address, chip.publicIp?.ip, chip.outside, chip.owner, chip.busy]
          .filter(Boolean)
          .join('/'),
      );
      return `${name} [${tier}; ${routeNote}] ${card.kind} ${card.name}: ${chips.join(' , ')}`;
    }),
  );
};
