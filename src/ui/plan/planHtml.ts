import { pageHtml, type PageParts } from '../shared/pageHtml.ts';

/** With the id of the plan that the page shows, by which a tab of the last window finds it again. */
export type PlanFrame = PageParts & { readonly plan: string | undefined };

/** The page of a plan, of `planMain.js` and `plan.css`. Tabs that VS Code brings back hand over `{ plan }` as what the page kept. */
export const planHtml = ({ plan, ...page }: PlanFrame): string =>
  pageHtml(page, plan === undefined ? {} : { 'data-plan': plan });
