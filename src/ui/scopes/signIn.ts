import { homedir } from 'node:os';
import { foreign, words } from '../../domain/words.ts';
import type { Command } from '../commandContext.ts';
import { say } from '../door/messages.ts';
import { showTerminal } from '../door/output.ts';
import { openFor } from '../shared/openFor.ts';
import { chooseScope } from './chooseScope.ts';

/**
 * Runs the AWS CLI's sign-in for the profile of the scope, in a terminal that is shown; asks for another profile where
 * there is none to sign in to.
 */
export const signIn: Command = async (context, argument) => {
  const { session } = context;
  const open = session.scopes.all.length === 0 ? undefined : await openFor(session, argument);
  if (!open && session.scopes.all.length > 0) return;
  if (open?.scope.kind !== 'profile') {
    await chooseScope(context, argument);
    return;
  }
  const { profile } = open.scope;
  // The arguments go to the program as they are; no shell reads the profile's name.
  showTerminal({
    name: words`AWS sign-in: ${foreign(profile, 80)}`,
    shellPath: 'aws',
    shellArgs: ['sso', 'login', '--profile', profile],
    // Not in the folder that is open: where there is no AWS CLI, a program of that name in it would be run.
    cwd: homedir(),
  });
  const again = words`Try Again`;
  const message = words`When you have signed in, read the account again: ${open.title}`;
  if ((await say.info(message, again)) === again) await session.open(open.scope);
};
