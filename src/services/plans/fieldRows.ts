import { ipOf } from '../../domain/association.ts';
import { kindNames, toldFields, type Change, type FieldChange } from '../../domain/changes.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { compareNatural } from '../../domain/order.ts';
import { capital, foreign, words, type Words } from '../../domain/words.ts';
import type { Line } from '../../protocol/plan.ts';
import { fieldName, fieldValue, itemWords } from '../fieldWords.ts';
import type { PlanRow, PlanSides } from './planRow.ts';
import { calledBy, gone, joinedLines, lineOf, spans, strong } from './spans.ts';

/** The fields of a thing that differ, a line each; where it is attached is told by lines of its own. */
export const fieldRows = (change: Change, sides: PlanSides): readonly PlanRow[] => {
  const { before, after } = sides;
  const { kind, id } = change.on;
  const isMoved = kind === 'interface' && before.eni(id)?.attachment?.id !== after.eni(id)?.attachment?.id;
  const fields = toldFields(change.fields)
    .filter(({ name }) => !(isMoved && ofAttachment.has(name)) && !untold.has(name))
    .flatMap(parts);
  return fields.map((field) => ({
    key: `${field.name} ${id}`,
    mark: 'changed',
    what: spans`${thingOf(change, sides)}, ${nameOf(field.name)}`,
    ...valuesOf(field, sides),
    follows: followed.has(field.name),
  }));
};

const ofAttachment: ReadonlySet<string> = new Set(['attachment', 'status']);
/** Ids that tell nothing where their ends are told; and routes, which have lines of their own. */
const untold: ReadonlySet<string> = new Set(['associationId', 'routes']);
/** Counts. */
const followed: ReadonlySet<string> = new Set(['freeIpv4']);

const nameOf = (field: string): Words => fieldNames.get(field) ?? fieldName(field);
const fieldNames: ReadonlyMap<string, Words> = new Map([
  ['sourceDestCheck', words`source/dest check`],
  ['freeIpv4', words`free addresses`],
]);

const thingOf = ({ on: { kind, id } }: Change, { before, after }: Pick<PlanSides, 'before' | 'after'>): Words => {
  const address = kind === 'address' ? (after.elasticIp(id) ?? before.elasticIp(id)) : undefined;
  if (address) return foreign(ipOf(address));
  const group = kind === 'group' ? after.securityGroup(id) : undefined;
  if (group) return foreign(group.name);
  const named = after.eni(id) ?? after.instance(id) ?? after.subnet(id) ?? after.vpc(id);
  return named ? calledBy(named) : words`${capital(kindNames[kind].one)} ${foreign(id)}`;
};

/** An object, such as an attachment, by what of it differs. */
const parts = (field: FieldChange): readonly FieldChange[] => {
  const [was, is] = [fieldValue(field.before), fieldValue(field.after)];
  if (!isRecord(was) || !isRecord(is)) return [field];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.flatMap((name) => {
    const [before, after] = [textOf(was[name]), textOf(is[name])];
    return before === after ? [] : [{ name, before, after }];
  });
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const valuesOf = (
  field: FieldChange,
  { before, after, isOpen }: PlanSides,
): Pick<PlanRow, 'before' | 'after' | 'whole'> => {
  const [was, is] = [fieldValue(field.before), fieldValue(field.after)];
  if (Array.isArray(was) && Array.isArray(is)) {
    const [old, now] = [inOrder(field.name, was), inOrder(field.name, is)];
    const items = now.map((item) => (old.includes(item) ? lineOf(item) : fresh(item, old, isOpen)));
    return {
      before: listed(old.map((item) => (now.includes(item) ? lineOf(item) : [gone(item)]))),
      after: listed(items),
      ...(items.length > readable ? { whole: joinedLines(items, ', ') } : {}),
    };
  }
  return { before: valueOf(field.name, was, before), after: valueOf(field.name, is, after) };
};

/** Security groups have no order, and EC2 answers them in another than they were given in. */
const inOrder = (field: string, items: readonly unknown[]): readonly Words[] => {
  const told = items.map((item) => itemWords(item));
  return field === 'groups' ? told.toSorted(compareNatural) : told;
};

/** What is new in a list, or otherwise than it was; of what EC2 chooses, only that it does. */
const fresh = (item: Words, old: readonly Words[], isOpen: PlanSides['isOpen']): Line => {
  const wasThere = old.some((each) => each.startsWith(`${item} (`));
  const isAddress = /^[\d.]+(?:\/\d+)?$|^[\da-f:]+(?:\/\d+)?$/.test(item);
  return [strong(isAddress && !wasThere && isOpen(item) ? words`one that EC2 chooses` : item)];
};

/** No more than a person still reads. */
const listed = (items: readonly Line[]): Line => {
  if (items.length === 0) return ['none'];
  const shown = joinedLines(items.slice(0, readable), ', ');
  return items.length <= readable ? shown : [...shown, ` and ${items.length - readable} more`];
};

const readable = 5;

const valueOf = (name: string, value: unknown, inventory: Inventory): Line => {
  if (value === 'true' || value === 'false') return [value === 'true' ? 'on' : 'off'];
  const text = textOf(value);
  if (text === '') return ['none'];
  const holder = name === 'eniId' ? inventory.eni(text) : name === 'instanceId' ? inventory.instance(text) : undefined;
  return holder ? [calledBy(holder)] : lineOf(foreign(text));
};
