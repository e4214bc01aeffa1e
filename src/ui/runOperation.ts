import * as l10n from '@vscode/l10n';
import { env, ProgressLocation, window } from 'vscode';
import type { ApplyOptions } from '../aws/connection.ts';
import type { OperationFacts, Target } from '../operations/operation.ts';
import type { Call } from '../operations/actions.ts';
import { operationById } from '../operations/registry.ts';
import type { Selection } from '../protocol/topology.ts';
import { neverWritten } from '../services/readOnly.ts';
import type { RunResult } from '../services/run.ts';
import type { Rehearsed } from '../services/wizardPorts.ts';
import { cancelledWords } from './cancelledWords.ts';
import { doneWords } from './doneWords.ts';
import { lookAt } from './rehearsal.ts';
import type { Session } from './session.ts';
import { confirmById, readOnlyReason } from './settings.ts';

/** Where the end of a run can be looked at. */
export type ShowInTopology = (target: Selection) => void;

/** Runs the wizard of an operation and tells how it ended, in one message. */
export const runOperationWizard = async (
  id: string,
  {
    session,
    targets,
    show,
  }: { readonly session: Session; readonly targets: readonly Target[]; readonly show: ShowInTopology },
): Promise<void> => {
  const operation = operationById(id);
  if (!operation) return;
  // Before the questions: nobody should answer them in vain.
  const never = session.store.scope && neverWritten(session.store.scope);
  if (never) {
    await session.problems.tell(never);
    return;
  }
  // Loaded on first use: activation stays small.
  const [{ runWizard }, { createPrompts }] = await Promise.all([
    import('../services/wizard.ts'),
    import('./prompts.ts'),
  ]);
  const ports = {
    store: session.store,
    platform: session.platform,
    prompts: createPrompts(),
    readOnlyReason,
    confirmById,
    look: (rehearsed: Rehearsed) => lookAt(rehearsed, session),
    copy: async (text: string) => {
      await env.clipboard.writeText(text);
      window.setStatusBarMessage(l10n.t('Copied as AWS CLI'), 4000);
    },
    progress: withProgress,
  };
  const result = await operation.open((whole) => runWizard(whole, meant(operation, targets, session), ports));
  if (result.kind === 'ran') await tellEnd(result.run, result.plan, { session, show });
};

/** Of several rows those that the operation is offered for; of one row, that one, so that its refusal can be explained. */
const meant = (
  { many, on, offeredFor }: OperationFacts,
  targets: readonly Target[],
  { store: { inventory } }: Session,
): readonly Target[] => {
  if (!many || targets.length < 2 || !inventory) return targets.slice(0, 1);
  return targets.filter((target) => on.includes(target.kind) && offeredFor(target, inventory));
};

/** A notification with the current step and a cancel button. */
const withProgress = <Result>(title: string, task: (options: ApplyOptions) => Promise<Result>): Promise<Result> =>
  Promise.resolve(
    window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (progress, token) => {
      const stop = new AbortController();
      token.onCancellationRequested(() => stop.abort());
      return task({ signal: stop.signal, onStep: (step) => progress.report({ message: step }) });
    }),
  );

const tellEnd = async (
  run: RunResult,
  plan: readonly string[],
  { session, show }: { readonly session: Session; readonly show: ShowInTopology },
): Promise<void> => {
  const words = plan.join('. ');
  if (run.problem) {
    const message = run.kind === 'cancelled' ? cancelledWords(run, words) : run.problem.message;
    await session.problems.tell({ ...run.problem, message });
    return;
  }
  const place = placeOf(run, session);
  const look = l10n.t('Show in Topology');
  const message = run.kind === 'done' ? doneWords(run, words) : cancelledWords(run, words);
  const buttons = place ? [look] : [];
  const tell = run.kind === 'done' ? window.showInformationMessage : window.showWarningMessage;
  // The wizard is over; the message stays for as long as the person wants.
  void tell(message, ...buttons).then((answer) => {
    if (answer === look && place) show(place);
    return undefined;
  });
};

/** What was made, else the interface that the last call was about, if it is there to be seen. */
const placeOf = ({ made, done, unfinished }: RunResult, session: Session): Selection | undefined => {
  const { inventory } = session.store;
  for (const id of made) {
    if (inventory?.eni(id)) return { kind: 'interface', id };
    if (inventory?.instance(id)) return { kind: 'instance', id };
  }
  const eniId = interfaceOf([...done, ...unfinished].at(-1), session);
  return eniId === undefined ? undefined : { kind: 'interface', id: eniId };
};

/** The interface that a call was about, if it is still there. */
const interfaceOf = (call: Call | undefined, { store: { inventory } }: Session): string | undefined => {
  if (!call) return undefined;
  const { input } = call;
  const id = 'eniId' in input ? input.eniId : 'ids' in input ? input.ids[0] : undefined;
  return inventory?.eni(id)?.id;
};
