import { commands } from 'vscode';
import { scopeId } from '../../domain/scope.ts';
import { words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import type { PlanAct, PlanToHost } from '../../protocol/plan.ts';
import { planTicket } from '../../services/plans/planTicket.ts';
import { rowOfRun } from '../activity/activityRows.ts';
import { openAgain } from '../activity/openAgain.ts';
import type { Activity } from '../activity/activity.ts';
import { tell } from '../door/messages.ts';
import type { Session } from '../shared/session.ts';
import { placeOfRun } from '../wizard/endOfRun.ts';
import { answerDocument, copyAs } from './documentActs.ts';
import type { KeptRun } from './keptRun.ts';

type Acting = { readonly kept: KeptRun; readonly session: Session; readonly activity: Activity };

/** Does what the page of a run that the journal keeps asks for: what changes something is a plan of its own. */
export const answerKeptRun = async (
  intention: Exclude<PlanToHost, { readonly kind: 'ready' }>,
  acting: Acting,
): Promise<void> => {
  if (intention.kind === 'act') await acts[intention.act]?.(acting);
  else await answerDocument(intention, acting.kept.document);
};

const called =
  (command: 'undoRun' | 'continueRun') =>
  async ({ kept }: Acting): Promise<void> => {
    await commands.executeCommand(commandOf(command), { id: rowOfRun(kept.id) });
  };

const onThing = async (command: string, thing: { readonly kind: string; readonly id: string }, kept: KeptRun) => {
  const scope = scopeId(kept.state.facts.scope);
  await commands.executeCommand(commandOf(command), { ...thing, scope });
};

const acts: { readonly [A in PlanAct]?: (acting: Acting) => Promise<void> } = {
  undo: called('undoRun'),
  rollBack: called('undoRun'),
  continueRun: called('continueRun'),
  leaveIt: async ({ kept }) => kept.leave(),
  lookUp: async ({ kept, session, activity }) => {
    const standing = activity.standingOf(kept.id);
    const open = standing && (await openAgain(standing, session));
    if (open) await activity.settleRun(standing.run, open);
  },
  copyTicket: async ({ kept: { state } }) => {
    if (state.run) await copyAs(planTicket(state.facts, state.run), words`Copied as ticket text`);
  },
  showInTopology: async ({ kept, session }) => {
    const { facts, run } = kept.state;
    const open = session.scopes.find(scopeId(facts.scope));
    const place = open && placeOfRun(run?.end?.result ?? { made: [], done: facts.preview.calls, unfinished: [] }, open);
    if (place) await onThing('showInTopology', place, kept);
    else tell.info(words`What it was about is not in the picture: open its account to see it`);
  },
  guestSetup: async ({ kept }) => {
    const { guest } = kept.state.run?.end ?? {};
    if (guest) await onThing('guestSetup', { kind: 'interface', id: guest.eniId }, kept);
  },
  showLog: async ({ session }) => session.log.show(),
  openActivity: async () => void (await commands.executeCommand('eniExplorer.activity.focus')),
};
