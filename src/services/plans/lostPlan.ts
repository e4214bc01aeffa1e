import { foreign, words } from '../../domain/words.ts';
import type { KeptPage } from '../../protocol/keptPage.ts';
import type { PlanButton, PlanDocument, PlanScope } from '../../protocol/plan.ts';
import { lineOf } from './spans.ts';

/** What can be told of a plan whose window is gone, and of which the journal knows nothing: it was not run, or what was is not kept any more. */
export const lostPlan = (kept: KeptPage | undefined): PlanDocument => {
  const anew: PlanButton | undefined =
    kept?.operation === undefined ? undefined : { act: 'planAnew', label: 'Plan it anew…', icon: 'run' };
  const text =
    kept?.hasBegun === 'yes'
      ? words`It was run, and what became of that is not kept any more. Read the account to see it.`
      : words`Nothing of it was run. A plan is made of the account as it was then.`;
  return {
    phase: 'lost',
    title: kept ? foreign(kept.title, 200) : words`Plan`,
    scope: kept ? scopeOf(kept.scope) : {},
    stand: lineOf(words`Plan · of an earlier window`),
    strip: { tone: 'neutral', title: ['This plan has ended with its window'], text: lineOf(text) },
    sections: [],
    footer: { buttons: [{ act: 'openActivity', label: 'Open Activity' }], main: anew },
    focus: anew?.act,
  };
};

/** A page's own words are told like those of anybody else. */
const scopeOf = (kept: KeptPage['scope']): PlanScope =>
  Object.fromEntries(
    Object.entries(kept).flatMap(([name, value]) => (value === undefined ? [] : [[name, foreign(value, 200)]])),
  );
