import { commands, env, workspace } from 'vscode';
import { scopeId } from '../../domain/scope.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import type { Call, Ec2 } from '../../actions/ec2.ts';
import { continueOperation } from '../../operations/continueOperation.ts';
import type { Operation } from '../../operations/operation.ts';
import type { Relation } from '../../services/journal/noted.ts';
import { undoOperation } from '../../operations/undoOperation.ts';
import type { CodeTab, PlanAct, PlanSection, PlanToHost } from '../../protocol/plan.ts';
import { dialogTitle } from '../../services/plan.ts';
import type { ChangePlan } from '../../services/plans/changePlan.ts';
import { planTicket } from '../../services/plans/planTicket.ts';
import type { PlanPorts } from '../../services/plans/planPorts.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { flash } from '../door/statusItem.ts';
import { tell } from '../door/messages.ts';
import type { Session } from '../shared/session.ts';
import { placeOfRun, type ShowInTopology } from '../wizard/endOfRun.ts';
import { openSource } from '../wizard/explainRefusal.ts';
import { savePlanFile } from './savePlanFile.ts';

/** Where a plan stands, and what it leads to. */
export type PlanAround = {
  readonly session: Session;
  readonly open: OpenScope;
  readonly show: ShowInTopology;
  readonly ports: PlanPorts;
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
  if (intention.kind === 'act') return acts[intention.act](acting);
  if (intention.kind === 'onFailure') return plan.chooseOnFailure(intention.rollsBack === 'yes');
  if (intention.kind === 'copyCode') return copyCode(tabOf(plan, intention.tab));
  if (intention.kind === 'openCode') return openCode(tabOf(plan, intention.tab));
  if (intention.kind === 'openSource') {
    const section = sectionAt(plan, intention.section);
    const url = section?.kind === 'findings' ? section.findings[intention.finding]?.source?.url : undefined;
    return openSource(url === undefined ? undefined : { source: url });
  }
  if (intention.kind === 'copyMade') {
    const section = sectionAt(plan, intention.section);
    const made = section?.kind === 'changes' ? section.made?.[intention.made] : undefined;
    return made && copy(made.id, words`Copied`);
  }
  if (intention.kind === 'copyRequest') {
    const steps = plan.document.sections.find((section) => section.kind === 'steps');
    const id = steps?.steps[intention.step]?.requestId;
    return id === undefined ? undefined : copy(id, words`Copied`);
  }
};

type Act = (acting: Acting) => Promise<void>;

const acts: { readonly [A in PlanAct]: Act } = {
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
    if (run) await copy(planTicket(facts, run), words`Copied as ticket text`);
  },
  showLog: async ({ around }) => around.session.log.show(),
  openActivity: async () => void (await commands.executeCommand('eniExplorer.activity.focus')),
  undo: async (acting) => takeBack(acting),
  rollBack: async (acting) => takeBack(acting),
  continueRun: async ({ plan, around }) => {
    const { rest, operation, state } = plan;
    if (state.run?.end?.stands.length === 0) return held(around, () => plan.takeOver());
    const relation = relationOf(plan, 'continues');
    if (rest) await around.follow(continueOperation(operation, asPlanned(rest)), { relation, onDone: () => undefined });
  },
  leaveIt: async ({ plan }) => plan.leaveIt(),
  takeOver: async ({ plan, around }) => held(around, () => plan.takeOver()),
  showAll: async ({ plan }) => plan.showAll(),
  signIn: async ({ around: { open } }) => {
    await commands.executeCommand(commandOf('signIn'), { scope: scopeId(open.scope) });
  },
  back: async ({ plan, around }) => held(around, () => plan.back()),
  remedy: async () => undefined,
  guestSetup: async ({ plan, around: { open } }) => {
    const { guest } = plan.state.run?.end ?? {};
    if (!guest) return;
    const target = { kind: 'interface', id: guest.eniId, scope: scopeId(open.scope) };
    await commands.executeCommand(commandOf('guestSetup'), target);
  },
};

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
  await around.follow(undoOperation(operation, inverse), { relation, onDone: () => plan.undone(Date.now()) });
};

const relationOf = ({ state: { run } }: ChangePlan, kind: Relation['kind']): Relation | undefined =>
  run?.id === undefined ? undefined : { kind, run: run.id };

/** Calls one after the other, with the inputs that were planned. */
const asPlanned =
  (calls: readonly Call[]) =>
  async (ec2: Ec2): Promise<void> => {
    // The compiler cannot see that an action and its own input belong together.
    for (const { action, input } of calls) await (ec2[action] as (given: Call['input']) => Promise<unknown>)(input);
  };

const sectionAt = (plan: ChangePlan, at: number): PlanSection | undefined => plan.document.sections[at];

const tabOf = (plan: ChangePlan, id: string): CodeTab | undefined =>
  plan.document.sections
    .flatMap((section) => (section.kind === 'code' ? section.tabs : []))
    .find((tab) => tab.id === id);

const copyCode = async (tab: CodeTab | undefined): Promise<void> => {
  if (tab) await copy(tab.text, words`Copied as ${foreign(tab.title)}`);
};

const openCode = async (tab: CodeTab | undefined): Promise<void> => {
  if (!tab) return;
  const document = await workspace.openTextDocument({ content: tab.text, language: tab.language });
  await commands.executeCommand('vscode.open', document.uri);
};

const copy = async (text: string, done: Words): Promise<void> => {
  await env.clipboard.writeText(text);
  flash(done, 4000);
};
