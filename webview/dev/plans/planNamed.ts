import type { PlanDocument } from '../../../src/protocol/plan.ts';
import { blocked, reviewing } from './attachPlans.ts';
import { changed } from './changedPlan.ts';
import { hostile, long } from './hardPlans.ts';
import { done, running, stoppedPlan } from './movePlans.ts';
import { otherPhases } from './otherPhases.ts';

/** Each takes the time at which it is shown, so that what was 12 seconds ago still is. */
const plans: { readonly [Name in string]: (now: number) => PlanDocument } = {
  reviewing,
  running,
  done,
  stopped: stoppedPlan,
  changed,
  blocked,
  ...otherPhases,
  long,
  hostile,
};

export const planNames: readonly string[] = Object.keys(plans);

export const planNamed = (name: string, now: number): PlanDocument => {
  const plan = plans[name];
  if (!plan) throw new Error(`There is no such plan: ${name}. There are: ${planNames.join(', ')}`);
  return plan(now);
};
