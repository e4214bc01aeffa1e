import { conditionHolds } from './operators.ts';
import { arnMatches, nameMatches } from './patterns.ts';
import type { Matched, Policy, PolicyStatement } from './policy.ts';

/** What is to be allowed: an action (`ec2:CreateTags`) on a resource, and what is known of both. */
export type AskedOfIam = {
  readonly action: string;
  /** An ARN, or `*` for an action that knows no resources. */
  readonly resource: string;
  readonly context: PolicyContext;
};

/** Values by the names of condition keys, which are in small letters. */
export type PolicyContext = ReadonlyMap<string, readonly string[]>;

export type PolicyVerdict = 'allowed' | 'denied' | 'notAllowed';

/** A deny holds whatever is allowed; what nothing allows is not. Source: IAM user guide, policy evaluation logic. */
export const verdictOf = (policy: Policy, asked: AskedOfIam): PolicyVerdict => {
  const effects = new Set(policy.filter((statement) => applies(statement, asked)).map(({ effect }) => effect));
  if (effects.has('Deny')) return 'denied';
  return effects.has('Allow') ? 'allowed' : 'notAllowed';
};

const applies = (
  { actions, resources, conditions }: PolicyStatement,
  { action, resource, context }: AskedOfIam,
): boolean =>
  matches(actions, (pattern) => nameMatches(action, pattern)) &&
  matches(resources, (pattern) => arnMatches(resource, pattern)) &&
  conditions.every(({ operator, key, values }) => conditionHolds(operator, context.get(key), values));

const matches = ({ patterns, isInverted }: Matched, is: (pattern: string) => boolean): boolean =>
  patterns.some(is) !== isInverted;
