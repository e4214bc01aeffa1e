import { homedir } from 'node:os';
import type { SignInWay } from '../../aws/signIn/signInWay.ts';
import type { AccountScope, Scope } from '../../domain/scope.ts';
import { foreign, words } from '../../domain/words.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Command } from '../commandContext.ts';
import { say } from '../door/messages.ts';
import { showTerminal } from '../door/output.ts';
import { openFor } from '../shared/openFor.ts';
import { chooseScope } from './chooseScope.ts';
import { signInBy } from './signInBy.ts';

/**
 * Signs in to what the credentials of the scope start from, and reads the scope then; asks for another profile where there is nothing to sign
 * in to.
 */
export const signIn: Command = async (context, argument) => {
  const { session } = context;
  const open = session.scopes.all.length === 0 ? undefined : await openFor(session, argument);
  if (!open && session.scopes.all.length > 0) return;
  const way: SignInWay = open && canSignIn(open.scope) ? await session.platform.signIn(open.scope) : { kind: 'none' };
  if (!open || way.kind === 'none') {
    await chooseScope(context, argument);
    return;
  }
  const again = (): Promise<void> => session.refresh(open);
  if (way.kind === 'login') {
    await inTerminal(way.profile, open, again);
    return;
  }
  await signInBy(way);
  void session.problems.attempt(() => Promise.all([again(), session.readSignedIn(way.title)]));
};

/** The demo knows a sign-in for the roles that were picked out of it. */
const canSignIn = (scope: Scope): scope is AccountScope =>
  scope.kind === 'profile' || (scope.kind === 'demo' && scope.place?.roleName !== undefined);

/** `aws login` is the CLI's own, with keys that only it makes. */
const inTerminal = async (profile: string, { title }: OpenScope, again: () => Promise<void>): Promise<void> => {
  // The arguments go to the program as they are; no shell reads the profile's name.
  showTerminal({
    name: words`AWS sign-in: ${foreign(profile, 80)}`,
    shellPath: 'aws',
    shellArgs: ['login', '--profile', profile],
    // Not in the folder that is open: where there is no AWS CLI, a program of that name in it would be run.
    cwd: homedir(),
  });
  const retry = words`Try Again`;
  const message = words`When you have signed in, the account is read again: ${title}`;
  if ((await say.info(message, retry)) === retry) await again();
};
