import { askText, severities, type Validation } from '../door/inputBox.ts';
import { filterMessage } from './rows/scopeRow.ts';
import { finder } from '../../domain/query/found.ts';
import { parseQuery } from '../../domain/query/query.ts';
import { words } from '../../domain/words.ts';
import type { Session } from '../shared/session.ts';
import type { Command } from '../commandContext.ts';

/**
 * Asks for the filter, and tells while typing how many interfaces it finds, or what is wrong with it. An empty text
 * clears it.
 */
export const filterInterfaces: Command = async ({ session }) => {
  const text = await askText({
    title: words`Filter interfaces`,
    prompt: words`Words, addresses, CIDRs (10.0.1.0/28), tags (env=prod), fields (sg:web state:running), * for any text, - for not`,
    value: session.filter,
    ignoreFocusOut: true,
    validate: (typed) => answerTo(session, typed),
  });
  if (text !== undefined) await session.setFilter(text);
};

const answerTo = (session: Session, typed: string): Validation | undefined => {
  const query = parseQuery(typed);
  if (query.fault) return { message: query.fault, severity: severities.error };
  const { content } = session;
  if (!content || query.parts.length === 0) return undefined;
  const view = { ...content, filter: finder(content, query), limitOf: () => 0 };
  return { message: filterMessage(view, query.text), severity: severities.info };
};
