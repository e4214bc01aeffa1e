import { scopeId } from '../../domain/scope.ts';
import type { KeptPage } from '../../protocol/keptPage.ts';
import type { PlanFacts } from '../../services/plans/planFacts.ts';
import { planScopeOf } from '../../services/plans/planStand.ts';
import { planTitle } from '../../services/plans/planTitle.ts';
import { pageHtml, type PageParts } from '../shared/pageHtml.ts';
import type { PlanAround } from './planActs.ts';

/** With what the page keeps, by which a tab of the last window finds its plan again. */
export type PlanFrame = PageParts & { readonly kept: KeptPage | undefined };

/** The page of a plan, of `planMain.js` and `plan.css`. Tabs that VS Code brings back hand over what it was given to keep. */
export const planHtml = ({ kept, ...page }: PlanFrame): string =>
  pageHtml(page, kept === undefined ? {} : { 'data-kept': JSON.stringify(kept) });

/** What the page of a plan keeps, by the id of its tab. */
export const keptPageOf = (facts: PlanFacts, plan: string): KeptPage => ({
  plan,
  title: planTitle(facts),
  scope: planScopeOf(facts),
  scopeId: scopeId(facts.scope),
});

/** What plans it anew; nothing where it follows from another run. */
export const calledAgain = (
  { operation }: PlanFacts,
  { calledOn }: Pick<PlanAround, 'calledOn'>,
): Pick<KeptPage, 'operation' | 'on'> =>
  calledOn ? { operation: operation.id, ...(calledOn.length === 1 ? { on: calledOn[0] } : {}) } : {};
