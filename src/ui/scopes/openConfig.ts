import { commands, Range, Uri } from 'vscode';
import type { Place } from '../../domain/place.ts';
import { fitting, record, text, whole } from '../../domain/shape.ts';
import type { Command } from '../commandContext.ts';
import { chooseScope } from './chooseScope.ts';

/**
 * Opens the AWS configuration where the reason of a problem stands, else where the profile that is shown begins. A person's own file: it
 * is shown in an editor like any other.
 */
export const openConfig: Command = async (context, argument) => {
  const { platform, store } = context.session;
  const { state } = store;
  const scope = state.kind === 'empty' ? undefined : state.scope;
  const told = fitting(place, argument) ?? (state.kind === 'failed' ? state.problem.place : undefined);
  const found = told ?? (scope?.kind === 'profile' ? await placeOf(scope.profile, platform) : undefined);
  if (!found) return chooseScope(context, undefined);
  const at = new Range(found.line - 1, 0, found.line - 1, 0);
  await commands.executeCommand('vscode.open', Uri.file(found.file), { selection: at });
};

const place = record({ file: text, line: whole });

const placeOf = async (
  profile: string,
  platform: Parameters<Command>[0]['session']['platform'],
): Promise<Place | undefined> => (await platform.profiles()).list.find(({ name }) => name === profile)?.place;
