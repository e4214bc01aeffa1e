import { arnMatches, textMatches } from './patterns.ts';

/** Compares one value of a request with one of a policy. */
type Compare = (value: string, pattern: string) => boolean;

/** Operators by their names without modifiers. Source: IAM user guide, condition operators. */
const comparisons: { readonly [operator: string]: Compare } = {
  StringEquals: (value, text) => value === literalText(text),
  StringEqualsIgnoreCase: (value, text) => value.toLowerCase() === literalText(text).toLowerCase(),
  StringLike: textMatches,
  ArnEquals: arnMatches,
  ArnLike: arnMatches,
  Bool: (value, text) => value.toLowerCase() === text.toLowerCase(),
  NumericEquals: (value, text) => Number(value) === Number(text),
  NumericLessThan: (value, text) => Number(value) < Number(text),
  NumericLessThanEquals: (value, text) => Number(value) <= Number(text),
  NumericGreaterThan: (value, text) => Number(value) > Number(text),
  NumericGreaterThanEquals: (value, text) => Number(value) >= Number(text),
};

/** What is true where none of the values compares so. */
const inverses: { readonly [operator: string]: string } = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
};

type Parts = { readonly set: 'all' | 'any' | undefined; readonly name: string; readonly ifExists: boolean };

const partsOf = (operator: string): Parts => {
  const [, modifier, name = '', ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/.exec(operator) ?? [];
  const set = modifier === undefined ? undefined : modifier === 'ForAllValues' ? 'all' : 'any';
  return { set, name, ifExists: ifExists !== undefined };
};

/** Whether there is such an operator here; dates, addresses and bytes are no matter of EC2's calls. */
export const isOperator = (operator: string): boolean => {
  const { name } = partsOf(operator);
  return name === 'Null' || Object.hasOwn(comparisons, name) || Object.hasOwn(inverses, name);
};

/** Whether a condition holds for the values that a request has of its key; undefined = it has none. */
export const conditionHolds = (
  operator: string,
  values: readonly string[] | undefined,
  patterns: readonly string[],
): boolean => {
  const { set, name, ifExists } = partsOf(operator);
  if (name === 'Null') return patterns.some((pattern) => (pattern.toLowerCase() === 'true') === (values === undefined));
  const inverse = inverses[name];
  if (values === undefined) return ifExists || set === 'all' || (inverse !== undefined && set === undefined);
  const compare = comparisons[inverse ?? name];
  if (!compare) return false;
  const isMet = (value: string): boolean =>
    patterns.some((pattern) => compare(value, pattern)) === (inverse === undefined);
  return set === 'all' || (set === undefined && inverse !== undefined) ? values.every(isMet) : values.some(isMet);
};

/** `${*}`, `${?}` and `${$}` stand for these signs. Source: IAM user guide, policy variables, special characters. */
const literalText = (text: string): string => text.replace(/\$\{([*?$])\}/g, '$1');
