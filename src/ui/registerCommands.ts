import { commands, type Disposable } from 'vscode';
import { commandOf } from '../manifest/commands.ts';
import { operationById, operations } from '../operations/registry.ts';
import type { Command, CommandContext } from './commandContext.ts';
import { commandTable } from './commandTable.ts';
import type { NetworkViewHost } from './network/networkViewHost.ts';
import { areOfOne, openFor } from './shared/openFor.ts';
import { onRow, targetsOf } from './shared/targetOf.ts';

/** Registers the fixed commands and one for each operation. None of them rejects: what goes wrong has been told. */
export const registerCommands = (context: CommandContext): readonly Disposable[] => {
  const { attempt } = context.session.problems;
  const register = (id: string, run: Command): Disposable =>
    commands.registerCommand(commandOf(id), (...given: Given) => attempt(() => run(context, ...given)));
  return [
    ...Object.entries(commandTable).map(([id, run]) => register(id, run)),
    ...operations.map(({ id }) => register(id, onRow(starting(id)))),
  ];
};

/** As they come: none at all from the palette. */
type Given = readonly [argument?: unknown, all?: unknown];

/** What the palette's command acts on: the rows that are seen to be selected, where all of them have it in their menu. */
const selectedFor = (id: string, { isVisible, selection }: NetworkViewHost): Given => {
  const [first, ...others] = isVisible ? selection : [];
  const isMany = operationById(id)?.many === true;
  const isMeant = selection.every((row) => row.words.includes(id)) && (others.length === 0 || isMany);
  return first && isMeant ? [first, selection] : [];
};

/** Wizard and dialogs are loaded with the first operation. */
const starting =
  (id: string): Command =>
  async ({ session, topology, plans, network }, ...given) => {
    const [argument, all] = given.length > 0 ? given : selectedFor(id, network);
    const open = areOfOne(argument, all) ? await openFor(session, argument) : undefined;
    if (!open) return;
    const { startWizard } = await import('./wizard/startWizard.ts');
    await startWizard(id, {
      session,
      open,
      plans,
      targets: targetsOf(argument, all),
      show: (target) => topology.show(open, target),
    });
  };
