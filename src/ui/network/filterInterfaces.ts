import { askText, severities, type Validation } from '../door/inputBox.ts';
import { filterMessage } from './rows/scopeRow.ts';
import { isAbort } from '../../domain/errors.ts';
import { parseQuery } from '../../domain/query/query.ts';
import { words } from '../../domain/words.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { openFor } from '../shared/openFor.ts';
import type { Command } from '../commandContext.ts';

/**
 * Asks for the filter of a scope, and tells while typing how many interfaces it finds, or what is wrong with it. An empty
 * text clears it.
 */
export const filterInterfaces: Command = async ({ session }, argument) => {
  const open = await openFor(session, argument);
  if (!open) return;
  let last: AbortController | undefined;
  void session.problems.attempt(() => open.prepareFind());
  const text = await askText({
    title: session.scopes.all.length > 1 ? words`Filter interfaces: ${open.title}` : words`Filter interfaces`,
    prompt: words`Words, addresses, CIDRs (10.0.1.0/28), tags (env=prod), fields (sg:web state:running), * for any text, - for not`,
    value: open.filter,
    ignoreFocusOut: true,
    validate: (typed) => {
      last?.abort();
      last = new AbortController();
      return answerTo(open, typed, last.signal);
    },
  });
  last?.abort();
  if (text !== undefined) await open.takeFilter(text);
};

/** Undefined where there is nothing to say, or the next key has come. */
const answerTo = (
  open: OpenScope,
  typed: string,
  signal: AbortSignal,
): Validation | undefined | Promise<Validation | undefined> => {
  const query = parseQuery(typed);
  if (query.fault) return { message: query.fault, severity: severities.error };
  if (query.parts.length === 0) return undefined;
  return countOf(open, query.text, signal);
};

const countOf = async (open: OpenScope, text: string, signal: AbortSignal): Promise<Validation | undefined> => {
  try {
    const found = await open.find(text, signal);
    const { visible } = open.store;
    if (!found || !visible) return undefined;
    return { message: filterMessage(text, found.size, visible.inventory), severity: severities.info };
  } catch (error) {
    if (isAbort(error)) return undefined;
    throw error;
  }
};
