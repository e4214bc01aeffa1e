import { askText, severities, type Validation } from '../door/inputBox.ts';
import { filterMessage } from './rows/scopeRow.ts';
import { matches, parseFilter } from '../../domain/filter.ts';
import { words } from '../../domain/words.ts';
import type { Session } from '../shared/session.ts';
import type { Command } from '../commandContext.ts';

/** Asks for the filter and shows while typing how many interfaces it finds. An empty text clears it. */
export const filter: Command = async ({ session }) => {
  const text = await askText({
    title: words`Filter interfaces`,
    prompt: words`Id, name, address, CIDR (10.0.1.0/28), MAC, security group, tag (env=prod), state or owner`,
    value: session.filter,
    ignoreFocusOut: true,
    validate: (typed) => hitsOf(session, typed),
  });
  if (text !== undefined) await session.setFilter(text);
};

const hitsOf = (session: Session, typed: string): Validation | undefined => {
  const { content } = session;
  if (!content || typed.trim() === '') return undefined;
  const parsed = parseFilter(typed);
  const view = { ...content, filter: (eni: Parameters<typeof matches>[1]) => matches(parsed, eni, content.inventory) };
  return { message: filterMessage({ ...view, limitOf: () => 0 }, typed.trim()), severity: severities.info };
};

export const clearFilter: Command = ({ session }) => session.setFilter('');
