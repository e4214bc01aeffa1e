import { randomUUID } from 'node:crypto';
import { ViewColumn, type Disposable, type ExtensionContext } from 'vscode';
import { words } from '../../domain/words.ts';
import { ChangePlan } from '../../services/plans/changePlan.ts';
import type { PlanFacts } from '../../services/plans/planFacts.ts';
import type { PlanPorts, PlanSource } from '../../services/plans/planPorts.ts';
import { planTitle } from '../../services/plans/planTitle.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { createPanel, type EditorPanel } from '../door/panel.ts';
import type { Session } from '../shared/session.ts';
import { answerPlan, type PlanAround } from './planActs.ts';
import { lostPlanHtml } from './planHtml.ts';
import { PlanPanel } from './planPanel.ts';

/** By which VS Code knows the tabs of plans. */
export const planViewType = 'eniExplorer.plan';

/** What a tab is opened with. */
export type OpenedPlan = {
  readonly source: PlanSource;
  readonly facts: PlanFacts;
  readonly ports: PlanPorts;
  readonly around: PlanAround;
};

/** The tabs with plans, one for each change. A plan that runs goes on without its tab. */
export class PlanPanels implements Disposable {
  readonly #context: Pick<ExtensionContext, 'extensionUri'>;
  readonly #session: Session;
  readonly #shown = new Map<ChangePlan, { readonly panel: PlanPanel; readonly open: OpenScope }>();
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
    const plan = new ChangePlan({ source, facts }, ports);
    const id = randomUUID();
    const panel = createPanel({
      viewType: planViewType,
      title: planTitle(facts),
      show: { viewColumn: ViewColumn.Active, preserveFocus: false },
      options: { retainContextWhenHidden: true },
    });
    const shown = new PlanPanel({
      id,
      extensionUri: this.#context.extensionUri,
      panel,
      problems: this.#session.problems,
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

  /** Brings up the document of a run by which it is kept; false where its tab is closed, or was another window's. */
  reveal(runId: string): boolean {
    const [, shown] = [...this.#shown].find(([plan]) => plan.state.run?.id === runId) ?? [];
    shown?.panel.reveal();
    return shown !== undefined;
  }

  /** A tab of the last window: what was not run by then is gone with it, and what was run stands in the journal. */
  restore(panel: EditorPanel): void {
    panel.title = words`Plan`;
    panel.webview.html = lostPlanHtml();
  }

  dispose(): void {
    for (const stop of this.#stop) stop();
    for (const { panel } of this.#shown.values()) panel.dispose();
  }

  #closeOf(open: OpenScope): void {
    for (const [plan, shown] of this.#shown) if (shown.open === open && !plan.isRunning) shown.panel.dispose();
  }
}

const shownPlan = (plan: ChangePlan) => ({
  get title() {
    return planTitle(plan.state.facts);
  },
  get document() {
    return plan.document;
  },
  onChange: plan.onChange,
});
