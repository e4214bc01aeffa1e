import { judgeCall } from '../operations/callRules.ts';
import type { Call } from '../actions/ec2.ts';
import type { Inventory } from '../domain/inventory.ts';
import { withNames, type RuleFinding } from '../rules/rule.ts';

/** What a rule says of a step of a plan; of the answers as a whole where there is no step. */
export type StepFinding = RuleFinding & {
  /** Where the call stands among those of the plan, from 0. */
  readonly step?: number | undefined;
};

/** A call with the account as it is right before it. */
export type StandingCall = { readonly call: Call; readonly before: Inventory };

/**
 * What the rules of each call's own operation say of it where it stands, by the account as the steps before have left it. What several
 * steps cause alike is said once, of the first. `after` is the account at the end, undefined where
 * the plan does not get there.
 */
export const judgeSteps = (steps: readonly StandingCall[], after: Inventory | undefined): readonly StepFinding[] => {
  const told = new Set<string>();
  return steps.flatMap(({ call, before }, step) => {
    // By ids: what a thing is called may change from step to step.
    const first = judgeCall(call, { now: before, after }).filter(({ ruleId, message }) => {
      const key = `${ruleId} ${message}`;
      const isNew = !told.has(key);
      told.add(key);
      return isNew;
    });
    return withNames(first, before).map((finding) => ({ ...finding, step }));
  });
};
