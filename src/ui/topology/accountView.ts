import { foundIn } from '../../domain/query/found.ts';
import type { Account } from '../../domain/query/shownTexts.ts';
import { scopeTitle } from '../../domain/scope.ts';
import { atOnce, type Turns } from '../../domain/turns.ts';
import { ageText } from '../../domain/timestamp.ts';
import { present, words, type Words } from '../../domain/words.ts';
import { presentCountWords, type ChangeRow } from '../../services/changeRows.ts';
import { withGhosts } from '../../snapshot/ghosts.ts';
import type { Graph } from '../../topology/graph.ts';
import {
  comparedInTurns,
  type ChangeMark,
  type PictureChanges,
  type PreviewLook,
} from '../../topology/pictureChanges.ts';
import { moveMarks } from '../../topology/oldPlaces.ts';
import { previewedInTurns } from '../../topology/previewedGraph.ts';
import { projectInTurns } from '../../topology/project.ts';
import { comparedBy, comparedTo, type Compared } from '../changes/comparisons.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { accountAfter } from './previewBeforehand.ts';
import { carriedIn, movedIn, routeChanges, touchedSubnets } from './previewMarks.ts';
import type { ToWebview } from '../../protocol/topology.ts';

/** What is shown at a moment. It is decided here alone: the panel draws this, and every export writes this. */
export type AccountView = {
  /** Of the scope. */
  readonly title: Words;
  /** The account as it was read, or in its place as an operation would leave it. */
  readonly account: Account;
  /** The same and, while it is compared, what is gone, put back where it was. */
  readonly drawn: Account;
  readonly compared: Compared | undefined;
  /** The title of the operation that has not run, and what it would do. */
  readonly preview: { readonly title: Words; readonly outcome: Words } | undefined;
  /** The account before what has not run; undefined where there is no preview. */
  readonly before: Account | undefined;
  /** How a person looks at a preview; without one it says nothing. */
  readonly look: PreviewLook;
  /** How what is drawn differs; undefined when nothing is compared. */
  readonly changes: PictureChanges | undefined;
  /** What one must know of it, a line each: that it is a snapshot, what it is compared with. Of a preview `preview` tells. */
  readonly lines: readonly Words[];
  /** `found`: ids of the drawn interfaces that the filter finds; undefined where it asks nothing. */
  readonly filter: { readonly text: string; readonly found: ReadonlySet<string> | undefined };
};

/** All that a view follows from. */
export type ViewSource = {
  readonly title: Words;
  readonly note: Words | undefined;
  readonly account: Account;
  readonly compared: Compared | undefined;
  /** What it is compared with is the account before an operation that has not run. */
  readonly isPreview: boolean;
  /** That account with its findings. */
  readonly before?: Account;
  readonly look?: PreviewLook;
  readonly filter: string;
};

/** What can be looked at of a scope now, which may be a part of it that has been read so far; undefined when there is nothing. */
export const accountViewOf = (open: OpenScope): AccountView | undefined => viewOf(open, 'overlay');

/** The same as a person looks at it, which exports write. The page is sent both sides of a preview, and chooses by itself. */
export const exportedViewOf = (open: OpenScope): AccountView | undefined => viewOf(open, open.previewLook);

const viewOf = (open: OpenScope, look: PreviewLook): AccountView | undefined => {
  const { preview, findings, filter } = open;
  const { visible } = open.store;
  if (!visible) return undefined;
  const { inventory, scope } = visible;
  const about = { title: scopeTitle(scope), note: open.note, filter };
  if (!preview) {
    return accountView({
      ...about,
      account: { inventory, findings },
      compared: comparedBy(open),
      isPreview: false,
    });
  }
  return accountView({
    ...about,
    account: open.judged(accountAfter(preview)),
    compared: comparedTo(preview),
    isPreview: true,
    before: { inventory: preview.before, findings },
    look,
  });
};

