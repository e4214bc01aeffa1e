import { isReading } from '../../domain/gap.ts';
import { counted, facts, grouped, noWords, words, type Words } from '../../domain/words.ts';
import { notesOf } from '../../rules/findings.ts';
import type { ToldFinding } from '../../services/ignoredFindings.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { codicon, media, type Row } from '../shared/tree/row.ts';
import type { RowContext, TreeContent } from '../shared/tree/rowContext.ts';
import { inScope, viewIn } from '../shared/tree/scopedRow.ts';
import { treeContentOf } from '../shared/tree/treeContent.ts';
import { findingCost, findingRows, type Asides } from './findingRows.ts';

/** The findings of all open scopes, with their notes and what is ignored: by kind, and where several are open, below a row for each that has some. */
export const findingRoots = (all: readonly OpenScope[], limitOf: RowContext['limitOf']): readonly Row[] =>
  all.flatMap((open) => {
    const rows = rowsOf(open, limitOf);
    if (rows.length === 0 || all.length === 1) return rows.map((row) => inScope(row, open));
    return [inScope(groupRow(open, rows), open)];
  });

const rowsOf = (open: OpenScope, limitOf: RowContext['limitOf']): readonly Row[] => {
  const content = treeContentOf(open);
  return content ? findingRows(viewIn({ ...content, filter: undefined }, open, limitOf), asidesOf(open)) : [];
};

/** All that is told of a scope, also what is ignored. */
export const toldOf = ({ store: { shown } }: OpenScope): readonly ToldFinding[] =>
  shown ? [...shown.findings, ...notesOf(shown.inventory)] : [];

const asidesOf = (open: OpenScope): Asides => {
  const { inventory } = open.store;
  if (!inventory) return { notes: [], ignored: [] };
  const reasonOf = (told: ToldFinding): string | undefined => open.ignored?.reasonOf(told, inventory);
  return {
    notes: notesOf(inventory).filter((note) => reasonOf(note) === undefined),
    ignored: toldOf(open).flatMap((told) => {
      const reason = reasonOf(told);
      return reason === undefined ? [] : [{ told, reason }];
    }),
  };
};

const groupRow = ({ title, findings, account: { protection } }: OpenScope, rows: readonly Row[]): Row => ({
  id: 'findings',
  label: title,
  description: facts(findings.length > 0 && grouped(findings.length), findingCost(findings)),
  icon: protection ? codicon('eni-protected') : media('scope'),
  words: ['findings'],
  tooltip: undefined,
  target: undefined,
  opens: 'open',
  children: () => rows,
});

/** How many there are in all open accounts that have been read, and beside the title what they cost: `5 findings · 3.65 USD a month`. */
export const findingTotal = (all: readonly OpenScope[]): { readonly count: number; readonly told: Words } => {
  const findings = contentsOf(all).flatMap((content) => content.findings);
  const count = findings.length;
  if (count === 0) return { count, told: noWords };
  return { count, told: facts(counted(count, words`finding`, words`findings`), findingCost(findings)) };
};

/** The line above the rows. Without an account a welcome text shows, which needs an empty line. */
export const findingsMessage = (all: readonly OpenScope[]): Words => {
  const contents = contentsOf(all);
  if (contents.length === 0) return noWords;
  if (contents.some(({ inventory }) => inventory.snapshot.gaps.some(isReading)))
    return words`Findings are told once all has been read.`;
  if (all.some(({ store }) => store.last)) return words`Findings are told once all has been read again.`;
  const gaps = contents.flatMap(({ inventory }) =>
    inventory.snapshot.gaps.map(({ part }) => ({ isMissing: inventory.missing(part) })),
  );
  if (gaps.some(({ isMissing }) => isMissing)) return words`Not all could be read, so there may be more.`;
  if (gaps.length > 0) return words`Not all could be read again, so some of it may be out of date.`;
  // What is only noted or ignored says by its group that it is none.
  return all.some((open) => toldOf(open).length > 0) ? noWords : words`There are no findings.`;
};

const contentsOf = (all: readonly OpenScope[]): readonly TreeContent[] =>
  all.flatMap((open) => treeContentOf(open) ?? []);
