import type { Operation } from '../../operations/operation.ts';
import { callSentence } from '../../services/plan.ts';
import type { ChangePlan } from '../../services/plans/changePlan.ts';
import type { PlanFacts } from '../../services/plans/planFacts.ts';
import { planSource } from '../../services/plans/planSource.ts';
import type { PlanPorts } from '../../services/plans/planPorts.ts';
import type { RunResult } from '../../services/runResult.ts';
import type { AnsweredQuestions } from '../../services/wizard.ts';
import type { Ended } from '../wizard/endOfRun.ts';
import type { PlanAround } from './planActs.ts';
import type { PlanPanels } from './planPanels.ts';

export type PlanOpening = {
  readonly panels: PlanPanels;
  readonly ports: PlanPorts;
  readonly around: Omit<PlanAround, 'ports'>;
  /** Told how each run of it ended. */
  readonly onEnd: (result: RunResult) => void;
  /** Tells how a run ended whose document nobody sees. */
  readonly tellEnd: (ended: Ended) => Promise<void>;
};

/** Opens the document of an operation whose questions have been answered. */
export const openPlan = async <Input>(
  operation: Operation<Input>,
  answered: AnsweredQuestions<Input>,
  { panels, ports, around, onEnd, tellEnd }: PlanOpening,
): Promise<void> => {
  const source = planSource(operation, answered);
  const facts = await source.facts(ports);
  if (!facts) return;
  const { attempt } = around.session.problems;
  const heard = (result: RunResult): void => {
    onEnd(result);
    if (!panels.isVisible(plan)) void attempt(() => tellEnd(endedRun(plan, result)));
  };
  const whole = { ...ports, onEnd: heard };
  const plan = panels.show({ source, facts, ports: whole, around: { ...around, ports: whole } });
};

const endedRun = ({ state }: ChangePlan, run: RunResult): Ended => endedOf(state.facts, { run, id: state.run?.id });

const endedOf = (facts: PlanFacts, { run, id }: Pick<Ended, 'run' | 'id'>): Ended => ({
  run,
  id,
  plan: facts.preview.calls.map((call) => callSentence(call, facts.inventory)),
  account: facts.account.line,
  reviewed: facts.inventory,
});
