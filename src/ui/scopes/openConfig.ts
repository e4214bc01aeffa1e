import { commands, Range, Uri } from 'vscode';
import type { FileLine } from '../../domain/problem.ts';
import { fitting, record, text, whole } from '../../domain/shape.ts';
import type { Command, CommandContext } from '../commandContext.ts';
import { openFor } from '../shared/openFor.ts';
import { chooseScope } from './chooseScope.ts';

/**
 * Opens the AWS configuration where the reason of a problem stands, else where the profile of the scope begins. A person's own file: it
 * is shown in an editor like any other.
 */
export const openConfig: Command = async (context, argument) => {
  const found = fitting(place, argument) ?? (await placeIn(context, argument));
  if (!found) return chooseScope(context, undefined);
  const at = new Range(found.line - 1, 0, found.line - 1, 0);
  await commands.executeCommand('vscode.open', Uri.file(found.file), { selection: at });
};

const place = record({ file: text, line: whole });

/** Undefined where no profile is open. */
const placeIn = async ({ session }: CommandContext, argument: unknown): Promise<FileLine | undefined> => {
  const open = session.scopes.all.length > 0 ? await openFor(session, argument) : undefined;
  if (!open) return undefined;
  const { state } = open.store;
  const told = state.kind === 'failed' ? state.problem.place : undefined;
  return told ?? (open.scope.kind === 'profile' ? placeOfRun(open.scope.profile, session.platform) : undefined);
};

const placeOfRun = async (
  profile: string,
  platform: Parameters<Command>[0]['session']['platform'],
): Promise<FileLine | undefined> => (await platform.profiles()).list.find(({ name }) => name === profile)?.place;
