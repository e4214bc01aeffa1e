import { scopeId } from '../../domain/scope.ts';
import { words, type Words } from '../../domain/words.ts';
import { callSentence, dialogTitle } from '../plan.ts';
import type { OnFailure } from '../rollBack.ts';
import type { OnRunEvent } from '../runEvents.ts';
import type { RunResult } from '../runResult.ts';
import { inTurn } from '../runTurns.ts';
import type { PlanFacts } from './planFacts.ts';
import type { PlanPorts, PlanSource } from './planPorts.ts';
import { planTitle } from './planTitle.ts';

type Beginning = {
  readonly facts: PlanFacts;
  readonly source: PlanSource;
  readonly isAnyway: boolean;
  readonly onFailure: OnFailure;
  /** Aborted by the document's *Cancel*; by that of the notification as well. */
  readonly abort: AbortController;
  readonly hear: OnRunEvent;
  /** Told which run of the account is waited for. */
  readonly onWait: (step: Words) => void;
  /** Told by which id the run is kept. */
  readonly onKept: (id: string) => void;
};

/**
 * Runs a plan when it is its turn in its account, with a notification beside its document, whose *Cancel* is the same: the tab may be closed.
 * Undefined where the account was changed by the run before it.
 */
export const beginRun = (beginning: Beginning, ports: PlanPorts): Promise<RunResult | undefined> => {
  const { facts, source, isAnyway, onFailure, abort, hear, onWait, onKept } = beginning;
  const { operation, account, inventory, scope } = facts;
  const title = dialogTitle(operation);
  const key = inventory.snapshot.accountId ?? scopeId(scope);
  return ports.progress(words`${title} · ${account.line}`, ({ signal, onStep }) => {
    signal?.addEventListener('abort', () => abort.abort(), { once: true });
    const waits = (step: Words): void => {
      onStep?.(step);
      onWait(step);
    };
    return inTurn({ turns: ports.turns, key, title, signal: abort.signal, onStep: waits }, async () => {
      if (ports.store.inventory !== inventory) return undefined;
      const watched = ports.watchRun?.(about(facts, source));
      if (watched) onKept(watched.id);
      const onEvent: OnRunEvent = async (event) => {
        await watched?.onEvent(event);
        await hear(event);
      };
      return source.run({ facts, anyway: isAnyway, onFailure, signal: abort.signal, onStep, onEvent }, ports);
    });
  });
};

/** What the journal keeps of it before its first call. */
const about = (facts: PlanFacts, { input }: PlanSource) => {
  const {
    account,
    preview: { calls, outputs },
    inventory,
  } = facts;
  return {
    account: account.line,
    title: planTitle(facts),
    plan: calls.map((call) => callSentence(call, inventory)),
    planned: calls.map((call, at) => ({ call, output: outputs[at] })),
    input,
  };
};
