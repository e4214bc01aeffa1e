import { homedir } from 'node:os';
import { foreign, words } from '../../domain/words.ts';
import { say } from '../door/messages.ts';
import { showTerminal } from '../door/terminal.ts';
import { chooseScope } from './chooseScope.ts';
import type { Command } from '../commandContext.ts';

/**
 * Runs the AWS CLI's sign-in for the profile of the scope, in a terminal that is shown; asks for another profile where
 * there is none to sign in to.
 */
export const signIn: Command = async (context, argument) => {
  const { state } = context.session.store;
  // The scope that failed is the one to sign in to, also while an earlier one is still shown.
  const scope = state.kind === 'empty' ? undefined : state.scope;
  if (scope?.kind !== 'profile') {
    await chooseScope(context, argument);
    return;
  }
  // The arguments go to the program as they are; no shell reads the profile's name.
  showTerminal({
    name: words`AWS sign-in: ${foreign(scope.profile, 80)}`,
    shellPath: 'aws',
    shellArgs: ['sso', 'login', '--profile', scope.profile],
    // Not in the folder that is open: where there is no AWS CLI, a program of that name in it would be run.
    cwd: homedir(),
  });
  const again = words`Try Again`;
  const message = words`When you have signed in, read the account again`;
  if ((await say.info(message, again)) === again) await context.session.open(scope);
};
