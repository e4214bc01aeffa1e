import * as l10n from '@vscode/l10n';
import { window } from 'vscode';
import { filterMessage } from '../rows/scopeRow.ts';
import { matches, parseFilter } from '../../domain/filter.ts';
import type { Session } from '../session.ts';
import type { Command } from './commandContext.ts';

/** Asks for the filter and shows while typing how many interfaces it finds. An empty text clears it. */
export const filter: Command = async ({ session }) => {
  const text = await window.showInputBox({
    title: l10n.t('Filter interfaces'),
    prompt: l10n.t('Id, name, address, CIDR (10.0.1.0/28), MAC, security group, tag (env=prod), state or owner'),
    value: session.filter,
    ignoreFocusOut: true,
    validateInput: (typed) => hitsOf(session, typed),
  });
  if (text !== undefined) await session.setFilter(text);
};

const hitsOf = (session: Session, typed: string): { message: string; severity: number } | undefined => {
  const { content } = session;
  if (!content || typed.trim() === '') return undefined;
  const parsed = parseFilter(typed);
  const view = { ...content, filter: (eni: Parameters<typeof matches>[1]) => matches(parsed, eni, content.inventory) };
  // 1 = information: the text is no error, whatever it finds.
  return { message: filterMessage({ ...view, limitOf: () => 0 }, typed.trim()), severity: 1 };
};

export const clearFilter: Command = ({ session }) => session.setFilter('');
