import { foundIn } from '../../domain/query/found.ts';
import type { Account } from '../../domain/query/shownTexts.ts';
import type { ToWebview } from '../../protocol/topology.ts';
import type { Session } from '../shared/session.ts';
import { drawnBy } from './topologyComparison.ts';

/** The filter as the page is told it: its text, and the interfaces in the picture that it finds. */
export const filterForPicture = (session: Session): ToWebview => {
  const { shown } = session.store;
  return filterMessage(shown && drawnBy(session, shown), session.filter);
};

/** The filter as a message; `found` is undefined where there is no account or no filter. */
export const filterMessage = (drawn: Account | undefined, text: string): ToWebview => {
  const found = drawn && foundIn(drawn, text);
  return { kind: 'filter', text, found: found && [...found] };
};
