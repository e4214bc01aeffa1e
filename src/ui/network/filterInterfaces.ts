import { askText, severities, type Validation } from '../door/inputBox.ts';
import { filterMessage } from './rows/scopeRow.ts';
import { finder } from '../../domain/query/found.ts';
import { parseQuery } from '../../domain/query/query.ts';
import { words } from '../../domain/words.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { openFor } from '../shared/openFor.ts';
import { treeContentOf } from '../shared/tree/treeContent.ts';
import type { Command } from '../commandContext.ts';

/**
 * Asks for the filter of a scope, and tells while typing how many interfaces it finds, or what is wrong with it. An empty
 * text clears it.
 */
export const filterInterfaces: Command = async ({ session }, argument) => {
  const open = await openFor(session, argument);
  if (!open) return;
  const text = await askText({
    title: session.scopes.all.length > 1 ? words`Filter interfaces: ${open.title}` : words`Filter interfaces`,
    prompt: words`Words, addresses, CIDRs (10.0.1.0/28), tags (env=prod), fields (sg:web state:running), * for any text, - for not`,
    value: open.filter,
    ignoreFocusOut: true,
    validate: (typed) => answerTo(open, typed),
  });
  if (text !== undefined) open.setFilter(text);
};

const answerTo = (open: OpenScope, typed: string): Validation | undefined => {
  const query = parseQuery(typed);
  if (query.fault) return { message: query.fault, severity: severities.error };
  const content = treeContentOf(open);
  if (!content || query.parts.length === 0) return undefined;
  const view = { ...content, filter: finder(content, query), limitOf: () => 0 };
  return { message: filterMessage(view, query.text), severity: severities.info };
};
