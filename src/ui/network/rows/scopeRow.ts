import type { Inventory } from '../../../domain/inventory.ts';
import { facts, foreign, foreignList, grouped, noWords, words, type Words } from '../../../domain/words.ts';
import { elasticIpRows } from './elasticIpRows.ts';
import { gapRows } from './gapRow.ts';
import { groupedRows } from './groupedRows.ts';
import { byVpc } from '../../shared/tree/grouping.ts';
import { pagedGroups, theseRows, type RowGroup } from '../../shared/tree/more.ts';
import { spokenOf } from '../../shared/tree/spoken.ts';
import { hasShown, rowId, type RowContext } from '../../shared/tree/rowContext.ts';
import { escaped, paragraphs, type Markdown } from '../../shared/tree/markdown.ts';
import { codicon, media, type Row } from '../../shared/tree/row.ts';
import { placesOf } from '../../../topology/places.ts';
import { countSoFar } from './readSoFar.ts';
import { unreadRows } from './readingRow.ts';
import { busiestFirst, enisInPlace, vpcRow } from './vpcRow.ts';

/**
 * The top of the tree: `Demo account  eu-west-1`. How many interfaces there are stands beside the view's title: a row that
 * changes is redrawn with all below it.
 */
export const scopeRow = (view: RowContext, standing: Standing = upToDate): Row => {
  const id = rowId(view, 'scope');
  const { snapshot } = view.inventory;
  const label = standing.label ?? view.title;
  const description = facts(
    guardWord(view),
    view.found !== undefined && foundWords(view.found, view.inventory),
    standing.told,
    view.note,
    !view.title.endsWith(snapshot.region) && foreign(snapshot.region),
  );
  return {
    id,
    label,
    description,
    spoken: spokenOf(words`account ${label}`, description),
    icon: view.protection || view.readOnly !== undefined ? codicon('eni-protected') : media('scope'),
    words: ['scope', ...standing.tags],
    tooltip: () => scopeTooltip(view, standing),
    target: undefined,
    opens: 'open',
    children: () =>
      pagedGroups(
        id,
        [
          theseRows([...unreadRows(id, view.inventory), ...gapRows(snapshot)]),
          ...rowsIn(view),
          theseRows(elasticIpRows(view)),
        ],
        view.limitOf(id),
      ),
  };
};

/** How a scope stands beside what is shown of it: in words, and for when-clauses. */
export type Standing = {
  readonly told: Words;
  readonly tags: readonly string[];
  /** In place of the title. */
  readonly label?: Words;
  /** Which account it is, in full. */
  readonly line?: Words;
};

const upToDate: Standing = { told: noWords, tags: ['read'] };

/** What stands in the way of changes, first of all facts: nothing else is sure to be seen. */
const guardWord = ({ protection, readOnly }: RowContext): Words => {
  if (protection === undefined) return readOnly === undefined ? noWords : words`Read only`;
  return readOnly === undefined && protection.mode !== 'readOnly' ? words`Protected` : words`Protected, read only`;
};

/** `12 of 48 interfaces`: what a filter leaves, and `so far` while others may be on their way. */
const foundWords = (found: number, inventory: Inventory): Words =>
  words`${grouped(found)} of ${countSoFar(inventory, inventory.snapshot.enis)}`;

const scopeTooltip = (view: RowContext, { line = view.title }: Standing): Markdown =>
  paragraphs(escaped(line), view.protection ? protectedTooltip(view) : escaped(view.readOnly ?? noWords));

const protectedTooltip = ({ protection }: RowContext): Markdown => {
  const because = foreignList(protection?.because ?? []);
  return escaped(
    protection?.mode === 'readOnly'
      ? words`Protected: nothing is written to this account (setting eniExplorer.protected: ${because})`
      : words`Protected: each run asks to type the account (setting eniExplorer.protected: ${because})`,
  );
};

const rowsIn = (view: RowContext): readonly RowGroup[] => {
  const { grouping = byVpc } = view;
  return grouping.kind === 'vpc' ? [theseRows(vpcRows(view))] : groupedRows(view, grouping);
};

const vpcRows = (view: RowContext): readonly Row[] =>
  placesOf(view.inventory)
    .filter((place) => hasShown(view, enisInPlace(view, place)))
    .toSorted(busiestFirst(view.inventory))
    .map((place) => vpcRow(view, place));

/** `Filter: nat · 3 of 41 interfaces`, and `so far` while others may be on their way. */
export const filterMessage = (text: string, found: number, inventory: Inventory): Words =>
  words`Filter: ${foreign(text)} · ${foundWords(found, inventory)}`;
