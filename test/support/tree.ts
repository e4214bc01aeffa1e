import { Inventory } from '../../src/domain/inventory.ts';
import { foundIn } from '../../src/domain/query/found.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { operations } from '../../src/operations/registry.ts';
import { findingsOf } from '../../src/rules/findings.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import type { RowContext } from '../../src/ui/shared/tree/rowContext.ts';
import type { Row } from '../../src/ui/shared/tree/row.ts';
import { scopeRow } from '../../src/ui/network/rows/scopeRow.ts';
import { words } from '../../src/domain/words.ts';

/** All that the tree shows of an account, filtered as a person would type it. */
export const viewOf = (
  snapshot: Snapshot,
  over: { readonly filter?: string; readonly limit?: number } = {},
): RowContext => {
  const inventory = new Inventory(snapshot);
  const findings = findingsOf(inventory);
  const found = foundIn({ inventory, findings }, over.filter ?? '');
  return {
    title: words`Demo account`,
    inventory,
    findings,
    operations,
    filter: found && (({ id }) => found.has(id)),
    found: found?.size,
    limitOf: () => over.limit ?? 200,
  };
};

export const demoTree = (filter?: string): Row =>
  scopeRow(viewOf(demoSnapshot(), filter === undefined ? {} : { filter }));

/** The row that a person reaches by opening the named rows one after the other. */
export const opened = (top: Row, ...labels: readonly string[]): Row =>
  labels.reduce((row, label) => {
    const below = row.children();
    const found = below.find((child) => child.label === label);
    if (!found)
      throw new Error(`Not below ${row.label}: ${label}; there is ${below.map((child) => child.label).join(', ')}`);
    return found;
  }, top);

export const textOf = ({ label, description }: Row): string => [label, description].filter(Boolean).join('  ');

export const textsBelow = (row: Row): readonly string[] => row.children().map(textOf);

/** The row and all below it. */
export const allRows = (row: Row): readonly Row[] => [row, ...row.children().flatMap(allRows)];
