import * as l10n from '@vscode/l10n';
import { commands, window, workspace, type Disposable, type ExtensionContext, type TreeView } from 'vscode';
import type { Target } from '../operations/operation.ts';
import type { StoreState } from '../services/store.ts';
import { baselineTitle } from './baseline.ts';
import { FindingBadges } from './findingBadges.ts';
import { countOf } from './rows/groupRows.ts';
import type { Row } from './rows/row.ts';
import { RowTree } from './rowTree.ts';
import type { ShownRow } from './shownRow.ts';
import { offerRows } from './rows/offerRows.ts';
import { filterMessage, scopeRow } from './rows/scopeRow.ts';
import type { Session } from './session.ts';
import { endpointSetting } from './settings.ts';
import { welcomeOf } from './welcome.ts';

const viewId = 'eniExplorer.network';

/** The *Network* view: the tree, its message line, its badges, and the words that its buttons and welcome texts hang on. */
export class NetworkViewHost implements Disposable {
  readonly #session: Session;
  readonly #tree: RowTree;
  readonly #badges: FindingBadges;
  readonly #view: TreeView<ShownRow>;
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
    this.#view = window.createTreeView(viewId, {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.#disposables = [
      this.#view,
      this.#tree,
      this.#badges,
      window.registerFileDecorationProvider(this.#badges),
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
  /** The line above the rows. */
  get message(): string {
    return this.#view.message ?? '';
  }

  /** The selected rows. */
  get selection(): readonly Row[] {
    return this.#view.selection.map(({ row }) => row);
  }

  /** What stands beside the title. */
  get count(): string {
    const { content } = this.#session;
    return content ? countOf(content.inventory.snapshot.enis) : '';
  }

  showMore(row: Row): void {
    this.#tree.showMore(row);
  }

  /** Opens the tree down to a thing and selects it; false when the tree does not show it (a filter hides it). */
  async reveal(target: Target): Promise<boolean> {
    const row = this.#tree.rowOf(target);
    if (row) await this.#view.reveal(row, { select: true, focus: false, expand: true });
    return row !== undefined;
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #resume(): void {
    const hasFolder = (workspace.workspaceFolders ?? []).length > 0;
    void this.#session.resume(endpointSetting(), { isTrusted: workspace.isTrusted, hasFolder });
  }

  #show(state: StoreState): void {
    const shown = this.#session.store.shown !== undefined;
    const words: Readonly<Record<string, unknown>> = {
      state: state.kind,
      welcome: welcomeOf(state),
      shown,
      earlier: this.#session.store.earlier !== undefined,
      offered: this.#session.offered !== undefined,
      comparing: this.#session.baseline !== undefined,
      filtered: shown && this.#session.filter !== '',
    };
    for (const [name, value] of Object.entries(words)) {
      void commands.executeCommand('setContext', `eniExplorer.${name}`, value);
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
      void window.withProgress({ location: { viewId } }, () => reading);
    }
  }
}

/** The line above the rows. It must be empty for a welcome text to show; what went wrong is told in one message elsewhere. */
const messageOf = (state: StoreState, { content, offered, filter, baseline }: Session): string => {
  if (state.kind === 'loading' && !state.shown) {
    const read = state.progress?.interfaces ?? 0;
    return read > 0 ? l10n.t('Reading: {0} interfaces so far…', read) : l10n.t('Reading…');
  }
  if (offered)
    return offered.because === 'restricted' ? l10n.t('Restricted Mode: nothing connects before you ask for it.') : '';
  const filtered = content && filter !== '' ? filterMessage({ ...content, limitOf: () => 0 }, filter) : '';
  const compared = content && baseline ? l10n.t('Compared with {0}', baselineTitle(baseline)) : '';
  // In a narrow sidebar the top row has no room for it.
  const note = content?.note ?? '';
  return [note, compared, filtered].filter((line) => line !== '').join('\n');
};
