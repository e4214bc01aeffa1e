import { env, UIKind, Uri } from 'vscode';
import type { SignInWay } from '../../aws/signIn/signInWay.ts';
import type { SignInPerson } from '../../aws/signIn/signInSession.ts';
import { aborted } from '../../domain/errors.ts';
import { foreign, words } from '../../domain/words.ts';
import { askModal } from '../door/modal.ts';
import { withProgress, type Progress } from '../door/progress.ts';
import { askTokensInTheClear } from './askInTheClear.ts';

type CenterWay = Extract<SignInWay, { readonly kind: 'identityCenter' }>;

/** Signs a person in to IAM Identity Center. Rejects as the way does, and with an AbortError when the person cancels. */
export const signInBy = (way: CenterWay): Promise<void> => {
  const title = foreign(way.title, 80);
  const agree = askTokensInTheClear(title);
  return withProgress(words`Signing in to IAM Identity Center: ${title}`, (progress) =>
    way.run({ ...personAt(progress), agree }),
  );
};

/** A browser leads back to the machine that it runs on alone, and that is not where this runs when VS Code is remote or in a browser. */
const isElsewhere = (): boolean => env.remoteName !== undefined || env.uiKind === UIKind.Web;

const personAt = ({ signal, onStep }: Progress): Omit<SignInPerson, 'agree'> => ({
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
