import type { ToWebview } from '../../protocol/topology.ts';
import type { Session } from '../shared/session.ts';
import { viewOf, type AccountView } from './accountView.ts';

/** The filter as the page is told it: its text, and the interfaces in the picture that it finds. */
export const filterForPicture = (session: Session): ToWebview =>
  filterMessage(viewOf(session)?.filter ?? { text: session.filter, found: undefined });

/** The filter as a message; `found` is undefined where there is no account or no filter. */
export const filterMessage = ({ text, found }: AccountView['filter']): ToWebview => ({
  kind: 'filter',
  text,
  found: found && [...found],
});
