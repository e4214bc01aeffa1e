import { randomBytes } from 'node:crypto';
import { env, ViewColumn, type Disposable } from 'vscode';
import { words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import { tell } from '../door/messages.ts';
import { createPanel, type EditorPanel } from '../door/panel.ts';
import { flash } from '../door/statusItem.ts';
import type { Session } from '../shared/session.ts';
import { changesHtml } from './changesHtml.ts';
import { changesMarkdown } from './changesMarkdown.ts';
import { comparedBy } from './comparisons.ts';

const viewType = 'eniExplorer.changes';

/**
 * The list of a comparison, in an editor tab of its own; it follows each refresh. The page has no script: its links show a thing in
 * the topology or copy the list, and can do nothing else.
 */
export class ChangesPanel implements Disposable {
  readonly #session: Session;
  readonly #stop: readonly (() => void)[];
  #panel: EditorPanel | undefined;

  constructor(session: Session) {
    this.#session = session;
    const draw = (): void => void session.problems.attempt(() => this.#draw());
    this.#stop = [session.store.onChange(draw), session.onBaseline(draw)];
  }

  /**
   * Opens the list of the comparison, or says that nothing is compared. There is one panel; it is brought up where it
   * is open.
   */
  show(where: 'here' | 'beside' = 'here'): void {
    if (!this.#session.baseline) {
      tell.info(words`Nothing is compared: choose Compare Snapshots first`);
      return;
    }
    const column = where === 'beside' ? ViewColumn.Beside : ViewColumn.Active;
    if (this.#panel) this.#panel.reveal(undefined, where === 'beside');
    else this.#panel = this.#create({ viewColumn: column, preserveFocus: where === 'beside' });
    this.#draw();
  }

  /** Puts the whole list on the clipboard as Markdown. */
  async copy(): Promise<void> {
    const compared = comparedBy(this.#session);
    if (!compared) return;
    await env.clipboard.writeText(changesMarkdown(compared));
    flash(words`Copied: ${compared.counts}`, 3000);
  }

  /** Closes the panel and stops following the session. */
  dispose(): void {
    for (const stop of this.#stop) stop();
    this.#panel?.dispose();
  }

  /** A comparison that has ended closes its list. While the account is read, the list stays as it is. */
  #draw(): void {
    if (!this.#panel || this.#session.store.state.kind === 'loading') return;
    const compared = comparedBy(this.#session);
    if (!compared) this.#panel?.dispose();
    else if (this.#panel) this.#panel.webview.html = changesHtml(compared, randomBytes(24).toString('base64url'));
  }

  #create(showOptions: { readonly viewColumn: ViewColumn; readonly preserveFocus: boolean }): EditorPanel {
    const enableCommandUris = [commandOf('showInTopology'), commandOf('copyChanges')];
    const options = { enableScripts: false, enableCommandUris, localResourceRoots: [], enableFindWidget: true };
    const panel = createPanel({ viewType, title: words`Changes`, show: showOptions, options });
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    return panel;
  }
}
