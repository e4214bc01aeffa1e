import { commands } from 'vscode';
import { scopeId } from '../../domain/scope.ts';
import { words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import { continueOperation } from '../../operations/continueOperation.ts';
import type { Operation, Target } from '../../operations/operation.ts';
import { operationById } from '../../operations/registry.ts';
import type { Relation } from '../../services/journal/noted.ts';
import { carryOn } from '../../services/journal/restOfRun.ts';
import { undoOperation } from '../../operations/undoOperation.ts';
import type { PlanAct, PlanToHost } from '../../protocol/plan.ts';
import { dialogTitle } from '../../services/plan.ts';
import type { ChangePlan } from '../../services/plans/changePlan.ts';
import { planRemedies } from '../../services/plans/planRemedies.ts';
import { planTicket } from '../../services/plans/planTicket.ts';
import type { PlanPorts } from '../../services/plans/planPorts.ts';
import { remedying } from '../../services/remedies.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { tell } from '../door/messages.ts';
import type { Session } from '../shared/session.ts';
import { placeOfRun, type ShowInTopology } from '../wizard/endOfRun.ts';
import { answerDocument, copyAs } from './documentActs.ts';
import { savePlanFile } from './savePlanFile.ts';

/** Where a plan stands, and what it leads to. */
export type PlanAround = {
  readonly session: Session;
  readonly open: OpenScope;
  readonly show: ShowInTopology;
  readonly ports: PlanPorts;
  /** What its operation was called on; undefined where it follows from another run, and cannot be called by its name. */
  readonly calledOn?: readonly Target[] | undefined;
  /** Opens the document of what follows from this one. */
  readonly follow: <Input>(operation: Operation<Input>, how: Following) => Promise<void>;
};

/** What a plan has to do with one before it, and who hears that it was done. */
export type Following = { readonly relation: Relation | undefined; readonly onDone: () => void };

export type Acting = { readonly plan: ChangePlan; readonly around: PlanAround; readonly reveal: () => void };

/** Does what the page of a plan asks for. */
export const answerPlan = async (
  intention: Exclude<PlanToHost, { readonly kind: 'ready' }>,
  acting: Acting,
): Promise<void> => {
  const { plan } = acting;
  if (intention.kind === 'act') return acts[intention.act]?.(acting, intention.index);
  if (intention.kind === 'onFailure') return plan.chooseOnFailure(intention.rollsBack === 'yes');
  await answerDocument(intention, plan.document);
};

type Act = (acting: Acting, index: number | undefined) => Promise<void>;

/** A plan of this window asks EC2 by itself, and is not lost. */
type OwnAct = Exclude<PlanAct, 'lookUp' | 'planAnew'>;

const acts: { readonly [A in OwnAct]: Act } & { readonly [A in PlanAct]?: Act } = {
  run: async ({ plan, around }) => held(around, () => plan.run({ anyway: false })),
  runAnyway: async ({ plan, around }) => held(around, () => plan.run({ anyway: true })),
  cancel: async ({ plan }) => plan.cancel(),
  checkPermissions: async ({ plan }) => plan.checkPermissions(),
  preview: async ({ plan, around, reveal }) => {
    const { operation, inventory, preview } = plan.state.facts;
    await around.ports.showPreview({ title: dialogTitle(operation), before: inventory, after: preview.after });
    reveal();
  },
  showInTopology: async ({ plan, around: { open, show } }) => {
    const { facts, run } = plan.state;
    const calls = { made: [], done: facts.preview.calls, unfinished: [] };
    const place = placeOfRun(run?.end?.result ?? calls, open);
    if (place) show(place);
    else tell.info(words`What it was about is not in the picture`);
  },
  savePlan: async ({ plan }) => savePlanFile(plan),
  copyTicket: async ({ plan }) => {
    const { facts, run } = plan.state;
    if (run) await copyAs(planTicket(facts, run), words`Copied as ticket text`);
  },
  showLog: async ({ around }) => around.session.log.show(),
  openActivity: async () => void (await commands.executeCommand('eniExplorer.activity.focus')),
  undo: async (acting) => takeBack(acting),
  rollBack: async (acting) => takeBack(acting),
  continueRun: async ({ plan, around }) => {
    const { rest, operation, state } = plan;
    if (state.run?.end?.stands.length === 0) return held(around, () => plan.takeOver());
    const relation = relationOf(plan, 'continues');
    if (rest) await around.follow(continueOperation(operation, carryOn(rest)), { relation, onDone: () => undefined });
  },
  leaveIt: async ({ plan }) => plan.leaveIt(),
  takeOver: async ({ plan, around }) => held(around, () => plan.takeOver()),
  showAll: async ({ plan }) => plan.showAll(),
  signIn: async ({ around: { open } }) => {
    await commands.executeCommand(commandOf('signIn'), { scope: scopeId(open.scope) });
  },
  back: async ({ plan, around }) => held(around, () => plan.back()),
  remedy: async ({ plan, around }, index = 0) => {
    const remedy = planRemedies(plan.state)[index];
    if (remedy?.kind === 'answer') return held(around, () => plan.back(remedy.field));
    if (remedy)
      await operationById(remedy.remedy.operation)?.open((whole) =>
        around.follow(remedying(whole, remedy.remedy), unrelated),
      );
  },
  guestSetup: async ({ plan, around: { open } }) => {
    const { guest } = plan.state.run?.end ?? {};
    if (!guest) return;
    const target = { kind: 'interface', id: guest.eniId, scope: scopeId(open.scope) };
    await commands.executeCommand(commandOf('guestSetup'), target);
  },
};

/** The plan itself sees what has changed once that is done. */
const unrelated: Following = { relation: undefined, onDone: () => undefined };

/** While a person decides, what nobody asked for is not read. */
const held = async ({ open }: PlanAround, work: () => Promise<void>): Promise<void> => {
  const release = open.hold();
  await work().finally(release);
};

/** A plan of its own, which is reviewed like every other. */
const takeBack = async ({ plan, around }: Acting): Promise<void> => {
  const { inverse, operation } = plan;
  if (!inverse) return;
  const { open, session } = around;
  const isOpen = session.scopes.all.includes(open);
  if (!isOpen || open.store.inventory?.snapshot.accountId !== plan.state.facts.inventory.snapshot.accountId) {
    tell.warning(words`The account where it was done is not open any more. Open it again to undo it.`);
    return;
  }
  const relation = relationOf(plan, 'undoes');
  const { facts } = plan.state;
  const title = facts.called ?? operation.title;
  await around.follow(undoOperation({ id: operation.id, title }, inverse), {
    relation,
    onDone: () => plan.undone(Date.now()),
  });
};

const relationOf = ({ state: { run } }: ChangePlan, kind: Relation['kind']): Relation | undefined =>
  run?.id === undefined ? undefined : { kind, run: run.id };
