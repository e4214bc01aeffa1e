import { foreign, words } from '../../domain/words.ts';
import type { Command, RoomCommands } from '../commandContext.ts';
import { tell } from '../door/messages.ts';
import { codeTabsIn, pickAndCopy } from './documentActs.ts';
import type { PlanPanels } from './planPanels.ts';
import { savePlanFile } from './savePlanFile.ts';

/** A command on the plan of the tab that the person is in. */
const onPlan =
  (act: (plan: NonNullable<PlanPanels['active']>) => Promise<void>): Command =>
  async ({ plans }) => {
    const { active } = await plans.get();
    if (active) await act(active);
    else tell.info(words`Open a plan first, and call the command in its tab`);
  };

/** What the document of a plan offers, for keyboard and palette. */
export const planCommands = {
  savePlan: onPlan(savePlanFile),
  copyPlan: onPlan(async ({ document }) =>
    pickAndCopy(codeTabsIn(document).map(({ title, text }) => ({ label: foreign(title), text: () => text }))),
  ),
} satisfies RoomCommands;
