import { pageHtml, type PageParts } from '../shared/pageHtml.ts';

/** With the id of the scope that the page shows. */
export type TopologyPage = PageParts & { readonly scope: string | undefined };

/** The page of the topology. It keeps the scope for a reload; menus learn of it from VS Code's own attribute, which holds for all of the page. */
export const topologyHtml = ({ scope, ...page }: TopologyPage): string =>
  pageHtml(page, scope === undefined ? {} : { 'data-scope': scope, 'data-vscode-context': JSON.stringify({ scope }) });
