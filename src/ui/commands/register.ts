import { commands, type Disposable } from 'vscode';
import { commandOf, fixedCommands } from '../../manifest/commands.ts';
import { operations } from '../../operations/registry.ts';
import { targetsOf } from '../targetOf.ts';
import type { CommandContext } from './commandContext.ts';
import { commandTable } from './table.ts';

/** Registers the fixed commands and one for each operation. */
export const registerCommands = (context: CommandContext): readonly Disposable[] => [
  ...fixedCommands.map(({ id }) =>
    commands.registerCommand(commandOf(id), (argument: unknown, all: unknown) =>
      commandTable[id](context, argument, all),
    ),
  ),
  ...operations.map(({ id }) =>
    commands.registerCommand(commandOf(id), async (argument: unknown, all: unknown) => {
      // Wizard and dialogs are loaded with the first operation.
      const { runOperationWizard } = await import('../runOperation.ts');
      await runOperationWizard(id, {
        session: context.session,
        targets: targetsOf(argument, all),
        show: (target) => context.topology.reveal(target),
      });
    }),
  ),
];
