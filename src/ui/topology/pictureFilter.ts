import type { ToWebview } from '../../protocol/topology.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { accountViewOf, type AccountView } from './accountView.ts';

/** The filter as the page is told it: its text, and the interfaces in the picture that it finds. */
export const filterForPicture = (open: OpenScope): ToWebview =>
  filterToPage(accountViewOf(open)?.filter ?? { text: open.filter, found: undefined });

/** The filter as a message; `found` is undefined where there is no account or no filter. */
export const filterToPage = ({ text, found }: AccountView['filter']): ToWebview => ({
  kind: 'filter',
  text,
  found: found && [...found],
});
