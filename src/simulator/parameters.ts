import { Refusal } from './refusal.ts';

/**
 * The value of a parameter that the request must carry; throws `MissingParameter` without it or for an empty text, with
 * `name` as EC2 writes it.
 */
export const required = <T>(value: T | undefined, name: string): T => {
  if (value === undefined || value === '') {
    throw new Refusal('MissingParameter', `The request must contain the parameter ${name}`);
  }
  return value;
};

/**
 * Throws `InvalidParameterCombination` when more than one of the parameters is given; an empty list counts as not
 * given.
 */
export const atMostOne = (parameters: { readonly [name: string]: unknown }): void => {
  const given = Object.values(parameters).filter((value) => !isAbsent(value));
  if (given.length <= 1) return;
  const names = Object.keys(parameters).join(' or ');
  throw new Refusal(
    'InvalidParameterCombination',
    `You may specify one and only one of ${names}, but not more than one of them.`,
  );
};

/** Whether a parameter counts as not given: undefined, or an empty list. */
export const isAbsent = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/**
 * Throws `InvalidParameterValue` unless the number of things to make or assign is undefined, or whole and at least one.
 */
export const checkedCount = (count: number | undefined, name: string): void => {
  if (count !== undefined && (!Number.isInteger(count) || count < 1)) throw invalidValue(count, name);
};

/**
 * EC2's usual refusal of a value (`InvalidParameterValue`), to be thrown by the caller; `hint` is a sentence after it.
 */
export const invalidValue = (value: unknown, name: string, hint?: string): Refusal =>
  new Refusal(
    'InvalidParameterValue',
    `Value (${String(value)}) for parameter ${name} is invalid.${hint === undefined ? '' : ` ${hint}`}`,
  );

/**
 * Ends a dry run. It proves permission and the shape of the request, nothing about what the request names: to be called
 * after the parameter checks and before anything is looked up.
 */
export const endDryRun = (request: { readonly DryRun?: boolean | undefined }): void => {
  if (request.DryRun !== true) return;
  throw new Refusal('DryRunOperation', 'Request would have succeeded, but DryRun flag is set.', 412);
};

/** What a table has under a text that came with a request, and nothing of what every object has, such as `constructor`. */
export const tableEntry = <Entry>(table: { readonly [name: string]: Entry }, name: string): Entry | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/**
 * Throws `InvalidParameterCombination` unless exactly one attribute is given, as EC2's calls that modify attributes do.
 * Keys are EC2's names, in the order it lists them.
 */
export const checkOneAttribute = (attributes: { readonly [name: string]: unknown }): void => {
  const given = Object.entries(attributes).flatMap(([name, value]) => (isAbsent(value) ? [] : [name]));
  if (given.length === 1) return;
  throw new Refusal(
    'InvalidParameterCombination',
    given.length === 0
      ? 'No attributes specified.'
      : `Fields for multiple attribute types specified: ${given.join(', ')}`,
  );
};
