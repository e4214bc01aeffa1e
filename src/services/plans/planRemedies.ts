import type { Remedy } from '../../domain/remedy.ts';
import type { Words } from '../../domain/words.ts';
import type { PlanButton } from '../../protocol/plan.ts';
import { offeredRemedies } from '../remedies.ts';
import { phaseOf, type PlanState } from './planState.ts';

/** What resolves what is said before a run: another answer, or an operation that is a plan of its own. */
export type PlanRemedy = { readonly label: Words } & (
  { readonly kind: 'answer'; readonly field: string } | { readonly kind: 'operation'; readonly remedy: Remedy }
);

/** Other answers that blocks ask for, then operations that blocks and warnings speak of; none once it runs. */
export const planRemedies = (state: PlanState): readonly PlanRemedy[] => {
  const phase = phaseOf(state);
  if (phase !== 'blocked' && phase !== 'reviewing') return [];
  const { facts, asked } = state;
  const { findings, inventory } = facts;
  const blocks = findings.filter(({ severity }) => severity === 'block');
  const answers = blocks.flatMap(({ ruleId }) => asked.filter(({ ruleIds }) => ruleIds.includes(ruleId)));
  return [
    ...[...new Set(answers)].map(({ field, label }) => ({ kind: 'answer', field, label }) as const),
    ...offeredRemedies(findings, inventory).map((each) => ({ kind: 'operation', ...each }) as const),
  ];
};

/** The same as buttons, and the way back to the questions where none of them is one. */
export const remedyButtons = (state: PlanState): readonly PlanButton[] => {
  const remedies = planRemedies(state);
  const buttons = remedies.map(({ label }, index): PlanButton => ({ act: 'remedy', index, label }));
  const isBackNeeded = state.canGoBack && !state.run && !remedies.some(({ kind }) => kind === 'answer');
  return isBackNeeded ? [...buttons, { act: 'back', label: 'Change the answers…' }] : buttons;
};
