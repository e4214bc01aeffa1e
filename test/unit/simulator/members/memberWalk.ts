import { NormalizedSchema } from '@smithy/core/schema';
import { beyond } from '../../../../src/simulator/beyond/beyond.ts';
import { operationSchemas } from '../../../../src/simulator/wire/operationSchemas.ts';

export const schemas = { ...operationSchemas, ...beyond.schemas };
export type WalkedAction = keyof typeof schemas;

/** A member of a request that is no structure: the names that lead to it, and values to try. */
export type Leaf = { readonly path: readonly string[]; readonly values: readonly unknown[] };

/** Every member of an action's request, as the SDK's model has it. What is within itself is followed once. */
export function* leavesOf(action: WalkedAction): Generator<Leaf> {
  const schema = NormalizedSchema.of(schemas[action][4]);
  if (!schema.isUnitSchema()) yield* within(schema, []);
}

function* within(schema: NormalizedSchema, path: readonly string[]): Generator<Leaf> {
  if (schema.isListSchema()) yield* within(schema.getValueSchema(), path);
  else if (!schema.isStructSchema()) yield { path, values: valuesFor(schema) };
  else if (path.length < 6)
    for (const [name, member] of schema.structIterator()) yield* within(member, [...path, name]);
}

const valuesFor = (schema: NormalizedSchema): readonly unknown[] => {
  if (schema.isBooleanSchema()) return [true, false];
  if (schema.isNumericSchema()) return [1, 60, -5];
  if (schema.isTimestampSchema()) return [new Date(0)];
  if (schema.isBlobSchema()) return [new Uint8Array([1])];
  return ['sample', 'enabled', '10.0.0.77', '*'];
};

/**
 * The request with the member set, in the first entry of each list on the way; `value` undefined makes what it is in and
 * leaves the member itself out.
 */
export const withMember = (
  action: WalkedAction,
  base: object,
  { path, value }: { readonly path: readonly string[]; readonly value: unknown },
): object => {
  const schema = NormalizedSchema.of(schemas[action][4]);
  const set = setAt(schema, structuredClone(base), path, value);
  return typeof set === 'object' && set !== null ? set : {};
};

const setAt = (schema: NormalizedSchema, at: unknown, path: readonly string[], value: unknown): unknown => {
  if (schema.isListSchema()) {
    const list: readonly unknown[] = Array.isArray(at) ? at : [];
    const [first, ...others] = list;
    const entry = setAt(schema.getValueSchema(), first, path, value);
    return entry === undefined ? at : [entry, ...others];
  }
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const members = typeof at === 'object' && at !== null ? at : {};
  const entries: readonly (readonly [string, unknown])[] = Object.entries(members);
  const before = entries.find(([key]) => key === name)?.[1];
  const after = setAt(schema.getMemberSchema(name), before, rest, value);
  return after === undefined ? members : { ...members, [name]: after };
};
