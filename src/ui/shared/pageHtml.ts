import { escapedMarkup } from '../../domain/escaped.ts';

/** What a page needs of its webview; addresses are already in the webview's own form. */
export type PageParts = {
  readonly cspSource: string;
  /** Unguessable and new for each page. */
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  readonly title: string;
};

/**
 * The frame of a webview's page. Only its own script (by nonce) and its own style sheet load; there is no inline code, no remote
 * origin, no frame, no form, and no request to anywhere.
 */
export const pageHtml = (
  { cspSource, nonce, script, style, title }: PageParts,
  bodyAttributes: { readonly [Name in string]: string },
): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy(cspSource, nonce)}" />
    <meta name="viewport" content="width=device-width" />
    <title>${escapedMarkup(title)}</title>
    <link rel="stylesheet" href="${escapedMarkup(style)}" />
  </head>
  <body${Object.entries(bodyAttributes)
    .map(([name, value]) => ` ${name}="${escapedMarkup(value)}"`)
    .join('')}>
    <script nonce="${nonce}" src="${escapedMarkup(script)}"></script>
  </body>
</html>
`;

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
