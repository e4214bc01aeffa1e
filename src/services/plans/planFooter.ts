import { foreign, words, type Words } from '../../domain/words.ts';
import type { Footer, PlanAct, PlanButton, PlanPhase } from '../../protocol/plan.ts';
import { isBlocked, type PlanFacts } from './planFacts.ts';
import { canGoOn, isSettled, isUnasked, type PlanRun, type PlanState } from './planState.ts';

/** What can be done now. *Run* stands last, and never has the focus by itself. */
export const planFooter = (state: PlanState, phase: PlanPhase): Footer => {
  const { facts, run } = state;
  if (run) return runFooter(run, phase);
  return { ...reviewFooter(facts, phase), onFailure: onFailureOf(state, phase) };
};

const reviewFooter = (facts: PlanFacts, phase: PlanPhase): Footer => {
  const buttons = reviewButtons(facts);
  const main = runButton(facts);
  if (phase === 'readOnly') return { buttons, reason: 'Read-only: copy it as code or save it' };
  if (phase === 'signedOut') return { buttons, reason: 'Sign in first', main: { ...main, refused: 'Sign in first' } };
  if (phase === 'changed') {
    const refused = 'Take over the new state first';
    return { buttons, reason: refused, main: { ...main, refused } };
  }
  return { buttons, reason: reasonOf(facts), main };
};

/** A single call has no middle. What would be taken back is told under *Undo*. */
const onFailureOf = ({ facts, rollsBack = false, ahead: steps }: PlanState, phase: PlanPhase): Footer['onFailure'] => {
  if (facts.preview.calls.length < 2 || phase === 'readOnly') return undefined;
  if (!rollsBack) return { rollsBack };
  const why =
    facts.canBeUndone === true
      ? 'What was done by then is taken back, the last step first.'
      : 'What was done by then is taken back as far as EC2 lets it; the rest stays.';
  return { rollsBack, why, steps };
};

const reviewButtons = ({ permissionsWithheld, preview: { changes } }: PlanFacts): readonly PlanButton[] => [
  {
    act: 'checkPermissions',
    label: 'Check permissions',
    icon: 'shield',
    ...(permissionsWithheld ? { refused: withheld } : {}),
  },
  ...(changes.length > 0 ? [{ act: 'preview', label: 'Preview in topology', icon: 'topology' } as const] : []),
  { act: 'savePlan', label: 'Save plan…', icon: 'save' },
];

const withheld = 'Read-only: an endpoint that is not AWS may carry out what should only be checked';

/** Whether *Run* asks once more: for what takes something away, and in a protected account. */
export const asksMore = ({ account: { protection }, losses }: Pick<PlanFacts, 'account' | 'losses'>): boolean =>
  protection?.mode === 'confirm' || losses.length > 0;

const runButton = (facts: PlanFacts): PlanButton =>
  isBlocked(facts)
    ? { act: 'runAnyway', label: 'Run anyway…' }
    : { act: 'run', label: asksMore(facts) ? 'Run…' : 'Run', icon: 'run' };

const reasonOf = (facts: PlanFacts): Words | undefined => {
  if (isBlocked(facts)) return words`EC2 would refuse this`;
  const { protection, name, accountId } = facts.account;
  if (protection?.mode === 'confirm')
    return words`Asks once more, ${foreign(name ?? accountId ?? 'it', 40)} is protected`;
  return facts.losses.length > 0 ? words`Asks once more, it takes something away` : undefined;
};

const showInTopology: PlanButton = { act: 'showInTopology', label: 'Show in topology', icon: 'topology' };
const copyTicket: PlanButton = { act: 'copyTicket', label: 'Copy as ticket text', icon: 'copy' };

const runFooter = (run: PlanRun, phase: PlanPhase): Footer => {
  if (!run.end && run.kept) return { buttons: [copyTicket], reason: 'It runs in another window' };
  if (!run.end) {
    const cancel: PlanButton = { act: 'cancel', label: 'Cancel', icon: 'stop' };
    const main = phase === 'cancelling' ? { ...cancel, refused: 'It is being cancelled' } : cancel;
    return {
      buttons: [showInTopology, { act: 'showLog', label: 'Show log' }],
      reason: 'Closing this tab does not stop it',
      main,
    };
  }
  return { buttons: [copyTicket, showInTopology], main: mainAfter(run, phase) };
};

const mainAfter = (run: PlanRun, phase: PlanPhase): PlanButton | undefined => {
  if (phase === 'undone' || isSettled(run)) return undefined;
  if (isUnasked(run)) return askButton;
  if (phase === 'stopped' || phase === 'interrupted') return wayOnAct(run) === 'rollBack' ? rollBackButton : undefined;
  return run.end?.canBeUndone === true ? { act: 'undo', label: 'Undo…', icon: 'undo' } : undefined;
};

export const rollBackButton: PlanButton = { act: 'rollBack', label: 'Roll back…', icon: 'undo' };

export const askButton: PlanButton = { act: 'lookUp', label: 'Ask EC2' };

/** The way on that is advised after a run that stopped. */
export const wayOnAct = (run: PlanRun): PlanAct | undefined => {
  const { end } = run;
  if (!end) return undefined;
  if (end.canBeUndone && end.stands.length > 0) return 'rollBack';
  return canGoOn(run) ? 'continueRun' : undefined;
};
