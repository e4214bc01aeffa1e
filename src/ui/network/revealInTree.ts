import { commands } from 'vscode';
import type { Target } from '../../operations/operation.ts';
import { foreign, words } from '../../domain/words.ts';
import type { Command } from '../commandContext.ts';
import { say } from '../door/messages.ts';
import { openFor } from '../shared/openFor.ts';
import { groupingNoun, type Grouping } from '../shared/tree/grouping.ts';
import { thingOf } from '../shared/targetOf.ts';
import { groupByVpc } from './groupBy.ts';

/** Brings the view up and selects the row of the thing; offers to clear the filter, or to end the grouping, when that hides it. */
export const revealInTree: Command = async (context, argument) => {
  const { network, session } = context;
  const target = thingOf(argument);
  const open = target && (await openFor(session, argument));
  if (!open) return;
  await commands.executeCommand('eniExplorer.network.focus');
  const place = { ...target, scope: open.id };
  if (await network.reveal(place)) return;
  const { grouping } = await session.habits();
  if (!hasRowsOf(target, grouping)) {
    const back = words`Group by VPC`;
    const by = groupingNoun(grouping);
    const text = words`It has no row while the tree is grouped by ${by}: ${foreign(target.id)}`;
    if ((await say.info(text, back)) !== back) return;
    await groupByVpc(context);
    if (await network.reveal(place)) return;
  }
  if (open.filter === '') return;
  const clear = words`Clear Filter`;
  const answer = await say.info(words`The filter hides it in the tree: ${foreign(target.id)}`, clear);
  if (answer !== clear) return;
  open.setFilter('');
  await network.reveal(place);
};

/** Whether things of this kind stand in the tree, however it is filtered. */
const hasRowsOf = ({ kind }: Target, by: Grouping): boolean =>
  by.kind === 'vpc' || kind === 'interface' || kind === 'address' || kind === by.kind;