/** Works out what there is to be seen; asks for nothing and changes nothing. */
export const accountView = (source: ViewSource): AccountView => {
  const { title, note, account, compared, isPreview, filter, look = 'overlay' } = source;
  const { inventory, findings } = account;
  const before = isPreview && compared ? (source.before ?? unjudged(compared)) : undefined;
  // By itself, what an operation leaves has nothing that is gone.
  const drawn =
    compared && look !== 'afterOnly' ? { inventory: withGhosts(compared.comparison, inventory), findings } : account;
  return {
    title,
    account,
    drawn,
    compared,
    before,
    look,
    preview: isPreview && compared ? previewOf(compared) : undefined,
    changes: compared && pictureChanges(compared, { isPreview, look }),
    lines: present([note, ...(compared && !isPreview ? comparisonLines(compared) : [])]),
    filter: { text: filter, found: foundIn(drawn, filter) },
  };
};

const unjudged = ({ comparison }: Compared): Account => ({ inventory: comparison.before, findings: [] });

const previewOf = ({ since, rows, comparison }: Compared): AccountView['preview'] => ({
  title: since,
  outcome: words`${presentCountWords(rows, carriedIn(comparison))}. Nothing has run yet.`,
});

const comparisonLines = ({ since, counts, notes }: Compared): readonly Words[] => [
  words`Compared with ${since}: ${counts}`,
  ...notes,
];

const pictureChanges = (
  { since, rows, kinds, comparison }: Compared,
  { isPreview, look }: Pick<AccountView, 'look'> & Pick<ViewSource, 'isPreview'>,
): PictureChanges => {
  const marks = rows.filter(({ consequence }) => !consequence).flatMap(markOf);
  const moved: ReadonlySet<string> = isPreview ? movedIn(comparison) : new Set();
  const shown = marks.flatMap((mark) =>
    mark.on.kind === 'interface' && moved.has(mark.on.id) ? moveMarks(mark) : [mark],
  );
  return {
    since: isPreview ? words`after ${since}` : kinds ? words`from ${since}` : words`since ${since}`,
    ...(kinds ? { kinds } : {}),
    marks: look === 'afterOnly' ? shown.filter(({ kind }) => kind !== 'removed') : shown,
  };
};

/** Elastic IPs, security groups and route tables have no box of their own. */
const markOf = ({ kind, on, words: differences }: ChangeRow): readonly ChangeMark[] => {
  if (on.kind === 'address' || on.kind === 'group' || on.kind === 'routeTable') return [];
  return [{ kind, on: { kind: on.kind, id: on.id }, words: differences }];
};

/** The picture of it; while it is compared with everything that is gone where it was. */
export const graphOf = (view: AccountView): Graph => atOnce(graphInTurns(view));

/** The same in turns. */
export function* graphInTurns(view: AccountView): Turns<Graph> {
  return (yield* pictureOfView(view)).graph;
}

/** The picture, and how it differs with all that a preview needs to be told beside the account as it is. */
export function* pictureOfView(view: AccountView): Turns<ViewPicture> {
  const { title, account, drawn, compared, before, changes } = view;
  const now = yield* projectInTurns(account.inventory, account.findings, title);
  if (!compared) return { graph: now, changes };
  const both = yield* comparedInTurns(yield* projectInTurns(drawn.inventory, drawn.findings, title), now);
  if (!before || !changes) return { graph: both, changes };
  const { comparison } = compared;
  const { graph, facts, later } = yield* previewedInTurns({
    both,
    before: yield* projectInTurns(before.inventory, before.findings, title),
    touched: touchedSubnets(before, account, comparison),
    moved: view.look === 'afterOnly' ? new Set() : movedIn(comparison),
  });
  const readAt = ageText(before.inventory.snapshot.readAt, Date.now());
  return {
    graph,
    changes: { ...changes, preview: { before: facts, after: later, routes: routeChanges(comparison), readAt } },
  };
}

export type ViewPicture = { readonly graph: Graph; readonly changes: PictureChanges | undefined };

/** The filter as the page is told it: its text, and the interfaces in the picture that it finds. */
export const filterForPicture = (open: OpenScope): ToWebview =>
  filterToPage(accountViewOf(open)?.filter ?? { text: open.filter, found: undefined });

/** The filter as a message; `found` is undefined where there is no account or no filter. */
export const filterToPage = ({ text, found }: AccountView['filter']): ToWebview => ({
  kind: 'filter',
  text,
  found: found && [...found],
});
