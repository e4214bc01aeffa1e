import { commands } from 'vscode';
import { foreign, words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import { operationById } from '../../operations/registry.ts';
import type { KeptPage } from '../../protocol/keptPage.ts';
import { lostPlan } from '../../services/plans/lostPlan.ts';
import { tell } from '../door/messages.ts';
import type { Session } from '../shared/session.ts';
import type { PlanPanelParts } from './planPanel.ts';

/** A tab whose plan ended with its window: what it was, and a way to plan it anew. */
export const showLostPlan = (kept: KeptPage | undefined, session: Session): Pick<PlanPanelParts, 'plan' | 'hear'> => ({
  plan: {
    title: kept ? foreign(kept.title, 90) : words`Plan`,
    document: lostPlan(kept),
    onChange: () => () => undefined,
  },
  hear: async (intention) => {
    if (intention.kind !== 'act') return;
    if (intention.act === 'openActivity') await commands.executeCommand('eniExplorer.activity.focus');
    if (intention.act === 'planAnew' && kept) await planAnew(kept, session);
  },
});

const planAnew = async ({ operation, on, scopeId: scope }: KeptPage, session: Session): Promise<void> => {
  const known = operation === undefined ? undefined : operationById(operation);
  if (!known) return;
  const open = session.scopes.find(scope);
  if (!open) {
    tell.info(words`Open the account of this plan first`);
    return;
  }
  await session.look(open);
  // Why it could not be read has been told.
  if (!open.store.inventory) return;
  session.scopes.activate(open);
  await commands.executeCommand(commandOf(known.id), ...(on ? [{ ...on, scope }] : []));
};
