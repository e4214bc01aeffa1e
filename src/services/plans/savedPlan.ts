import { actions } from '../../actions/actions.ts';
import { callSentence } from '../plan.ts';
import { plannedRows } from './outcome.ts';
import type { PlanFacts } from './planFacts.ts';
import { planTitle } from './planTitle.ts';
import { textOfLine } from './spans.ts';

/** A plan as data, for other programs: the account, what changes, and the calls with what EC2 is asked. */
export const savedPlan = (facts: PlanFacts): string => {
  const { inventory, account, preview, findings } = facts;
  const { region, readAt } = inventory.snapshot;
  return JSON.stringify(
    {
      format: 'eni-explorer-plan',
      version: 1,
      title: planTitle(facts),
      operation: facts.operation.id,
      account: account.accountId,
      region,
      readAt: new Date(readAt).toISOString(),
      changes: plannedRows(facts).map(({ mark, what, before, after }) => ({
        mark,
        what: textOfLine(what),
        before: textOfLine(before),
        after: textOfLine(after),
      })),
      calls: preview.calls.map((call) => ({
        sentence: callSentence(call, inventory),
        api: actions[call.action].api,
        ...call,
      })),
      findings: findings.map(({ severity, ruleId, message, source }) => ({ severity, ruleId, message, source })),
    },
    undefined,
    2,
  );
};
