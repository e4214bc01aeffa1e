import type { Gap } from './model.ts';
import type { Denial } from './problem.ts';

/** What was refused for want of a permission, in the order of the account's parts. */
export const denialsIn = (gaps: readonly Gap[]): readonly Denial[] =>
  gaps.flatMap(({ code, iamAction, deniedBy }) => (denialCodes.has(code) ? [{ iamAction, by: deniedBy }] : []));

/** EC2's codes for a call that its policies do not let the caller make. */
export const denialCodes: ReadonlySet<string> = new Set([
  'UnauthorizedOperation',
  'AccessDenied',
  'AccessDeniedException',
]);

/**
 * The least policy that allows what was refused, as JSON for IAM; undefined where no policy helps, since others deny it outright. Describe calls
 * know no single resource. Source: IAM user guide, policy evaluation logic; service authorization reference, Amazon EC2.
 */
export const policyFor = (denials: readonly Denial[]): string | undefined => {
  const actions = denials.flatMap(({ iamAction, by }) => (by === undefined ? [iamAction] : []));
  if (actions.length === 0) return undefined;
  const statement = { Effect: 'Allow', Action: [...new Set(actions)].toSorted(), Resource: '*' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, undefined, 2);
};
