import { NormalizedSchema } from '@smithy/core/schema';
import { Refusal } from '../refusal.ts';
import { unknownParameter } from './form.ts';
import { requestName } from './wireNames.ts';
import type { OperationSchema } from './operationSchemas.ts';
import { parameterTree, type Parameter } from './parameterTree.ts';

/**
 * The SDK's request object from the form fields of EC2's Query protocol. Strict, as EC2 is: throws a refusal for a
 * field that the operation does not know, a number that is none and a missing required member.
 */
export const readRequest = (operation: OperationSchema, form: Iterable<readonly [string, string]>): object => {
  const [, , , , inputSchema] = operation;
  const tree = parameterTree(form);
  for (const name of envelope) if (tree.children.get(name)?.children.size === 0) tree.children.delete(name);
  const schema = NormalizedSchema.of(inputSchema);
  if (!schema.isUnitSchema()) return readStructure(schema, tree);
  refuseUnknown(tree, new Set());
  return {};
};

/** What every request may have beside the parameters of its action. Source: EC2 API reference, common parameters. */
const envelope = [
  'Action',
  'Version',
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Date',
  'X-Amz-Expires',
  'X-Amz-Security-Token',
  'X-Amz-Signature',
  'X-Amz-SignedHeaders',
  // Signature version 2.
  'AWSAccessKeyId',
  'Expires',
  'SecurityToken',
  'Signature',
  'SignatureMethod',
  'SignatureVersion',
  'Timestamp',
];

const readValue = (schema: NormalizedSchema, parameter: Parameter): unknown => {
  if (schema.isStructSchema()) return readStructure(schema, scalarRefused(parameter));
  if (schema.isListSchema()) return readList(schema, scalarRefused(parameter));
  const { value, path } = parameter;
  if (value === undefined || parameter.children.size > 0) throw unknownParameter(firstLeaf(parameter));
  if (schema.isBooleanSchema()) return readBoolean(path, value);
  if (schema.isNumericSchema()) return readInteger(path, value);
  if (schema.isTimestampSchema()) return readTimestamp(path, value);
  if (schema.isBlobSchema()) return new Uint8Array(Buffer.from(value, 'base64'));
  return value;
};

const readStructure = (schema: NormalizedSchema, parameter: Parameter): object => {
  const request: Record<string, unknown> = {};
  const known = new Set<string>();
  const required = requiredMembers(schema);
  let position = 0;
  for (const [key, member] of schema.structIterator()) {
    const name = requestName(key, member);
    const given = parameter.children.get(name);
    known.add(name);
    if (given) request[key] = readValue(member, given);
    else if (position < required) throw missing(pathOf(parameter, name), member);
    position += 1;
  }
  refuseUnknown(parameter, known);
  return request;
};

const readList = (schema: NormalizedSchema, parameter: Parameter): readonly unknown[] => {
  const member = schema.getValueSchema();
  for (const [index, child] of parameter.children) if (!listIndex.test(index)) throw unknownParameter(firstLeaf(child));
  const numbered = [...parameter.children].toSorted(([a], [b]) => Number(a) - Number(b));
  return numbered.map(([, child]) => readValue(member, child));
};

const listIndex = /^(?:0|[1-9]\d{0,8})$/;

/** Schemas list required members first and carry their number last. */
const requiredMembers = (schema: NormalizedSchema): number => {
  const source = schema.getSchema();
  const count: unknown = Array.isArray(source) ? source[6] : undefined;
  return typeof count === 'number' ? count : 0;
};

const readBoolean = (path: string, value: string): boolean => {
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw invalidValue(path, value, 'Expected true or false.');
};

const readInteger = (path: string, value: string): number => {
  const number = Number(value);
  if (/^[+-]?\d+$/.test(value) && Number.isSafeInteger(number)) return number;
  throw invalidValue(path, value, 'Expected an integer.');
};

const readTimestamp = (path: string, value: string): Date => {
  const date = new Date(value);
  if (/^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(date.getTime())) return date;
  throw invalidValue(path, value, 'Expected a date and time in ISO 8601 form.');
};

const refuseUnknown = (parameter: Parameter, known: ReadonlySet<string>): void => {
  for (const [name, child] of parameter.children) if (!known.has(name)) throw unknownParameter(firstLeaf(child));
};

const scalarRefused = (parameter: Parameter): Parameter => {
  if (parameter.value) throw unknownParameter(parameter.path);
  return parameter;
};

const firstLeaf = (parameter: Parameter): string => {
  for (const child of parameter.children.values()) return firstLeaf(child);
  return parameter.path;
};

const pathOf = (parent: Parameter, name: string): string => (parent.path === '' ? name : `${parent.path}.${name}`);

const missing = (path: string, member: NormalizedSchema): Refusal => {
  if (!member.isListSchema()) return missingParameter(path);
  if (path === 'InstanceId') return new Refusal('InvalidParameterCombination', 'No instances specified');
  return missingParameter(setNames[path] ?? path);
};

/** What EC2 calls the lists of calls about tags when it misses them. */
const setNames: { readonly [path: string]: string } = { ResourceId: 'resourceIdSet', Tag: 'tagSet' };

/** EC2 names a missing parameter with a small first letter. */
const missingParameter = (path: string): Refusal =>
  new Refusal(
    'MissingParameter',
    `The request must contain the parameter ${path.charAt(0).toLowerCase()}${path.slice(1)}`,
  );

const invalidValue = (path: string, value: string, expected: string): Refusal =>
  new Refusal('InvalidParameterValue', `Value (${value}) for parameter ${path} is invalid. ${expected}`);
