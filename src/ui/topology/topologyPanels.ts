import { ViewColumn, type Disposable, type ExtensionContext } from 'vscode';
import { fitting, record, text } from '../../domain/shape.ts';
import { words } from '../../domain/words.ts';
import type { LeftByPage, Selection } from '../../protocol/topology.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { ScopesChange } from '../../services/scopes/scopes.ts';
import { createPanel, onRestoredPanel, type EditorPanel } from '../door/panel.ts';
import { resumeHere } from '../shared/resumeHere.ts';
import type { Session } from '../shared/session.ts';
import type { PaintResult, PictureOrder } from './pictureOrders.ts';
import type { RunCommand } from './topologyAnswers.ts';
import { TopologyPanel } from './topologyPanel.ts';

export const topologyViewType = 'eniExplorer.topology';

/** What other rooms need of the picture of a scope. */
export type ScopePicture = {
  readonly selected: Selection | undefined;
  /** What its page leaves out of the account by itself. */
  readonly narrowed?: LeftByPage | undefined;
  /** Has the page paint a PNG; opens the tab if need be. For the clipboard the tab has the focus, without which no browser gives it. */
  readonly paint: (order: PictureOrder, onCancel: (hear: () => void) => void) => Promise<PaintResult>;
};

/** The tabs with the topology, one for each scope that somebody wants to see; several may stand side by side. */
export class TopologyPanels implements Disposable {
  readonly #context: Pick<ExtensionContext, 'extensionUri'>;
  readonly #session: Session;
  readonly #run: RunCommand;
  readonly #panels = new Set<TopologyPanel>();
  /** Tabs of the last window whose scope is not open yet; undefined: of an earlier version, which knew one scope. */
  readonly #waiting = new Map<TopologyPanel, string | undefined>();
  readonly #disposables: readonly Disposable[];

  constructor(context: Pick<ExtensionContext, 'extensionUri'>, session: Session, run: RunCommand) {
    this.#context = context;
    this.#session = session;
    this.#run = run;
    this.#disposables = [
      { dispose: session.scopes.onChange((change) => this.#follow(change)) },
      // A tab of the last window comes to life when it is first looked at.
      onRestoredPanel(topologyViewType, (panel, kept) => this.#restore(panel, fitting(ofScope, kept)?.scope)),
    ];
  }

  /** Shows the picture of a scope, with this thing selected and in view; without a scope, what to do to open one. */
  show(open: OpenScope | undefined, target?: Selection, where: 'here' | 'beside' = 'here'): void {
    const known = this.#of(open);
    if (known) known.reveal(target, { where });
    else {
      const panel = this.#adopt(this.#create(open, { preserveFocus: false, where }), open);
      if (target) panel.point(target);
    }
  }

  /** Packs the picture of a scope anew, in its tab; where there is none, one is opened. */
  arrange(open: OpenScope): void {
    this.show(open);
    this.#of(open)?.arrange();
  }

  /** What is selected and left in the picture of a scope, and its painter. */
  pictureOf(open: OpenScope): ScopePicture {
    return {
      selected: this.#of(open)?.selected,
      narrowed: this.#of(open)?.narrowed,
      paint: (order, onCancel) => {
        const known = this.#of(open);
        if (order.to === 'clipboard') known?.reveal();
        const panel = known ?? this.#adopt(this.#create(open, { preserveFocus: false }), open);
        return panel.paint(order, onCancel);
      },
    };
  }

  dispose(): void {
    for (const disposable of [...this.#disposables, ...this.#panels]) disposable.dispose();
  }

  #of(open: OpenScope | undefined): TopologyPanel | undefined {
    return [...this.#panels].find(({ scope }) => scope === open);
  }

  #follow({ open, what }: ScopesChange): void {
    if (what === 'closed') this.#of(open)?.dispose();
    if (what === 'opened') this.#bind(open);
    if (what === 'preview') void this.#session.problems.attempt(() => this.#showPreview(open));
  }

  /** The focus stays with the wizard. */
  async #showPreview(open: OpenScope): Promise<void> {
    const panel = this.#of(open) ?? (open.preview && this.#adopt(this.#create(open, { preserveFocus: true }), open));
    await panel?.showPreview(open);
  }

  /** Gives a scope the tab that waits for it. */
  #bind(open: OpenScope): void {
    for (const [panel, id] of this.#waiting) {
      if ((id !== undefined && id !== open.id) || this.#of(open)) continue;
      this.#waiting.delete(panel);
      panel.show(open);
    }
  }

  async #restore(panel: EditorPanel, id: string | undefined): Promise<void> {
    const { scopes } = this.#session;
    await resumeHere(this.#session);
    const open = id === undefined ? scopes.active : scopes.find(id);
    if (this.#of(open)) {
      panel.dispose();
      return;
    }
    const restored = this.#adopt(panel, open);
    if (!open) this.#waiting.set(restored, id);
    else await this.#session.look(open);
  }

  #create(open: OpenScope | undefined, { preserveFocus, where = 'here' }: Placing): EditorPanel {
    return createPanel({
      viewType: topologyViewType,
      title: open ? words`Topology: ${open.title}` : words`Topology`,
      show: { viewColumn: where === 'here' ? ViewColumn.Active : ViewColumn.Beside, preserveFocus },
      options: { retainContextWhenHidden: true },
    });
  }

  #adopt(panel: EditorPanel, open: OpenScope | undefined): TopologyPanel {
    const { problems, scopes } = this.#session;
    const habits = (): ReturnType<Session['habits']> => this.#session.habits();
    const parts = { panel, problems, habits, run: this.#run, extensionUri: this.#context.extensionUri };
    const adopted = new TopologyPanel(parts, open);
    this.#panels.add(adopted);
    if (!open) this.#waiting.set(adopted, undefined);
    panel.onDidDispose(() => {
      this.#panels.delete(adopted);
      this.#waiting.delete(adopted);
    });
    const activate = (): void => {
      if (panel.active && adopted.scope) scopes.activate(adopted.scope);
    };
    panel.onDidChangeViewState(activate);
    activate();
    return adopted;
  }
}

type Placing = { readonly preserveFocus: boolean; readonly where?: 'here' | 'beside' };

const ofScope = record({ scope: text });
