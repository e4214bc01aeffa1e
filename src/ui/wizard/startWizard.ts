import { env } from 'vscode';
import type { RunInverse } from '../../actions/inverse.ts';
import { neverWritten } from '../../domain/scope.ts';
import { noWords, words } from '../../domain/words.ts';
import { offeredOn, type Operation, type OperationFacts, type Target } from '../../operations/operation.ts';
import { operationById } from '../../operations/registry.ts';
import { undoOperation } from '../../operations/undoOperation.ts';
import type { PlanCode } from '../../services/planCode.ts';
import { readHandedOver } from '../../services/scopes/handedOver.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Relation } from '../../services/journal/noted.ts';
import type { PreviewedOperation, RunAbout } from '../../services/wizardPorts.ts';
import type { PlanPorts } from '../../services/plans/planPorts.ts';
import type { RunResult } from '../../services/runResult.ts';
import { tell } from '../door/messages.ts';
import { flash } from '../door/statusItem.ts';
import { tellEnd, type Ended, type ShowInTopology } from './endOfRun.ts';
import type { WaysOut } from './explainRefusal.ts';
import { withLateProgress } from './lateProgress.ts';
import { previewInTopology } from '../topology/previewInTopology.ts';
import type { OnFirstUse } from '../shared/onFirstUse.ts';
import type { Following } from '../plan/planActs.ts';
import type { PlanPanels } from '../plan/planPanels.ts';
import type { Session } from '../shared/session.ts';
import { confirmById, plansInline, protectedTags, readOnlyReason } from '../shared/settings.ts';

export type Around = {
  readonly session: Session;
  readonly open: OpenScope;
  readonly show: ShowInTopology;
  /** Which run of before this one is about. */
  readonly relation?: Relation | undefined;
  /** The documents of changes. */
  readonly plans: OnFirstUse<PlanPanels>;
};

/** Where an operation is reviewed, and who hears that it was done; left out, the settings say it, and nobody does. */
type Reviewing = {
  readonly asDocument?: ((operation: OperationFacts) => boolean) | undefined;
  readonly onDone?: (() => void) | undefined;
};

/** Runs the wizard of an operation on what was pointed at in a scope, and tells how it ended, in one message. */
export const startWizard = async (
  id: string,
  { targets, ...around }: Around & { readonly targets: readonly Target[] },
): Promise<void> => {
  const operation = operationById(id);
  await operation?.open((whole) => startWhole(whole, meant(operation, targets, around.open), around));
};

/** The same for an operation at hand. */
export const startWhole = async <Input>(
  plain: Operation<Input>,
  targets: readonly Target[],
  around: Around & Reviewing,
): Promise<void> => {
  const { session, open, asDocument = reviewedAsDocument, onDone, ...place } = around;
  // Before the questions: nobody should answer them in vain.
  const never = neverWritten(open.scope);
  if (never) {
    await session.problems.tell(never);
    return;
  }
  if (!open.store.shown && open.store.state.kind === 'loading') {
    tell.info(words`${open.title} is still being read: try again when all of it is shown`);
    return;
  }
  const { state } = open.store;
  if (!open.store.visible && state.kind === 'failed') {
    // Never another account in its place.
    await session.problems.tell(state.problem, {
      scope: open.id,
      of: open.title,
      again: () => session.refresh(open),
    });
    return;
  }
  if (open.store.last) {
    tell.info(words`${open.title}: ${open.note ?? noWords}. Refresh it first`);
    return;
  }
  // Loaded on first use: activation stays small.
  const [{ runWizard }, { guarded }, { createPrompts }, remedies, activity] = await Promise.all([
    import('../../services/wizard.ts'),
    import('../../services/interfaceGuard.ts'),
    import('./createPrompts.ts'),
    import('../../services/remedies.ts'),
    session.activity(),
  ]);
  const operation = guarded(plain, protectedTags);
  const undo = (inverse: RunInverse, run: string | undefined): Promise<void> =>
    startWhole(undoOperation(operation, inverse), [], {
      ...around,
      relation: run === undefined ? undefined : { kind: 'undoes', run },
    });
  const waysOut: WaysOut = (refusals) =>
    (open.store.inventory ? remedies.offeredRemedies(refusals, open.store.inventory) : []).map(({ remedy, label }) => ({
      label,
      take: async () =>
        operationById(remedy.operation)?.open((whole) =>
          startWhole(remedies.remedying(whole, remedy), [], { ...place, session, open }),
        ),
    }));
  const took = (run: string | undefined): number | undefined => (run === undefined ? undefined : activity.took(run));
  const ending = { ...place, session, open, undo, took };
  const ports: PlanPorts = {
    store: open.store,
    asDocument,
    now: () => Date.now(),
    platform: session.platform,
    prompts: createPrompts(session.problems.attempt, waysOut),
    recent: open.recent,
    readOnlyReason: () => readOnlyReason(open.account),
    protectedTags,
    confirmById,
    account: () => open.account,
    showPreview: (previewed: PreviewedOperation) => shownInTopology(previewed, open),
    copy: async ({ text, title }: PlanCode) => {
      await env.clipboard.writeText(text);
      flash(words`Copied as ${title}`, 4000);
    },
    progress: withLateProgress,
    watchRun: (about: RunAbout) => activity.watch(about, place.relation),
    turns: activity.turns,
    tellStopped: (ended: Ended) => tellEnd(ended, ending),
  };
  const release = open.hold();
  const result = await runWizard(operation, targets, ports).finally(release);
  if (result.kind === 'left') return;
  const onEnd = ({ kind, done }: RunResult): void => {
    void session.problems.attempt(() => readHandedOver(done, { open, all: session.scopes.all }));
    if (kind === 'done') onDone?.();
  };
  if (result.kind === 'answered') {
    const [{ openPlan }, panels] = await Promise.all([import('../plan/openPlan.ts'), place.plans.get()]);
    const follow = <Next>(next: Operation<Next>, how: Following): Promise<void> =>
      startWhole(next, [], { ...place, session, open, asDocument: () => true, ...how });
    await openPlan(operation, result, {
      panels,
      ports,
      around: { session, open, show: place.show, follow, calledOn: place.relation ? undefined : targets },
      onEnd,
      tellEnd: (ended) => tellEnd(ended, ending),
    });
    return;
  }
  onEnd(result.run);
  await tellEnd(result, ending);
};

/** What names and describes a thing harms nobody: by default it needs no document. */
const reviewedAsDocument = ({ id }: OperationFacts): boolean => {
  const inline = plansInline();
  return inline === 'none' || (inline === 'safe' && !harmless.has(id));
};

const harmless: ReadonlySet<string> = new Set(['rename', 'changeDescription', 'editTags']);

/** Nothing is shown where the account was read again while its picture was put together: the review is shown again then. */
const shownInTopology = async (previewed: PreviewedOperation, open: OpenScope): Promise<void> => {
  const { previewBeforehand } = await import('../topology/previewBeforehand.ts');
  await previewBeforehand(previewed, open);
  if (open.store.inventory === previewed.before) await previewInTopology(previewed, open);
};

/** Of several rows those that the operation is offered for; of one row, that one, so that its refusal can be explained. */
const meant = (
  operation: OperationFacts,
  targets: readonly Target[],
  { store: { inventory } }: OpenScope,
): readonly Target[] => {
  if (!operation.many || targets.length < 2 || !inventory) return targets.slice(0, 1);
  return targets.filter((target) => offeredOn(target, inventory, [operation]).length > 0);
};
