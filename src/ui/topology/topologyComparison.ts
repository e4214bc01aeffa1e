import type { Finding } from '../../domain/finding.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Account } from '../../domain/query/shownTexts.ts';
import { scopeNote, scopeTitle } from '../../domain/scope.ts';
import { words, type Words } from '../../domain/words.ts';
import type { Selection, ToWebview } from '../../protocol/topology.ts';
import type { ChangeRow } from '../../services/changeRows.ts';
import type { Shown } from '../../services/store.ts';
import { withGhosts } from '../../snapshot/ghosts.ts';
import type { Details } from '../../topology/details.ts';
import type { Graph } from '../../topology/graph.ts';
import { comparedGraph, type ChangeMark, type PictureChanges } from '../../topology/pictureChanges.ts';
import { project } from '../../topology/project.ts';
import { findingsOf } from '../../rules/findings.ts';
import { comparedBy, comparedTo, type Compared } from '../changes/comparisons.ts';
import type { Session } from '../shared/session.ts';

/** What the topology shows: the account, or in its place the account as an operation would leave it. */
type Seen = {
  readonly inventory: Inventory;
  readonly findings: readonly Finding[];
  readonly compared: Compared | undefined;
};

/**
 * What picture and details are made of: the preview where one is shown, else the account, and what it is compared with.
 */
export const seenBy = (session: Session, { inventory }: Shown): Seen => {
  const { preview, findings } = session;
  if (!preview) return { inventory, findings, compared: comparedBy(session) };
  return { inventory: preview.after, findings: findingsOf(preview.after), compared: comparedTo(preview) };
};

/** What stands in the picture: the account that it shows, and while this is compared also what is gone. */
export const drawnBy = (session: Session, shown: Shown): Account => {
  const { inventory, findings, compared } = seenBy(session, shown);
  return { inventory: compared ? withGhosts(compared.comparison, inventory) : inventory, findings };
};

/** The picture of what is shown; while it is compared, with everything that is gone where it was. */
export const graphOf = (session: Session, shown: Shown): Graph => {
  const title = scopeTitle(shown.scope);
  const { inventory, findings, compared } = seenBy(session, shown);
  return compared ? comparedPicture(compared, { inventory, findings, title }) : project(inventory, findings, title);
};

type Drawn = { readonly inventory: Inventory; readonly findings: readonly Finding[]; readonly title: string };

/** The graph of a comparison, with what is gone in its place. */
export const comparedPicture = ({ comparison }: Compared, { inventory, findings, title }: Drawn): Graph =>
  comparedGraph(project(withGhosts(comparison, inventory), findings, title), project(inventory, findings, title));

/** The lines above the picture, and the marks of the comparison on it. A preview has its own notice, so no line. */
export const standingMessage = (session: Session, shown: Shown): ToWebview => {
  const { compared } = seenBy(session, shown);
  const standing = scopeNote(shown.scope, shown.inventory.snapshot.readAt);
  const comparison = compared && !session.preview ? comparisonLines(compared) : [];
  return {
    kind: 'standing',
    lines: [...(standing === undefined ? [] : [standing]), ...comparison],
    changes: compared && pictureChanges(compared, session.preview !== undefined),
  };
};

const comparisonLines = ({ since, counts, remarks }: Compared): readonly Words[] => [
  words`Compared with ${since}: ${counts}`,
  ...remarks,
];

/** The marks of a comparison on the picture, without what follows from others. */
export const pictureChanges = ({ since, rows }: Compared, isPreview = false): PictureChanges => ({
  since: isPreview ? words`after ${since}` : words`since ${since}`,
  marks: rows.filter(({ consequence }) => !consequence).flatMap(markOf),
});

/** Elastic IPs and security groups have no box of their own. */
const markOf = ({ kind, on, words: differences }: ChangeRow): readonly ChangeMark[] => {
  if (on.kind === 'address' || on.kind === 'group') return [];
  return [{ kind, on: { kind: on.kind, id: on.id }, words: differences }];
};

/** How the thing differs, as a section of its details; undefined when it does not, or nothing is compared. */
export const changeSection = (
  { compared, isPreview }: { readonly compared: Compared | undefined; readonly isPreview: boolean },
  { kind, id }: Selection,
): Details['sections'][number] | undefined => {
  const row = compared?.rows.find(({ on }) => on.kind === kind && on.id === id);
  if (!compared || !row) return undefined;
  const label = { added: words`Added`, removed: words`Removed`, changed: words`Changed` }[row.kind];
  const values = row.kind === 'changed' ? row.words : [row.words.join(', ')];
  return {
    title: isPreview ? words`After ${compared.since}` : words`Since ${compared.since}`,
    rows: values.map((value) => ({ label, value, mono: false, copy: false })),
  };
};
