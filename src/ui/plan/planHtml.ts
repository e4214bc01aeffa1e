import { escapedMarkup } from '../../domain/escaped.ts';
import { words } from '../../domain/words.ts';
import { pageHtml, type PageParts } from '../shared/pageHtml.ts';

/** With the id of the plan that the page shows, by which a tab of the last window finds it again. */
export type PlanFrame = PageParts & { readonly plan: string | undefined };

/** The page of a plan, of `planMain.js` and `plan.css`. Tabs that VS Code brings back hand over `{ plan }` as what the page kept. */
export const planHtml = ({ plan, ...page }: PlanFrame): string =>
  pageHtml(page, plan === undefined ? {} : { 'data-plan': plan });

/** The page of a tab whose plan ended with its window. It has no script, and nothing loads. */
export const lostPlanHtml = (): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <title>${escapedMarkup(words`Plan`)}</title>
  </head>
  <body>
    <h1>${escapedMarkup(words`This plan has ended with its window`)}</h1>
    <p>${escapedMarkup(words`A plan that has not run is made of the account as it was then: start the change again to plan it anew.`)}</p>
    <p>${escapedMarkup(words`What was run before the window closed went on for as long as it could; read the account again to see what became of it.`)}</p>
  </body>
</html>
`;
