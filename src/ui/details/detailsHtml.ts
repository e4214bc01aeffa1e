import type { AttributeList } from '../../aws/connection.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import type { Details, DetailsRow } from '../../topology/details.ts';
import { escapedHtml } from '../../domain/escaped.ts';

export type DetailsPage = {
  readonly details: Details;
  /** Which account it is in: the tab is one for all that are open. */
  readonly account: Words;
  /** The id of the scope that it is in. */
  readonly scope: string;
  /** What EC2 says of it now; undefined while it is asked, empty when there is nothing to ask. */
  readonly attributes: readonly AttributeList[] | undefined;
  /** Unguessable and new for each page. */
  readonly nonce: string;
};

/** The page of details: tables of names and values, each value with a link that copies it. It runs no script and loads nothing. */
export const detailsHtml = ({ details, account, scope, attributes, nonce }: DetailsPage): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'" />
    <title>${escapedHtml(details.title)}</title>
    <style nonce="${nonce}">${detailsStyle}</style>
  </head>
  <body>
    <h1>${escapedHtml(details.title)}</h1>
    <p>${copyable(details.id)} ${again(details, scope)}</p>
    <p>${escapedHtml(account)}</p>
    ${lockOf(details)}
    ${details.findings.map(({ message }) => `<p class="finding">${escapedHtml(message)}</p>`).join('\n    ')}
    ${details.sections.map(({ title, rows }) => table(title, rows.map(rowOf))).join('\n    ')}
    ${groupsTable(details)}
    ${attributes === undefined ? `<p role="status">${escapedHtml(words`Reading all attributes from EC2…`)}</p>` : attributes.map(listOf).join('\n    ')}
  </body>
</html>
`;

/** With a filled lock; empty where the interface is not protected. */
const lockOf = ({ protectedBy }: Details): string =>
  protectedBy === undefined
    ? ''
    : `<p><svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true"><path fill="currentColor" d="M3 7h10v7H3Z"/><path fill="none" stroke="currentColor" stroke-width="1.5" d="M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2"/></svg> ${escapedHtml(words`Protected: it is never changed (setting eniExplorer.protectedTags: ${foreign(protectedBy)})`)}</p>`;

const table = (title: string, rows: readonly string[]): string =>
  `<section><h2>${escapedHtml(title)}</h2><table>${rows.join('')}</table></section>`;

const rowOf = ({ label, value, mono, copy }: DetailsRow): string =>
  `<tr><th scope="row">${escapedHtml(label)}</th><td>${mono || copy ? copyable(value) : escapedHtml(value)}</td></tr>`;

const groupsTable = ({ groups }: Details): string =>
  groups.length === 0
    ? ''
    : table(
        words`Security groups`,
        groups.map(({ id, name }) => `<tr><th scope="row">${escapedHtml(name)}</th><td>${copyable(id)}</td></tr>`),
      );

const listOf = ({ title, rows, problem }: AttributeList): string => {
  if (problem !== undefined) return table(title, [`<tr><td class="finding">${escapedHtml(problem)}</td></tr>`]);
  if (rows.length === 0) return table(title, [`<tr><td>${escapedHtml(words`EC2 returned nothing`)}</td></tr>`]);
  return table(
    title,
    rows.map(({ name, value }) => `<tr><th scope="row">${escapedHtml(name)}</th><td>${copyable(value)}</td></tr>`),
  );
};

const copyable = (value: string): string =>
  value === ''
    ? ''
    : `<code>${escapedHtml(value)}</code> ${link(addressOf('copyValue', value), words`Copy`, words`Copy ${foreign(value)}`)}`;

const again = ({ kind, id }: Details, scope: string): string =>
  link(addressOf('showDetails', { kind, id, scope }), words`Read again`);

const addressOf = (command: 'copyValue' | 'showDetails', argument: unknown): string =>
  `command:${commandOf(command)}?${encodeURIComponent(JSON.stringify([argument]))}`;

const link = (address: string, text: string, label = text): string =>
  `<a href="${escapedHtml(address)}" title="${escapedHtml(label)}" aria-label="${escapedHtml(label)}">${escapedHtml(text)}</a>`;

/** The look of the details page, in the colours and fonts of the theme. */
const detailsStyle = `
body { color: var(--vscode-foreground); background: var(--vscode-editor-background); font: var(--vscode-font-size) var(--vscode-font-family); max-width: 62rem; padding: 0 1.5rem 2rem; }
h1 { font-size: 1.5em; font-weight: 600; margin: 1rem 0 0.25rem; }
h2 { font-size: 1em; font-weight: 600; margin: 1.5rem 0 0.25rem; }
table { border-collapse: collapse; width: 100%; }
tr { border-bottom: 1px solid var(--vscode-editorWidget-border, transparent); }
th { color: var(--vscode-descriptionForeground); font-weight: normal; text-align: left; vertical-align: top; width: 40%; }
th, td { overflow-wrap: anywhere; padding: 0.2rem 0.75rem 0.2rem 0; }
code { font-family: var(--vscode-editor-font-family); user-select: all; }
a { color: var(--vscode-textLink-foreground); margin-left: 0.5rem; }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
.finding { color: var(--vscode-editorWarning-foreground); }
`;
