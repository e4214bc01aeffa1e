import { escapedMarkup } from '../../domain/escaped.ts';

/** What the page needs of its webview; addresses are already in the webview's own form. */
export type TopologyPage = {
  readonly cspSource: string;
  /** Unguessable and new for each page. */
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  readonly title: string;
  /** The id of the scope that the page shows. */
  readonly scope: string | undefined;
};

/**
 * The page of the topology. Only its own script (by nonce) and its own style sheet load; there is no inline code, no remote
 * origin, no frame, no form, and no request to anywhere.
 */
export const topologyHtml = ({
  cspSource,
  nonce,
  script,
  style,
  title,
  scope,
}: TopologyPage): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy(cspSource, nonce)}" />
    <meta name="viewport" content="width=device-width" />
    <title>${escapedMarkup(title)}</title>
    <link rel="stylesheet" href="${escapedMarkup(style)}" />
  </head>
  <body${scopeAttributes(scope)}>
    <script nonce="${nonce}" src="${escapedMarkup(script)}"></script>
  </body>
</html>
`;

/** The page keeps the scope for a reload; menus learn of it from VS Code's own attribute, which holds for all of the page. */
const scopeAttributes = (scope: string | undefined): string =>
  scope === undefined
    ? ''
    : ` data-scope="${escapedMarkup(scope)}" data-vscode-context="${escapedMarkup(JSON.stringify({ scope }))}"`;

const policy = (cspSource: string, nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `img-src ${cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
