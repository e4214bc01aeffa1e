import { homedir } from 'node:os';
import { env, UIKind, Uri } from 'vscode';
import type { SignInWay } from '../../aws/signIn/signIn.ts';
import type { SignInPerson } from '../../aws/signIn/signInSession.ts';
import { aborted } from '../../domain/errors.ts';
import { foreign, words } from '../../domain/words.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Command } from '../commandContext.ts';
import { say } from '../door/messages.ts';
import { askModal } from '../door/modal.ts';
import { withProgress, type Progress } from '../door/progress.ts';
import { showTerminal } from '../door/output.ts';
import { openFor } from '../shared/openFor.ts';
import { chooseScope } from './chooseScope.ts';

/**
 * Signs in to what the credentials of the scope start from, and reads the scope then; asks for another profile where there is nothing to sign
 * in to.
 */
export const signIn: Command = async (context, argument) => {
  const { session } = context;
  const open = session.scopes.all.length === 0 ? undefined : await openFor(session, argument);
  if (!open && session.scopes.all.length > 0) return;
  const way: SignInWay = open?.scope.kind === 'profile' ? await session.platform.signIn(open.scope) : { kind: 'none' };
  if (!open || way.kind === 'none') {
    await chooseScope(context, argument);
    return;
  }
  const again = (): Promise<void> => session.refresh(open);
  if (way.kind === 'login') {
    await inTerminal(way.profile, open, again);
    return;
  }
  await withProgress(words`Signing in to IAM Identity Center: ${foreign(way.title, 80)}`, (progress) =>
    way.run(personAt(progress)),
  );
  void session.problems.attempt(again);
};

/** A browser leads back to the machine that it runs on alone, and that is not where this runs when VS Code is remote or in a browser. */
const isElsewhere = (): boolean => env.remoteName !== undefined || env.uiKind === UIKind.Web;

const personAt = ({ signal, onStep }: Progress): SignInPerson => ({
  way: isElsewhere() ? 'code' : 'browser',
  signal,
  openPage: async (page) => {
    onStep(words`go on in your browser`);
    await openPage(page);
  },
  confirmCode: async (code, page) => {
    onStep(words`the code is ${foreign(code, 20)}`);
    const open = words`Open Page`;
    const question = words`Confirm this code in your browser: ${foreign(code, 20)}`;
    const detail = words`The page asks for the same code. Do not go on there if it shows another one, or if you did not begin this sign-in.`;
    if ((await askModal({ question, detail, severity: 'info' }, open)) !== open)
      throw aborted('The sign-in was cancelled');
    onStep(words`confirm the code ${foreign(code, 20)} in your browser`);
    await openPage(page);
  },
});

/** The service says where its page is; nothing but a page is opened. */
const openPage = async (page: string): Promise<void> => {
  const uri = Uri.parse(page, true);
  const isPage =
    uri.scheme === 'https' || (uri.scheme === 'http' && /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(uri.authority));
  if (!isPage) throw new Error('The page to sign in is no page of the web');
  await env.openExternal(uri);
};

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
