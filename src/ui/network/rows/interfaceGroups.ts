import { custodyOf } from '../../../domain/custody/custody.ts';
import { holderText } from '../../../domain/custody/holder.ts';
import type { Inventory } from '../../../domain/inventory.ts';
import type { Eni } from '../../../domain/model.ts';
import { labelOf, tagValue } from '../../../domain/tags.ts';
import type { GroupedBy } from '../../shared/tree/grouping.ts';

/** Interfaces that have something in common. */
export type InterfaceGroup = {
  /** Apart from all other groups: the id of an instance or a security group, the key of a holder, the value of a tag. */
  readonly key: string;
  /** What it is sorted by. */
  readonly name: string;
  /** One of them, of which is read what the group is called. */
  readonly first: Eni;
  readonly enis: readonly Eni[];
};

type Grouped = { readonly groups: readonly InterfaceGroup[]; readonly without: readonly Eni[] };

/** All interfaces of an account in their groups, in which one stands as often as it has groups, and those that have none. */
export const interfaceGroups = (inventory: Inventory, by: GroupedBy): Grouped => {
  // What is kept of a workspace is read anew each time.
  const name = JSON.stringify(by);
  const known = lastGrouped.get(inventory);
  if (known?.name === name) return known;
  const answer = { name, ...grouped(inventory, by) };
  lastGrouped.set(inventory, answer);
  return answer;
};

/** A level is made again with each look at its account. */
const lastGrouped = new WeakMap<Inventory, Grouped & { readonly name: string }>();

const grouped = (inventory: Inventory, by: GroupedBy): Grouped => {
  const groups = new Map<string, InterfaceGroup & { readonly enis: Eni[] }>();
  const without: Eni[] = [];
  const add = (key: string, first: Eni): void => {
    const group = groups.get(key);
    if (group) group.enis.push(first);
    else groups.set(key, { key, name: nameIn(key, by, { first, inventory }), first, enis: [first] });
  };
  for (const eni of inventory.snapshot.enis) {
    if (by.kind === 'securityGroup') for (const { id } of eni.groups) add(id, eni);
    const key = by.kind === 'securityGroup' ? eni.groups[0]?.id : keyOf(eni, by, inventory);
    if (key === undefined) without.push(eni);
    else if (by.kind !== 'securityGroup') add(key, eni);
  }
  return { groups: [...groups.values()], without };
};

const keyOf = (eni: Eni, by: Exclude<GroupedBy, { readonly kind: 'securityGroup' }>, inventory: Inventory) => {
  if (by.kind === 'tag') return tagValue(eni.tags, by.key);
  return by.kind === 'instance' ? eni.attachment?.instanceId : custodyOf(eni, inventory).holder?.key;
};

type Of = { readonly first: Eni; readonly inventory: Inventory };

const nameIn = (key: string, by: GroupedBy, { first, inventory }: Of): string => {
  if (by.kind === 'tag') return key;
  if (by.kind === 'securityGroup') return first.groups.find(({ id }) => id === key)?.name ?? key;
  if (by.kind === 'instance') return labelOf(inventory.instance(key) ?? { id: key, tags: [] });
  const { holder } = custodyOf(first, inventory);
  return holder ? holderText(holder) : key;
};
