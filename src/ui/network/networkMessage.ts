import { isReading } from '../../domain/gap.ts';
import { ageText } from '../../domain/timestamp.ts';
import {
  facts,
  foreign,
  grouped,
  joined,
  noWords,
  present,
  withoutPeriod,
  words,
  type Words,
} from '../../domain/words.ts';
import { baselineTitle } from '../../services/scopes/openScope.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Offer } from '../shared/offer.ts';
import { progressWords } from '../shared/readingWords.ts';
import { scopeLabel } from '../shared/scopeWords.ts';
import { waitsForSignIn } from '../shared/signedOut.ts';
import { byVpc, groupingNoun, type Grouping } from '../shared/tree/grouping.ts';
import { treeContentOf } from '../shared/tree/treeContent.ts';
import { interfaceCount } from './rows/readSoFar.ts';
import { filterMessage } from './rows/scopeRow.ts';

/**
 * The lines above the rows; one tells how these are grouped, which buttons would hide beside the title. It must be empty for a welcome
 * text to show; what went wrong is told in one message elsewhere.
 */
export const networkMessage = (all: readonly OpenScope[], offered: Offer | undefined, by: Grouping = byVpc): Words => {
  if (offered)
    return offered.because === 'restricted' ? words`Restricted Mode: nothing connects until you ask for it.` : noWords;
  const [alone, ...others] = all;
  if (!alone) return noWords;
  if (others.length === 0)
    return joined(
      present([
        signedOutWords(alone),
        failedWords(alone),
        readingWords(alone),
        alone.note,
        groupedWords(all, by),
        ...viewLines(alone),
      ]),
      '\n',
    );
  // How far each has come and how old it is stands in its row; each line says of which account it is.
  return joined(
    present([groupedWords(all, by), ...all.flatMap((open) => viewLines(open).map((line) => facts(open.title, line)))]),
    '\n',
  );
};

/** Undefined without groups: by VPC, or where nothing is shown yet. */
const groupedWords = (all: readonly OpenScope[], by: Grouping): Words | undefined =>
  by.kind === 'vpc' || !all.some(treeContentOf) ? undefined : words`Grouped by ${groupingNoun(by)}`;

/** Beside the title: how many interfaces there are in all, how many of them a filter leaves, or of which account the welcome text speaks. */
export const networkCount = (all: readonly OpenScope[]): Words => {
  const contents = all.flatMap((open) => treeContentOf(open) ?? []);
  const [alone] = all;
  const isEmpty = all.every(({ store }) => !store.visible);
  if (isEmpty) return all.length === 1 && alone?.store.state.kind === 'failed' ? alone.title : noWords;
  const length = contents.reduce((sum, { inventory }) => sum + inventory.snapshot.enis.length, 0);
  const found = contents.reduce((sum, each) => sum + (each.found ?? each.inventory.snapshot.enis.length), 0);
  const isFiltered = contents.some((each) => each.found !== undefined);
  const count = isFiltered ? words`${grouped(found)} of ${interfaceCount({ length })}` : interfaceCount({ length });
  const isReadingOn = contents.some(({ inventory }) => isReading(inventory.gap('enis')));
  return isReadingOn ? words`${count} so far` : count;
};

/** Above what is shown all the same: `Signed out of shop since 13:20.`, why, and of when the rows are; the button stands below it. */
const signedOutWords = (open: OpenScope): Words | undefined => {
  const { state, visible, last } = open.store;
  const failed = waitsForSignIn(state);
  if (!failed || !visible) return undefined;
  const now = Date.now();
  const since = words`Signed out of ${scopeLabel(open).label} since ${foreign(ageText(failed.since, now))}`;
  const why = words`${since}. ${withoutPeriod(failed.problem.message)}.`;
  // What an earlier window has read has a line that says so.
  if (last) return why;
  return words`${why} Below is the account as it was read at ${foreign(ageText(visible.inventory.snapshot.readAt, now))}.`;
};

/** Above what is shown all the same: of which account it is, what went wrong and of when the rows are. */
const failedWords = (open: OpenScope): Words | undefined => {
  const { state, visible, last } = open.store;
  if (state.kind !== 'failed' || waitsForSignIn(state) || !visible) return undefined;
  const why = words`${scopeLabel(open).label} could not be read again: ${withoutPeriod(state.problem.message)}.`;
  // What an earlier window has read has a line that says so.
  if (last) return why;
  const readAt = ageText(visible.inventory.snapshot.readAt, Date.now());
  return words`${why} Below is the account as it was read at ${foreign(readAt)}.`;
};

/** Undefined unless it is read for the first time. */
const readingWords = ({ store: { state } }: OpenScope): Words | undefined => {
  if (state.kind !== 'loading' || state.shown) return undefined;
  const step = progressWords(state.progress);
  return step ? words`Reading: ${step}…` : words`Reading…`;
};

/** What the rows are shown in the light of. */
const viewLines = (open: OpenScope): readonly Words[] => {
  const content = treeContentOf(open);
  if (!content) return [];
  const { baseline, filter, begins } = open;
  // In a narrow sidebar the top row has no room for it.
  return present([
    begins,
    baseline && words`Compared with ${baselineTitle(baseline)}`,
    content.found !== undefined && filterMessage(filter, content.found, content.inventory),
  ]);
};
