import { visible } from '../../domain/visible.ts';
import { capital, words } from '../../domain/words.ts';
import type { ChangeRow } from '../../services/changeRows.ts';
import type { Compared } from './comparisons.ts';

/**
 * Text of others that stays text in Markdown and is still read with ease where nobody renders it: on one line, so that none begins with it,
 * and with marks where something would be hidden.
 */
const escaped = (text: string): string =>
  visible(text)
    .replace(/[\\`*_[\]|~&]/gu, (mark) => `\\${mark}`)
    .replace(/</gu, '&lt;');

/** The whole list of a comparison as Markdown, for a ticket or a review; every text of others is escaped. */
export const changesMarkdown = ({ rows, since, until, counts, notes, kinds }: Compared): string =>
  [
    `# ${escaped(since)} ${kinds ? '↔' : '→'} ${escaped(until)}`,
    escaped(counts),
    ...notes.map((note) => `> ${escaped(note)}`),
    ...section(kinds ? escaped(capital(kinds.added)) : words`Added`, rows.filter(own('added'))),
    ...section(kinds ? escaped(capital(kinds.removed)) : words`Removed`, rows.filter(own('removed'))),
    ...section(kinds ? escaped(capital(kinds.changed)) : words`Changed`, rows.filter(own('changed'))),
    ...section(
      words`Free addresses, as a consequence`,
      rows.filter(({ consequence }) => consequence),
    ),
  ].join('\n\n') + '\n';

const own =
  (kind: ChangeRow['kind']) =>
  (row: ChangeRow): boolean =>
    row.kind === kind && !row.consequence;

const section = (heading: string, rows: readonly ChangeRow[]): readonly string[] =>
  rows.length === 0 ? [] : [`## ${heading} (${rows.length})`, rows.map(line).join('\n')];

const line = ({ what, label, on, words: differences }: ChangeRow): string => {
  const name = label === on.id ? escaped(on.id) : `**${escaped(label)}** ${escaped(on.id)}`;
  return `- ${what} ${name}: ${differences.map(escaped).join('; ')}`;
};
