import { words } from '../../domain/words.ts';
import type { Command } from '../commandContext.ts';
import { tell } from '../door/messages.ts';
import { lostItsRow } from './targetOf.ts';

/** A command of menus: where VS Code has forgotten a row that it was called on, it does nothing but say so. */
export const onRow =
  (command: Command): Command =>
  async (context, ...given) => {
    // To act as from the palette would ask for what the person has pointed at.
    if (lostItsRow(given)) tell.info(lost);
    else await command(context, ...given);
  };

const lost = words`The row was updated while its menu was open. Open the menu again.`;
