import { capital, words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import type { ChangeRow } from '../../services/changeRows.ts';
import { changesStyle } from './changesStyle.ts';
import type { Compared } from './comparisons.ts';
import { escapedHtml } from '../../domain/escaped.ts';

/** More lines than anybody reads in a page; the copied list has them all. */
const readable = 2_000;

export type ChangesPage = {
  /** The id of the scope that is compared: links lead to its picture. */
  readonly scope: string;
  /** Unguessable and new for each page. */
  readonly nonce: string;
};

/** The page of a comparison: what was added, removed and changed. It runs no script and loads nothing. */
export const changesHtml = (
  { comparison, rows, since, until, counts, notes, kinds }: Compared,
  { scope, nonce }: ChangesPage,
): string => {
  const follows = rows.filter(({ consequence }) => consequence);
  const own = rows.filter(({ consequence }) => !consequence);
  const parts = (['added', 'removed', 'changed'] as const).map((kind) => ({
    kind,
    rows: own.filter((row) => row.kind === kind),
  }));
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'" />
    <title>${escapedHtml(words`Changes`)}</title>
    <style nonce="${nonce}">${changesStyle}</style>
  </head>
  <body>
    <h1>${escapedHtml(own.length === 0 ? (kinds ? words`No differences` : words`Nothing has changed`) : capital(counts))}</h1>
    <p class="sides">${escapedHtml(since)} ${kinds ? '↔' : '→'} ${escapedHtml(until)} ${copyLink(scope)}</p>
    ${notes.map((note, at) => noteLine(note, comparison.notes[at]?.kind === 'elsewhere' ? scope : undefined)).join('\n    ')}
    ${parts.map((part) => section(part.kind, kinds ? capital(kinds[part.kind]) : headings[part.kind], linesOf(part.rows, scope))).join('\n    ')}
    ${section('follows', words`Free addresses, as a consequence`, linesOf(follows, scope))}
  </body>
</html>
`;
};

const headings: { readonly [K in ChangeRow['kind']]: string } = {
  added: words`Added`,
  removed: words`Removed`,
  changed: words`Changed`,
};

const signs = { added: '+', removed: '−', changed: '~', follows: '' } as const;

const linesOf = (rows: readonly ChangeRow[], scope: string): readonly string[] => rows.map((row) => line(row, scope));

const section = (kind: keyof typeof signs, heading: string, rows: readonly string[]): string => {
  if (rows.length === 0) return '';
  const more = rows.length - readable;
  const sign = signs[kind] === '' ? '' : `<span class="sign ${kind}" aria-hidden="true">${signs[kind]}</span> `;
  const rest = more > 0 ? `<p>${escapedHtml(words`And ${more} more in the copied list`)}</p>` : '';
  const title = `<h2>${sign}${escapedHtml(heading)} (${rows.length})</h2>`;
  return `<section>${title}<table>${rows.slice(0, readable).join('')}</table>${rest}</section>`;
};

const line = (row: ChangeRow, scope: string): string =>
  `<tr><td class="what">${escapedHtml(row.what)}</td><th scope="row">${name(row, scope)}</th><td>${wordsOf(row)}</td></tr>`;

/** Each difference on a line of its own; what a thing is that came or went, on one. */
const wordsOf = ({ kind, words: differences }: ChangeRow): string =>
  kind === 'changed'
    ? `<ul>${differences.map((each) => `<li>${escapedHtml(each)}</li>`).join('')}</ul>`
    : escapedHtml(differences.join(' · '));

/** The name leads to the picture, where it has a place; the id stands below it. */
const name = ({ on, label }: ChangeRow, scope: string): string => {
  const id = label === on.id ? '' : `<br /><code>${escapedHtml(on.id)}</code>`;
  const inPicture = on.kind !== 'address' && on.kind !== 'group' && on.kind !== 'routeTable';
  if (!inPicture) return `${escapedHtml(label)}${id}`;
  const place = { kind: on.kind, id: on.id, scope };
  return `${link('showInTopology', [place], { text: label, title: words`Show in Topology` })}${id}`;
};

/** Of two accounts it offers to compare them by names, since by ids they have nothing in common. */
const noteLine = (note: string, elsewhere: string | undefined): string => {
  const title = words`Match what has the same name or place`;
  const offer =
    elsewhere === undefined
      ? ''
      : ` ${link('compareAccounts', [{ scope: elsewhere, byName: true }], { text: words`Compare by Name`, title })}`;
  return `<p class="note" role="note">${escapedHtml(note)}${offer}</p>`;
};

const copyLink = (scope: string): string =>
  link('copyChanges', [{ scope }], { text: words`Copy as Markdown`, title: words`Copy the whole list` });

const link = (
  command: 'showInTopology' | 'copyChanges' | 'compareAccounts',
  given: readonly unknown[],
  { text, title }: { readonly text: string; readonly title: string },
): string => {
  const address = `command:${commandOf(command)}?${encodeURIComponent(JSON.stringify(given))}`;
  return `<a href="${escapedHtml(address)}" title="${escapedHtml(title)}">${escapedHtml(text)}</a>`;
};
