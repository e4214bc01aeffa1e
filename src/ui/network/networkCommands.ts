import type { RoomCommands } from '../commandContext.ts';
import { onRow } from '../shared/targetOf.ts';
import { openFor } from '../shared/openFor.ts';
import { levelOfMore } from '../shared/tree/more.ts';
import type { Row } from '../shared/tree/row.ts';
import { filterInterfaces } from './filterInterfaces.ts';
import { groupBy, groupByVpc } from './groupBy.ts';
import { revealInTree } from './revealInTree.ts';
import { onFocusedRow } from './rowKeyCommand.ts';

/** The tree, its filter and its groups. */
export const networkCommands = {
  filter: filterInterfaces,
  clearFilter: async ({ session }, argument) => (await openFor(session, argument))?.setFilter(''),
  groupBy,
  groupByVpc,
  revealInTree: onRow(revealInTree),
  onFocusedRow,
  showMore: onRow(async ({ network, findings, activity }, argument) => {
    if (!isRow(argument)) return;
    network.showMore(argument);
    findings.showMore(argument);
    activity.showMore(argument);
  }),
} satisfies RoomCommands;

const isRow = (argument: unknown): argument is Row =>
  typeof argument === 'object' &&
  argument !== null &&
  'words' in argument &&
  Array.isArray(argument.words) &&
  'id' in argument &&
  typeof argument.id === 'string' &&
  levelOfMore(argument as Row) !== undefined;
