import { custodyOf } from '../../../domain/custody/custody.ts';
import type { Holder, HolderIcon } from '../../../domain/custody/holder.ts';
import { nodeIdOf } from '../../../domain/custody/belonging.ts';
import type { Eni, Subnet } from '../../../domain/model.ts';
import { compareNatural } from '../../../domain/order.ts';
import { compareIps } from '../../../domain/ip.ts';
import { labelOf } from '../../../domain/tags.ts';
import { facts, foreign, words, type Words } from '../../../domain/words.ts';
import { rank } from '../../../topology/holders.ts';
import { addressOf, ownerName } from './interfaceLine.ts';
import { countSoFar } from './readSoFar.ts';
import { interfaceRow, nameOfInterface } from './interfaceRow.ts';
import { orderedRows, pagedGroups } from '../../shared/tree/more.ts';
import { branch, rowId, type RowContext } from '../../shared/tree/rowContext.ts';
import { codicon, media, type Row, type RowIcon } from '../../shared/tree/row.ts';

/** Interfaces of a subnet that others hold, a row for each resource: `NAT gateway  nat-a · 10.0.0.200`. */
export const managedRows = (view: RowContext, subnet: Subnet, enis: readonly Eni[]): readonly Row[] =>
  [...Map.groupBy(enis, (eni) => holderIn(view, eni)?.key ?? 'service')]
    .map(([key, held]) => ({ id: rowId(view, `managed/${key}@${subnet.id}`), held, name: nameOfHolder(view, held) }))
    .toSorted((a, b) => orderOf(view, a.held) - orderOf(view, b.held) || compareNatural(a.name ?? '', b.name ?? ''))
    .map(({ id, held }) => managedRow(view, id, held));

const holderIn = ({ inventory }: RowContext, eni: Eni): Holder | undefined => custodyOf(eni, inventory).holder;

/** The same order as in the topology: what carries traffic first. */
const orderOf = (view: RowContext, enis: readonly Eni[]): number => rank[holderOfAll(view, enis)?.icon ?? 'service'];

const managedRow = (view: RowContext, id: string, enis: readonly Eni[]): Row => {
  const holder = holderOfAll(view, enis);
  const [first, ...others] = enis;
  return {
    id,
    label: holder ? foreign(holder.full) : words`Held by others`,
    description: facts(
      foreign(nameOfHolder(view, enis)),
      nodeWords(view, first),
      others.length > 0 ? countSoFar(view.inventory, enis) : first && foreign(addressOf(first)),
    ),
    icon: holderIcons[holder?.icon ?? 'service'],
    words: ['managed'],
    tooltip: undefined,
    target: undefined,
    opens: branch(view),
    children: () => interfacesBelow(view, id, enis),
  };
};

/** Who holds all of these, of which the first tells; undefined where the account alone has it. */
export const holderOfAll = (view: RowContext, [first]: readonly Eni[]): Holder | undefined =>
  first && holderIn(view, first);

/** The resource's name when all of these have the same one. */
export const nameOfHolder = (view: RowContext, enis: readonly Eni[]): string | undefined => {
  const names = new Set(enis.map((eni) => ownerName(eni, view.inventory)));
  return names.size === 1 ? [...names][0] : undefined;
};

/** The node whose trunk the branches belong to. */
const nodeWords = ({ inventory }: RowContext, eni: Eni | undefined): Words | undefined => {
  const id = eni && nodeIdOf(eni, inventory);
  const node = inventory.instance(id);
  return id === undefined ? undefined : words`on ${foreign(node ? labelOf(node) : id)}`;
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

/** By name, as many as the level may show. */
export const interfacesBelow = (view: RowContext, id: string, enis: readonly Eni[]): readonly Row[] =>
  pagedGroups(id, [orderedRows(enis, byName(view), (eni) => interfaceRow(view, eni))], view.limitOf(id));

const byName =
  ({ inventory }: RowContext) =>
  (a: Eni, b: Eni): number =>
    compareNatural(nameOfInterface(a, inventory), nameOfInterface(b, inventory)) ||
    compareIps(addressOf(a) ?? '', addressOf(b) ?? '');

export const holderIcons: { readonly [K in HolderIcon]: RowIcon } = {
  nat: codicon('arrow-swap', 'eniExplorer.managed'),
  'load-balancer': codicon('type-hierarchy-sub', 'eniExplorer.managed'),
  lambda: media('lambda'),
  rds: codicon('database', 'eniExplorer.managed'),
  efs: codicon('folder', 'eniExplorer.managed'),
  endpoint: codicon('plug', 'eniExplorer.managed'),
  eks: media('eks'),
  service: codicon('gear', 'eniExplorer.managed'),
};
