import { words, type Words } from '../../domain/words.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { showPick, type PickItem, withIcon } from '../door/quickPick.ts';
import type { Session } from './session.ts';
import { iconOf, stateWords } from './scopeWords.ts';

/** Asks which of the open accounts is meant; undefined when the person went away. */
export const askOpen = async (
  { scopes }: Pick<Session, 'scopes'>,
  title: Words = words`Which account?`,
): Promise<OpenScope | undefined> => {
  const picked = await showPick(scopes.all.map(scopeItem), { title, matchOnDescription: true });
  return picked?.open;
};

type OpenItem = PickItem & { readonly open: OpenScope };

/** A line to choose the scope by: its title, how it stands, and below that the account. */
export const scopeItem = (open: OpenScope): OpenItem => ({
  label: withIcon(iconOf(open), open.title),
  description: stateWords(open.store.state, Date.now()),
  detail: open.account.line,
  open,
});
