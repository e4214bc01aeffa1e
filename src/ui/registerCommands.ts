import { commands, type Disposable } from 'vscode';
import { words } from '../domain/words.ts';
import { commandOf, fixedCommands, type CommandEntry } from '../manifest/commands.ts';
import { operations } from '../operations/registry.ts';
import { say } from './door/messages.ts';
import { lostItsRow, targetsOf } from './shared/targetOf.ts';
import type { CommandContext } from './commandContext.ts';
import { commandTable } from './commandTable.ts';

/** Registers the fixed commands and one for each operation. */
export const registerCommands = (context: CommandContext): readonly Disposable[] => [
  ...fixedCommands.map(({ id, palette }) =>
    commands.registerCommand(commandOf(id), async (...given: readonly unknown[]) => {
      if (needsRow({ id, palette }) && lostItsRow(given)) return tellLost();
      return commandTable[id](context, given[0], given[1]);
    }),
  ),
  ...operations.map(({ id }) =>
    commands.registerCommand(commandOf(id), async (...given: readonly unknown[]) => {
      if (lostItsRow(given)) return tellLost();
      const [argument, all] = given;
      // Wizard and dialogs are loaded with the first operation.
      const { startWizard } = await import('./wizard/startWizard.ts');
      await startWizard(id, {
        session: context.session,
        targets: targetsOf(argument, all),
        show: (target) => context.topology.reveal(target),
      });
    }),
  ),
];

const needsRow = ({ id, palette }: Pick<CommandEntry, 'id' | 'palette'>): boolean => !palette || id === 'showDetails';

/** To act as from the palette would ask for what the person has pointed at. */
const tellLost = (): void => {
  void say.info(
    words`The row was read anew while its menu was open. Open the menu again, so that it is the right one.`,
  );
};
