import { NormalizedSchema } from '@smithy/core/schema';
import { operationSchemas, type OperationName } from '../../src/simulator/wire/operationSchemas.ts';

/** The schema of what an operation answers, at the names that lead to it; lists on the way stand for their entries. */
export const answerSchema = (operation: OperationName, names: readonly string[]): NormalizedSchema =>
  names.reduce(
    (schema, name) => entry(schema.getMemberSchema(name)),
    NormalizedSchema.of(operationSchemas[operation][5]),
  );

/** Each member that is no structure, by the names that lead to it: `Association.CarrierIp`. */
export function* membersOf(schema: NormalizedSchema, path: readonly string[] = []): Generator<string> {
  for (const [name, member] of schema.structIterator()) {
    const inside = entry(member);
    if (inside.isStructSchema()) yield* membersOf(inside, [...path, name]);
    else yield [...path, name].join('.');
  }
}

const entry = (schema: NormalizedSchema): NormalizedSchema =>
  schema.isListSchema() ? schema.getValueSchema() : schema;

/** What stands at the path, in the first entries that have it; undefined where none has. */
export const memberAt = (value: unknown, [name, ...rest]: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => memberAt(item, present(name, rest))).find(isThere);
  if (name === undefined) return value;
  return isRecord(value) ? memberAt(value[name], rest) : undefined;
};

/** The value with something else at the path, in the first entry of each list that has it. */
export const altered = (value: unknown, [name, ...rest]: readonly string[]): unknown => {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const at = list.findIndex((item) => isThere(memberAt(item, present(name, rest))));
    return list.map((item, index) => (index === at ? altered(item, present(name, rest)) : item));
  }
  if (name === undefined) return other(value);
  return isRecord(value) ? { ...value, [name]: altered(value[name], rest) } : value;
};

const present = (name: string | undefined, rest: readonly string[]): readonly string[] =>
  name === undefined ? rest : [name, ...rest];

const isThere = (value: unknown): boolean => value !== undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const other = (value: unknown): unknown => {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (value instanceof Date) return new Date(value.getTime() + 86_400_000);
  return `${String(value)}9`;
};
