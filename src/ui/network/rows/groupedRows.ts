import type { Inventory } from '../../../domain/inventory.ts';
import type { Eni } from '../../../domain/model.ts';
import { compareNatural } from '../../../domain/order.ts';
import { labelOf } from '../../../domain/tags.ts';
import { facts, foreign, noWords, words, type Words } from '../../../domain/words.ts';
import { groupingNoun, type GroupedBy } from '../../shared/tree/grouping.ts';
import { orderedRows, theseRows, type RowGroup } from '../../shared/tree/more.ts';
import { branch, rowId, shown, type RowContext } from '../../shared/tree/rowContext.ts';
import { codicon, type Row, type RowIcon } from '../../shared/tree/row.ts';
import { spokenOf } from '../../shared/tree/spoken.ts';
import { holderIcons, holderOfAll, interfacesBelow, nameOfHolder } from './groupRows.ts';
import { instanceRow } from './instanceRow.ts';
import { mayHold } from './interfaceRow.ts';
import { interfaceGroups, type InterfaceGroup } from './interfaceGroups.ts';
import { leftWords } from './readSoFar.ts';

/**
 * In the place of VPCs, what the interfaces of an account have in common, by name, with the interfaces below it, one in each
 * group that it has: `web  2 of 7 interfaces · shop-prod`; last those that have none.
 */
export const groupedRows = (view: RowContext, by: GroupedBy): readonly RowGroup[] => {
  const { groups, without } = interfaceGroups(view.inventory, by);
  const { filter } = view;
  const found = filter ? groups.filter(({ enis }) => enis.some(filter)) : groups;
  return [
    orderedRows(found, byName(view.inventory), (group) => rowOf(view, by, group)),
    theseRows(shown(view, without).length === 0 ? [] : [withoutRow(view, by, without)]),
  ];
};

/** What is called the same stands by its VPC, as each has a group named `default`. */
const byName =
  (inventory: Inventory) =>
  (a: InterfaceGroup, b: InterfaceGroup): number =>
    compareNatural(a.name, b.name) ||
    compareNatural(vpcName(a, inventory), vpcName(b, inventory)) ||
    compareNatural(a.key, b.key);

const vpcName = ({ first: { vpcId } }: InterfaceGroup, inventory: Inventory): string =>
  labelOf(inventory.vpc(vpcId) ?? { id: vpcId, tags: [] });

const rowOf = (view: RowContext, by: GroupedBy, group: InterfaceGroup): Row => {
  const { key, enis } = group;
  if (by.kind !== 'instance') return groupRow(view, by, group);
  const instance = view.inventory.instance(key);
  return instanceRow(view, { instanceId: key, instance, subnet: undefined, enis: shown(view, enis) });
};

type Look = { readonly label: Words; readonly icon: RowIcon; readonly before?: Words; readonly after?: Words };

const lookOf = (view: RowContext, by: GroupedBy, group: InterfaceGroup): Look => {
  const name = foreign(group.name);
  if (by.kind === 'securityGroup')
    return { label: name, icon: codicon('shield'), after: foreign(vpcName(group, view.inventory)) };
  if (by.kind === 'tag') return { label: name === '' ? words`(empty)` : name, icon: codicon('tag') };
  const holder = holderOfAll(view, group.enis);
  return {
    label: holder ? foreign(holder.full) : name,
    icon: holderIcons[holder?.icon ?? 'service'],
    before: foreign(nameOfHolder(view, group.enis)),
  };
};

const groupRow = (view: RowContext, by: GroupedBy, group: InterfaceGroup): Row => {
  const look = lookOf(view, by, group);
  // Whatever a key holds, it ends where its quotation ends.
  const row = rowAbove(view, `group/${JSON.stringify(group.key)}`, group.enis);
  const description = facts(look.before, row.description, look.after);
  return {
    ...row,
    label: look.label,
    description,
    spoken: spokenOf(words`${groupingNoun(by)} ${look.label}`, description),
    icon: look.icon,
  };
};

const withoutRow = (view: RowContext, by: GroupedBy, enis: readonly Eni[]): Row => ({
  ...rowAbove(view, 'none', enis),
  // What only the account has is not nobody's.
  label: by.kind === 'owner' ? words`No other owner` : words`No ${groupingNoun(by)}`,
});

/** A row with interfaces below it, each of which may also stand below others. */
const rowAbove = (view: RowContext, name: string, enis: readonly Eni[]): Row => {
  const id = rowId(view, name);
  const left = shown(view, enis);
  return {
    id,
    label: noWords,
    description: leftWords(view, enis, left),
    icon: codicon('circle-slash'),
    words: ['group'],
    tooltip: undefined,
    target: undefined,
    opens: branch(view),
    children: () =>
      interfacesBelow(view, id, left).map((row) => (row.target ? { ...row, id: `${id}/${row.id}` } : row)),
    mayHold: mayHold(left),
  };
};
