import { isReading } from '../../../domain/gap.ts';
import type { Inventory } from '../../../domain/inventory.ts';
import type { Eni, Subnet } from '../../../domain/model.ts';
import { compareNatural } from '../../../domain/order.ts';
import { ownerOf, type Owner, type OwnerKind } from '../../../domain/owner.ts';
import { compareIps } from '../../../domain/ip.ts';
import { facts, foreign, words, type Words } from '../../../domain/words.ts';
import { rank } from '../../../topology/holders.ts';
import { addressOf, ownerName } from './interfaceLine.ts';
import { interfaceRow, nameOfInterface } from './interfaceRow.ts';
import { orderedRows, pagedGroups } from '../../shared/tree/more.ts';
import { branch, rowId, type RowContext } from '../../shared/tree/rowContext.ts';
import { codicon, media, type Row, type RowIcon } from '../../shared/tree/row.ts';

/** Interfaces of a subnet that AWS services hold, a row for each resource: `NAT gateway  nat-a · 10.0.0.200`. */
export const managedRows = (view: RowContext, subnet: Subnet, enis: readonly Eni[]): readonly Row[] =>
  [...Map.groupBy(enis, (eni) => ownerOf(eni)?.key ?? 'service')]
    .toSorted(([, a], [, b]) => orderOf(a) - orderOf(b) || compareNatural(nameOfOwner(a) ?? '', nameOfOwner(b) ?? ''))
    .map(([key, held]) => managedRow(view, rowId(view, `managed/${key}@${subnet.id}`), held));

/** The same order as in the topology: what carries traffic first. */
const orderOf = (enis: readonly Eni[]): number => rank[ownerOfAll(enis)?.kind ?? 'service'];

const managedRow = (view: RowContext, id: string, enis: readonly Eni[]): Row => {
  const owner = ownerOfAll(enis);
  const [first, ...others] = enis;
  return {
    id,
    label: owner ? foreign(owner.title) : words`Managed by AWS`,
    description: facts(
      foreign(nameOfOwner(enis)),
      others.length > 0 ? countSoFar(view.inventory, enis) : first && foreign(addressOf(first)),
    ),
    icon: ownerIcons[owner?.kind ?? 'service'],
    words: ['managed'],
    tooltip: undefined,
    target: undefined,
    opens: branch(view),
    children: () => interfacesBelow(view, id, enis),
  };
};

const ownerOfAll = ([first]: readonly Eni[]): Owner | undefined => first && ownerOf(first);

/** The resource's name when all of these have the same one. */
const nameOfOwner = (enis: readonly Eni[]): string | undefined => {
  const names = new Set(enis.map(ownerName));
  return names.size === 1 ? [...names][0] : undefined;
};

/** A row with the unattached interfaces of a subnet below it; none where there are none. */
export const unattachedRows = (view: RowContext, subnet: Subnet, enis: readonly Eni[]): readonly Row[] => {
  if (enis.length === 0) return [];
  const id = rowId(view, `unattached@${subnet.id}`);
  return [
    {
      id,
      label: words`Unattached`,
      description: countSoFar(view.inventory, enis),
      icon: media('unattached'),
      words: ['unattached'],
      tooltip: undefined,
      target: undefined,
      opens: branch(view),
      children: () => interfacesBelow(view, id, enis),
    },
  ];
};

const interfacesBelow = (view: RowContext, id: string, enis: readonly Eni[]): readonly Row[] =>
  pagedGroups(id, [orderedRows(enis, byName, (eni) => interfaceRow(view, eni))], view.limitOf(id));

const byName = (a: Eni, b: Eni): number =>
  compareNatural(nameOfInterface(a), nameOfInterface(b)) || compareIps(addressOf(a) ?? '', addressOf(b) ?? '');

/** `41 interfaces`, and `41 interfaces so far` while others may be on their way. */
export const countSoFar = (inventory: Inventory, enis: { readonly length: number }): Words =>
  isReading(inventory.gap('enis')) ? words`${interfaceCount(enis)} so far` : interfaceCount(enis);

/** `1 interface`, `41 interfaces`. */
export const interfaceCount = (enis: { readonly length: number }): Words =>
  enis.length === 1 ? words`1 interface` : words`${enis.length} interfaces`;

const ownerIcons: { readonly [K in OwnerKind]: RowIcon } = {
  nat: codicon('arrow-swap', 'eniExplorer.managed'),
  'load-balancer': codicon('type-hierarchy-sub', 'eniExplorer.managed'),
  lambda: media('lambda'),
  rds: codicon('database', 'eniExplorer.managed'),
  efs: codicon('folder', 'eniExplorer.managed'),
  endpoint: codicon('plug', 'eniExplorer.managed'),
  eks: media('eks'),
  service: codicon('gear', 'eniExplorer.managed'),
};
