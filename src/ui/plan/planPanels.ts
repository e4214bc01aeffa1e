import { randomUUID } from 'node:crypto';
import { ViewColumn, type Disposable, type ExtensionContext } from 'vscode';
import { scopeId } from '../../domain/scope.ts';
import { words } from '../../domain/words.ts';
import { parseKeptPage } from '../../protocol/keptPage.ts';
import { ChangePlan } from '../../services/plans/changePlan.ts';
import type { PlanPorts, SourcedPlan } from '../../services/plans/planPorts.ts';
import { planTitle } from '../../services/plans/planTitle.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { tell } from '../door/messages.ts';
import { createPanel, type EditorPanel } from '../door/panel.ts';
import { resumeHere } from '../shared/resumeHere.ts';
import type { Session } from '../shared/session.ts';
import { answerKeptRun } from './keptRunActs.ts';
import { KeptRun } from './keptRun.ts';
import { showLostPlan } from './lostPlanTab.ts';
import { answerPlan, type PlanAround } from './planActs.ts';
import { calledAgain, keptPageOf } from './planHtml.ts';
import { PlanPanel } from './planPanel.ts';

/** By which VS Code knows the tabs of plans. */
export const planViewType = 'eniExplorer.plan';

/** What a tab is opened with. */
export type OpenedPlan = SourcedPlan & {
  readonly ports: PlanPorts;
  readonly around: PlanAround;
};

/** The tabs with plans, one for each change: those of this window, and runs of any that the journal keeps. A plan that runs goes on without its tab. */
export class PlanPanels implements Disposable {
  readonly #context: Pick<ExtensionContext, 'extensionUri'>;
  readonly #session: Session;
  readonly #shown = new Map<ChangePlan, { readonly panel: PlanPanel; readonly open: OpenScope }>();
  readonly #kept = new Map<string, { readonly panel: PlanPanel; readonly plan: KeptRun }>();
  readonly #stop: readonly (() => void)[];

  constructor(context: Pick<ExtensionContext, 'extensionUri'>, session: Session) {
    this.#context = context;
    this.#session = session;
    this.#stop = [
      session.scopes.onChange(({ open, what }) => {
        if (what === 'closed') this.#closeOf(open);
      }),
      session.onProtection(() => {
        for (const plan of this.#shown.keys()) plan.protectionChanged();
      }),
    ];
  }

  /** Opens the document of a change beside nothing: it is what the person has asked for. */
  show({ source, facts, ports, around }: OpenedPlan): ChangePlan {
    const id = randomUUID();
    const { watchRun } = ports;
    const watched: PlanPorts = watchRun ? { ...ports, watchRun: (about) => watchRun({ ...about, tab: id }) } : ports;
    const plan = new ChangePlan({ source, facts }, watched);
    const panel = newPanel(planTitle(facts));
    const shown: PlanPanel = this.#paged(panel, {
      kept: { ...keptPageOf(facts, id), ...calledAgain(facts, around) },
      plan: shownPlan(plan),
      hear: (intention) => answerPlan(intention, { plan, around, reveal: () => shown.reveal() }),
    });
    this.#shown.set(plan, { panel: shown, open: around.open });
    panel.onDidDispose(() => {
      this.#shown.delete(plan);
      // What runs is told at its end, and needs nothing of the tab.
      if (!plan.isRunning) plan.dispose();
    });
    return plan;
  }

  /** Whether the document of a plan is seen now. */
  isVisible(plan: ChangePlan): boolean {
    return this.#shown.get(plan)?.panel.isVisible ?? false;
  }

  /** The plan of the tab that the person is in; undefined elsewhere, and in the tab of a plan that is lost. */
  get active(): Pick<ChangePlan, 'document' | 'state'> | undefined {
    const live = [...this.#shown].map(([plan, { panel }]) => ({ plan, panel }));
    return [...live, ...this.#kept.values()].find(({ panel }) => panel.isActive)?.plan;
  }

  /** Shows a run that the journal keeps: the document in which it was run, where that is still there, else one that is made of the journal. */
  async showRun(runId: string): Promise<void> {
    const [, live] = [...this.#shown].find(([plan]) => plan.state.run?.id === runId) ?? [];
    const there = live?.panel ?? this.#kept.get(runId)?.panel;
    if (there) there.reveal();
    else if (!(await this.#showKept(runId, { tab: randomUUID() }))) tell.info(words`This run is not kept any more`);
  }

  /** A tab of the last window: what was run in it stands in the journal, and what was not is gone with its window. */
  async restore(panel: EditorPanel, page: unknown): Promise<void> {
    const kept = parseKeptPage(page);
    await resumeHere(this.#session);
    const activity = await this.#session.activity();
    await activity.load();
    const run = kept && (kept.run ?? activity.runOfTab(kept.plan)?.id);
    if (run !== undefined && this.#kept.has(run)) panel.dispose();
    else if (run === undefined || !(await this.#showKept(run, { tab: kept?.plan ?? randomUUID(), panel })))
      this.#paged(panel, { kept, ...showLostPlan(kept, this.#session) });
  }

  dispose(): void {
    for (const stop of this.#stop) stop();
    for (const { panel } of this.#shown.values()) panel.dispose();
    for (const { panel } of this.#kept.values()) panel.dispose();
  }

  /** False where the journal does not know the run any more. */
  async #showKept(
    runId: string,
    { tab, panel }: { readonly tab: string; readonly panel?: EditorPanel },
  ): Promise<boolean> {
    const session = this.#session;
    const activity = await session.activity();
    const kept = await KeptRun.of(runId, { activity, session });
    if (!kept) return false;
    const editor = panel ?? newPanel(kept.title);
    const { facts } = kept.state;
    const shown = this.#paged(editor, {
      kept: { ...keptPageOf(facts, tab), run: runId },
      plan: kept,
      hear: (intention) => answerKeptRun(intention, { kept, session, activity }),
    });
    this.#kept.set(runId, { panel: shown, plan: kept });
    editor.onDidDispose(() => {
      this.#kept.delete(runId);
      kept.dispose();
    });
    // What became of a run that was cut is asked as soon as somebody looks at it, where its account is open.
    const open = session.scopes.find(scopeId(facts.scope));
    if (open && kept.document.phase === 'interrupted')
      void session.problems.attempt(async () => {
        await session.look(open);
        await activity.settle(open);
      });
    return true;
  }

  #paged(
    panel: EditorPanel,
    parts: Pick<ConstructorParameters<typeof PlanPanel>[0], 'kept' | 'plan' | 'hear'>,
  ): PlanPanel {
    const { extensionUri } = this.#context;
    return new PlanPanel({ extensionUri, panel, problems: this.#session.problems, ...parts });
  }

  #closeOf(open: OpenScope): void {
    for (const [plan, shown] of this.#shown) if (shown.open === open && !plan.isRunning) shown.panel.dispose();
  }
}

const newPanel = (title: EditorPanel['title']): EditorPanel =>
  createPanel({
    viewType: planViewType,
    title,
    show: { viewColumn: ViewColumn.Active, preserveFocus: false },
    options: { retainContextWhenHidden: true },
  });

const shownPlan = (plan: ChangePlan) => ({
  get title() {
    return planTitle(plan.state.facts);
  },
  get document() {
    return plan.document;
  },
  onChange: plan.onChange,
});
