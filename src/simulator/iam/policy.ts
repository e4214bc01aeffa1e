import { isOperator } from './operators.ts';

/** A policy as it is evaluated. */
export type Policy = readonly PolicyStatement[];

export type PolicyStatement = {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: Matched;
  readonly resources: Matched;
  readonly conditions: readonly PolicyCondition[];
};

/** Patterns of which one must match, or none where they stand in `NotAction` or `NotResource`. */
export type Matched = { readonly patterns: readonly string[]; readonly isInverted: boolean };

/** `operator` with its modifiers, for example `ForAllValues:StringEquals`; the key in small letters, since no key knows case. */
export type PolicyCondition = { readonly operator: string; readonly key: string; readonly values: readonly string[] };

/** Reads an identity-based policy, as IAM takes it. Throws an error that says what is wrong with it. Source: IAM user guide, grammar of the policy language. */
export const readPolicy = (document: unknown): Policy => {
  const { Version, Statement, ...others } = objectOf(document, 'the policy');
  refuseOthers(others, new Set(['Id']), 'the policy');
  if (Version !== undefined && Version !== '2012-10-17' && Version !== '2008-10-17')
    throw malformed(`Version: ${JSON.stringify(Version)}`);
  const statements = Array.isArray(Statement) ? Statement : [Statement];
  return statements.map((statement) => readStatement(objectOf(statement, 'a statement')));
};

const readStatement = (statement: Members): PolicyStatement => {
  const { Effect, Action, NotAction, Resource, NotResource, Condition, ...others } = statement;
  refuseOthers(others, new Set(['Sid']), 'a statement');
  if (Effect !== 'Allow' && Effect !== 'Deny') throw malformed(`Effect: ${JSON.stringify(Effect)}`);
  return {
    effect: Effect,
    actions: readMatched('Action', Action, NotAction),
    resources: readMatched('Resource', Resource, NotResource),
    conditions: Condition === undefined ? [] : readConditions(objectOf(Condition, 'Condition')),
  };
};

const readMatched = (name: string, given: unknown, inverted: unknown): Matched => {
  if ((given === undefined) === (inverted === undefined)) throw malformed(`${name} and Not${name}: one of both`);
  return { patterns: textsOf(given ?? inverted, name), isInverted: given === undefined };
};

const readConditions = (condition: Members): readonly PolicyCondition[] =>
  Object.entries(condition).flatMap(([operator, keys]) => {
    if (!isOperator(operator)) throw malformed(`The operator of a condition: ${operator}`);
    return Object.entries(objectOf(keys, operator)).map(([key, values]) => ({
      operator,
      key: key.toLowerCase(),
      values: textsOf(values, key),
    }));
  });

type Members = { readonly [name: string]: unknown };

const objectOf = (value: unknown, what: string): Members => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(`${what} is no object`);
  return { ...value };
};

/** One text or several; numbers and truth values stand for their text. */
const textsOf = (value: unknown, what: string): readonly string[] =>
  (Array.isArray(value) ? value : [value]).map((each: unknown) => {
    if (typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean') return String(each);
    throw malformed(`${what}: ${JSON.stringify(each)}`);
  });

const refuseOthers = (others: Members, known: ReadonlySet<string>, what: string): void => {
  const [unknown] = Object.keys(others).filter((name) => !known.has(name));
  if (unknown !== undefined) throw malformed(`${what} has no ${unknown}`);
};

const malformed = (what: string): Error => new Error(`The policy is malformed. ${what}`);
