import { commands, workspace, type Disposable, type ExtensionContext } from 'vscode';
import { joined, noWords, present, words, type Words } from '../../domain/words.ts';
import type { Target } from '../../operations/operation.ts';
import type { StoreState } from '../../services/store.ts';
import { baselineTitle, type Session } from '../shared/session.ts';
import { provideDecorations, createTree, type WordedTree } from '../door/treeView.ts';
import { withViewProgress } from '../door/progress.ts';
import { FindingBadges } from '../findings/findingBadges.ts';
import { interfaceCount } from './rows/groupRows.ts';
import type { Row } from '../shared/tree/row.ts';
import { RowTree } from '../shared/tree/rowTree.ts';
import type { ShownRow } from '../shared/tree/shownRow.ts';
import { offerRows } from './rows/offerRows.ts';
import { filterMessage, scopeRow } from './rows/scopeRow.ts';
import { endpointSetting } from '../shared/settings.ts';
import { welcomeOf } from '../shared/welcome.ts';

const viewId = 'eniExplorer.network';

/** The *Network* view: the tree, its message line, its badges, and the words that its buttons and welcome texts hang on. */
export class NetworkViewHost implements Disposable {
  readonly #session: Session;
  readonly #tree: RowTree;
  readonly #badges: FindingBadges;
  readonly #view: WordedTree<ShownRow>;
  readonly #disposables: readonly Disposable[];
  #endProgress: (() => void) | undefined;

  constructor(context: ExtensionContext, session: Session) {
    this.#session = session;
    this.#tree = new RowTree(context.extensionUri, (limitOf) => {
      const { content, offered } = session;
      // An empty tree shows a welcome text, which says more than a lonely row.
      if (!content) return offered ? offerRows(offered.scope) : [];
      return [scopeRow({ ...content, limitOf })];
    });
    this.#badges = new FindingBadges(() => session.findings);
    this.#view = createTree(viewId, this.#tree);
    this.#disposables = [
      this.#view,
      this.#tree,
      this.#badges,
      provideDecorations(this.#badges),
      { dispose: session.store.onChange((state) => this.#show(state)) },
      { dispose: session.onFilter(() => this.#show(session.store.state)) },
      { dispose: session.onBaseline(() => this.#show(session.store.state)) },
      { dispose: session.onOffer(() => this.#show(session.store.state)) },
      workspace.onDidGrantWorkspaceTrust(() => this.#view.visible && this.#resume()),
      { dispose: session.onProtection(() => this.#show(session.store.state)) },
      // Nothing is read before somebody looks: the view's first sight opens the scope of the last window.
      this.#view.onDidChangeVisibility(({ visible }) => visible && this.#resume()),
    ];
    this.#show(session.store.state);
    if (this.#view.visible) this.#resume();
  }

  /** The rows at the top, from which all others can be reached. */
  get rows(): readonly Row[] {
    return this.#tree.rows;
  }

  /** The text above the rows; empty without one. */
  get message(): Words {
    return this.#view.message ?? noWords;
  }

  /** The selected rows, in VS Code's order. */
  get selection(): readonly Row[] {
    return this.#view.selection.map(({ row }) => row);
  }

  /** How many interfaces there are, as it stands beside the title; empty while no account is shown. */
  get count(): Words {
    const { content } = this.#session;
    return content ? interfaceCount(content.inventory.snapshot.enis) : noWords;
  }

  /** Adds a page of rows to the level of a "Show more" row. */
  showMore(row: Row): void {
    this.#tree.showMore(row);
  }

  /** Opens the tree down to a thing and selects it; false when the tree does not show it (a filter hides it). */
  async reveal(target: Target): Promise<boolean> {
    const row = this.#tree.rowOf(target);
    if (row) await this.#view.reveal(row, { select: true, focus: false, expand: true });
    return row !== undefined;
  }

  /** Closes the view and stops following the session. */
  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #resume(): void {
    const hasFolder = (workspace.workspaceFolders ?? []).length > 0;
    const around = { isTrusted: workspace.isTrusted, hasFolder };
    void this.#session.problems.attempt(() => this.#session.resume(endpointSetting(), around));
  }

  #show(state: StoreState): void {
    const shown = this.#session.store.shown !== undefined;
    const keys: Readonly<Record<string, unknown>> = {
      state: state.kind,
      welcome: welcomeOf(state),
      shown,
      earlier: this.#session.store.earlier !== undefined,
      offered: this.#session.offered !== undefined,
      comparing: this.#session.baseline !== undefined,
      filtered: shown && this.#session.filter !== '',
    };
    for (const [name, value] of Object.entries(keys)) {
      void this.#session.problems.attempt(() => commands.executeCommand('setContext', `eniExplorer.${name}`, value));
    }
    this.#view.message = messageOf(state, this.#session);
    this.#view.description = this.count;
    this.#showProgress(state);
    // While reading, the rows stay as they are; they are made anew once there is something new to show.
    if (state.kind === 'loading') return;
    this.#tree.refresh();
    this.#badges.refresh();
  }

  /** The moving line on top of the view, for as long as a read takes. */
  #showProgress({ kind }: StoreState): void {
    if (kind !== 'loading') {
      this.#endProgress?.();
      this.#endProgress = undefined;
    } else if (!this.#endProgress) {
      const reading = new Promise<void>((resolve) => {
        this.#endProgress = resolve;
      });
      withViewProgress(viewId, reading);
    }
  }
}

/** The line above the rows. It must be empty for a welcome text to show; what went wrong is told in one message elsewhere. */
const messageOf = (state: StoreState, { content, offered, filter, baseline }: Session): Words => {
  if (state.kind === 'loading' && !state.shown) {
    const read = state.progress?.interfaces ?? 0;
    return read > 0 ? words`Reading: ${read} interfaces so far…` : words`Reading…`;
  }
  if (offered)
    return offered.because === 'restricted' ? words`Restricted Mode: nothing connects until you ask for it.` : noWords;
  const filtered = content && filter !== '' ? filterMessage({ ...content, limitOf: () => 0 }, filter) : noWords;
  const compared = content && baseline ? words`Compared with ${baselineTitle(baseline)}` : noWords;
  // In a narrow sidebar the top row has no room for it.
  const note = content?.note ?? noWords;
  return joined(present([note, compared, filtered]), '\n');
};
