import { xmlElement, escapeText } from './xmlElement.ts';
import { NormalizedSchema } from '@smithy/core/schema';
import type { OperationSchema } from './operationSchemas.ts';
import { itemName, responseName } from './wireNames.ts';

const namespace = 'http://ec2.amazonaws.com/doc/2016-11-15/';

/** The XML of a successful answer. The output has the SDK's shape; members the schema does not know are left out. */
export const writeResponse = (operation: OperationSchema, output: object, requestId: string): string => {
  const [, , action, , , outputSchema] = operation;
  const schema = NormalizedSchema.of(outputSchema);
  // Where the model has no output, EC2 answers `<return>true</return>`.
  const content = schema.isUnitSchema() ? xmlElement('return', 'true') : writerOf(schema)(output);
  const name = `${action}Response`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${namespace}">${xmlElement('requestId', escapeText(requestId))}${content}</${name}>`;
};

/** Turns a value into the XML inside its element. */
type Writer = (value: unknown) => string;

/** Structures' writers are kept, as their schemas are walked once and a page holds thousands of them. */
const structures = new WeakMap<object, Writer>();

const writerOf = (schema: NormalizedSchema): Writer => {
  if (schema.isStructSchema()) return structureWriter(schema);
  if (schema.isListSchema()) return listWriter(schema);
  if (schema.isTimestampSchema()) return (value) => (value instanceof Date ? value.toISOString() : '');
  if (schema.isBlobSchema())
    return (value) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : '');
  return (value) => escapeText(String(value));
};

const listWriter = (schema: NormalizedSchema): Writer => {
  const name = itemName(schema);
  const write = writerOf(schema.getValueSchema());
  return (value) => {
    let xml = '';
    if (Array.isArray(value)) for (const item of value) xml += xmlElement(name, write(item));
    return xml;
  };
};

type MemberWriter = { readonly key: string; readonly name: string; readonly write: Writer };

const structureWriter = (schema: NormalizedSchema): Writer => {
  const key = schema.getSchema();
  const known = typeof key === 'object' ? structures.get(key) : undefined;
  if (known) return known;
  let members: readonly MemberWriter[] | undefined;
  const writer: Writer = (value) => {
    members ??= memberWriters(schema);
    let xml = '';
    if (!isRecord(value)) return xml;
    for (const member of members) {
      const content = value[member.key];
      if (content !== undefined && content !== null) xml += xmlElement(member.name, member.write(content));
    }
    return xml;
  };
  if (typeof key === 'object') structures.set(key, writer);
  return writer;
};

const memberWriters = (schema: NormalizedSchema): readonly MemberWriter[] =>
  Array.from(schema.structIterator(), ([key, member]) => ({
    key,
    name: responseName(key, member),
    write: writerOf(member),
  }));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
