import { editsBetween } from './edits.ts';
import type { Inventory } from './inventory.ts';
import type { Tag } from './model.ts';
import { labelOf } from './tags.ts';
import { atOnce, forEachInTurns, type Turns } from './turns.ts';
import { addressesWithSides, enisWithSides } from './withSides.ts';
import { words, type Words } from './words.ts';

/** One thing that is different between two inventories. */
export type Change = {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly on: { readonly kind: ChangedKind; readonly id: string };
  /** The thing's name tag, else its id. */
  readonly label: string;
  /** For `changed`: the attributes that differ, as text; empty for added and removed. */
  readonly fields: readonly FieldChange[];
};

export type ChangedKind = 'vpc' | 'subnet' | 'instance' | 'interface' | 'address' | 'group' | 'routeTable';

/** What people call the kinds of things: one of them, and several. */
export const kindNames: { readonly [K in ChangedKind]: { readonly one: Words; readonly many: Words } } = {
  vpc: { one: words`VPC`, many: words`VPCs` },
  subnet: { one: words`subnet`, many: words`subnets` },
  instance: { one: words`instance`, many: words`instances` },
  interface: { one: words`interface`, many: words`interfaces` },
  address: { one: words`elastic IP address`, many: words`elastic IP addresses` },
  group: { one: words`security group`, many: words`security groups` },
  routeTable: { one: words`route table`, many: words`route tables` },
};

export type FieldChange = {
  /** Attribute of the domain model, for example `attachment`. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
};

/** The differences that are shown: the id of an association tells a person nothing where its ends are shown as well. */
export const toldFields = (fields: readonly FieldChange[]): readonly FieldChange[] =>
  fields.length > 1 ? fields.filter(({ name }) => name !== 'associationId') : fields;

/** What differs from one inventory to another, by kind and then in the order of the snapshots. */
export const changesBetween = (before: Inventory, after: Inventory): readonly Change[] =>
  atOnce(changesInTurns(before, after));

/** The same in turns: at 50,000 interfaces that differ in nothing but their objects it takes most of a second. */
export function* changesInTurns(before: Inventory, after: Inventory): Turns<readonly Change[]> {
  const [old, now] = [before.snapshot, after.snapshot];
  return [
    ...(yield* compare('vpc', old.vpcs, now.vpcs)),
    ...(yield* compare('subnet', old.subnets, now.subnets)),
    ...(yield* compare('instance', old.instances, now.instances)),
    ...(yield* compare('interface', enisWithSides(before, after), enisWithSides(after, before))),
    ...(yield* compare('address', addressesWithSides(before, after), addressesWithSides(after, before))),
    ...(yield* compare('group', old.securityGroups, now.securityGroups)),
    ...(yield* compare('routeTable', old.routeTables, now.routeTables)),
  ];
}

type Thing = { readonly id: string; readonly tags: readonly Tag[] };

function* compare<T extends Thing>(
  kind: ChangedKind,
  before: readonly T[],
  after: readonly T[],
): Turns<readonly Change[]> {
  const [old, now] = [new Map<string, T>(), new Map<string, T>()];
  // Of an account and its twin nearly all are the same objects, in the same order.
  const { gone, come } = yield* editsBetween(before, after, ({ id }) => id);
  yield* forEachInTurns(gone, (thing) => void old.set(thing.id, thing));
  yield* forEachInTurns(come, (thing) => void now.set(thing.id, thing));
  const changes: Change[] = [];
  yield* forEachInTurns(gone, (thing) => {
    if (!now.has(thing.id)) changes.push(change('removed', kind, thing));
  });
  yield* forEachInTurns(come, (thing) => {
    const was = old.get(thing.id);
    const found = was === thing ? undefined : changeOf(kind, was, thing);
    if (found) changes.push(found);
  });
  return changes;
}

/** How a thing differs from what it was; undefined where it does not. Without one of the two it came or went. */
export const changeOf = (kind: ChangedKind, was: Thing | undefined, is: Thing | undefined): Change | undefined => {
  if (!was || !is) return was ? change('removed', kind, was) : is && change('added', kind, is);
  const fields = fieldsBetween(was, is);
  return fields.length > 0 ? { ...change('changed', kind, is), fields } : undefined;
};

const change = (kind: Change['kind'], on: ChangedKind, thing: Thing): Change => ({
  kind,
  on: { kind: on, id: thing.id },
  label: labelOf(thing),
  fields: [],
});

const fieldsBetween = (before: object, after: object): readonly FieldChange[] => {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].flatMap((name) => {
    const [was, is] = [asText(old.get(name)), asText(now.get(name))];
    return was === is ? [] : [{ name, before: was, after: is }];
  });
};

/** Values of the model as text that is equal only for equal values; an absent value is the empty text. */
const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
