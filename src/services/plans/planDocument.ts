import type { PlanAct, PlanDocument, PlanPhase, PlanSection } from '../../protocol/plan.ts';
import { remedyButtons } from './planRemedies.ts';
import { planFooter, wayOnAct } from './planFooter.ts';
import { afterRun, beforeRun, whileRunning } from './planSections.ts';
import { planScopeOf, standLine } from './planStand.ts';
import { isSettled, isUnasked, phaseOf, type PlanState } from './planState.ts';
import { planStrip } from './planStrip.ts';
import { planTitle } from './planTitle.ts';
import { stepsOf } from './runningSteps.ts';

/** A change as its page shows it: whole, each time. */
export const planDocument = (state: PlanState): PlanDocument => {
  const { facts, run } = state;
  const phase = phaseOf(state);
  const steps = stepsOf(facts, run);
  return {
    phase,
    title: planTitle(facts),
    scope: planScopeOf(facts),
    stand: standLine(state, phase),
    strip: planStrip(state, phase, steps),
    sections: sectionsOf(state, phase),
    footer: planFooter(state, phase),
    focus: focusOf(state, phase),
  };
};

const sectionsOf = (state: PlanState, phase: PlanPhase): readonly PlanSection[] => {
  const { run } = state;
  if (!run) return beforeRun(state, phase);
  return run.end ? afterRun(state, { ...run, end: run.end }, phase) : whileRunning(state, run);
};

/** Never *Run*. */
const focusOf = (state: PlanState, phase: PlanPhase): PlanAct | undefined => {
  const { run } = state;
  if (phase === 'blocked') return remedyButtons(state)[0]?.act;
  if (run && (phase === 'stopped' || phase === 'interrupted')) {
    if (isUnasked(run)) return 'lookUp';
    if (isSettled(run)) return 'copyTicket';
    return run.isLeft === true ? undefined : (wayOnAct(run) ?? 'leaveIt');
  }
  return first[phase];
};

const first: { readonly [P in PlanPhase]?: PlanAct } = {
  signedOut: 'signIn',
  changed: 'takeOver',
  waiting: 'cancel',
  running: 'cancel',
  done: 'copyTicket',
  different: 'copyTicket',
  undone: 'copyTicket',
};
