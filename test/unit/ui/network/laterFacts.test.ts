import { describe, expect, it } from 'vitest';
import { notInFile } from '../../../../src/domain/gap.ts';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { laterFields, laterParts, type LaterField } from '../../../../src/domain/laterFacts.ts';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { detailsOf } from '../../../../src/topology/detailsOf.ts';
import { words } from '../../../../src/domain/words.ts';
import { scopeRow } from '../../../../src/ui/network/rows/scopeRow.ts';
import { filledSnapshot } from '../../../support/filledSnapshot.ts';
import { allRows } from '../../../support/tree.ts';

/** Where a person looks for facts of the account: rows of details with their titles, and tooltips of the tree by their lines. */
const told = (account: Snapshot): readonly string[] => {
  const inventory = new Inventory(account);
  const view = { title: words`T`, inventory, findings: [], operations: [], filter: undefined, limitOf: () => 200 };
  const targets = [
    ...account.vpcs.map(({ id }) => ({ kind: 'vpc', id }) as const),
    ...account.subnets.map(({ id }) => ({ kind: 'subnet', id }) as const),
    ...account.instances.map(({ id }) => ({ kind: 'instance', id }) as const),
    ...account.enis.map(({ id }) => ({ kind: 'interface', id }) as const),
  ];
  const details = targets.flatMap((target) =>
    (detailsOf(target, inventory, { findings: [], operations: [] })?.sections ?? []).flatMap(({ title, rows }) =>
      rows.map(({ label, value }) => `${target.kind} › ${title} › ${label}: ${value}`),
    ),
  );
  const tooltips = allRows(scopeRow(view)).flatMap((row) => (row.tooltip?.() ?? '').split('\n'));
  return [...details, ...tooltips];
};

const unreadIn = (lines: readonly string[]): readonly string[] => lines.filter((line) => /not read/i.test(line));

const without = (value: unknown, [name = '', ...rest]: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => without(item, [name, ...rest]));
  if (typeof value !== 'object' || value === null) return value;
  const { [name]: field, ...others } = value as { readonly [Name in string]?: unknown };
  return rest.length > 0 ? { ...others, [name]: without(field, rest) } : others;
};

/** No place of the tree or the picture shows these facts; what is judged by them says so where it is judged. */
const nowhere: ReadonlySet<LaterField> = new Set<LaterField>([
  'instanceTypes.cards.queues',
  'instanceTypes.flexibleQueues',
  'instanceTypes.ipv4PerSecondary',
  'routeTables.gatewayIds',
  'securityGroups.rules',
  'subnets.reservations',
  // Where EC2 does not tell them, exclusions and the account's options tell the same.
  'subnets.blockPublicAccess',
  'vpcs.blockPublicAccess',
]);

describe('a fact that an earlier version did not save', () => {
  const filled = filledSnapshot();
  // Of timeouts that are set nobody asks the type's.
  const enis = filled.enis.map((eni) => ({ ...eni, connectionTracking: undefined }));
  const account: Snapshot = { ...filled, enis, gaps: [], unread: [] };
  const known = unreadIn(told(account));

  it.each(laterFields.filter((field) => !nowhere.has(field)))('is named as not read: %s', (field) => {
    const old = without(account, field.split('.')) as Snapshot;
    const now = unreadIn(told({ ...old, unread: [field] }));
    expect(now.length).toBeGreaterThan(known.length);
    // Without the mark the same account would say nothing, or that there is none.
    expect(unreadIn(told(old)).length).toBeLessThanOrEqual(now.length);
  });

  it.each(laterParts)('is named as not read: %s', (part) => {
    const old = { ...account, [part]: [], gaps: [notInFile(part)] };
    const could = told(old).filter((line) => /not be read|not read/i.test(line));
    expect(could.length).toBeGreaterThan(0);
  });
});
