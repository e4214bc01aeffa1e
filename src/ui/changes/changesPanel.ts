import { randomBytes } from 'node:crypto';
import { env, ViewColumn, type Disposable } from 'vscode';
import { words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import { tell } from '../door/messages.ts';
import { createPanel, type EditorPanel } from '../door/panel.ts';
import { flash } from '../door/statusItem.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Session } from '../shared/session.ts';
import { changesHtml } from './changesHtml.ts';
import { changesMarkdown } from './changesMarkdown.ts';
import { comparedBy, compareInTurns } from './comparisons.ts';

const viewType = 'eniExplorer.changes';

/** What another account is compared with was read again: what the list tells of it follows. */
const compareAgain = async (open: OpenScope): Promise<void> => {
  const { baseline, store } = open;
  if (!baseline?.account || store.state.kind === 'loading' || !(await compareInTurns(open, baseline))) return;
  if (open.baseline === baseline) open.compareWith(baseline);
};

/**
 * The list of a comparison, in an editor tab of its own; it follows each refresh. The page has no script: its links show a thing in
 * the topology or copy the list, and can do nothing else.
 */
export class ChangesPanel implements Disposable {
  readonly #session: Session;
  readonly #stop: () => void;
  #of: OpenScope | undefined;
  #panel: EditorPanel | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#stop = session.scopes.onChange(({ open, what }) => {
      if (what === 'state') void session.problems.attempt(() => compareAgain(open));
      if (open !== this.#of) return;
      if (what === 'closed') this.#panel?.dispose();
      else if (what === 'state' || what === 'baseline') void session.problems.attempt(() => this.#draw());
    });
  }

  /**
   * Opens the list of a scope's comparison, or says that nothing is compared. There is one panel; it is brought up where it
   * is open.
   */
  show(open: OpenScope, where: 'here' | 'beside' = 'here'): void {
    if (!open.baseline) {
      tell.info(words`Nothing is compared: choose Compare Snapshots or Compare Accounts first`);
      return;
    }
    this.#of = open;
    const column = where === 'beside' ? ViewColumn.Beside : ViewColumn.Active;
    if (this.#panel) this.#panel.reveal(undefined, where === 'beside');
    else this.#panel = this.#create({ viewColumn: column, preserveFocus: where === 'beside' });
    this.#draw();
  }

  /** Puts the whole list on the clipboard as Markdown. */
  async copy(open: OpenScope): Promise<void> {
    const compared = comparedBy(open);
    if (!compared) return;
    await env.clipboard.writeText(changesMarkdown(compared));
    flash(words`Copied: ${compared.counts}`, 3000);
  }

  /** Closes the panel and stops following the session. */
  dispose(): void {
    this.#stop();
    this.#panel?.dispose();
  }

  /** A comparison that has ended closes its list. While the account is read, the list stays as it is. */
  #draw(): void {
    if (!this.#panel || !this.#of || this.#of.store.state.kind === 'loading') return;
    const compared = comparedBy(this.#of);
    if (!compared) {
      this.#panel.dispose();
      return;
    }
    const several = this.#session.scopes.all.length > 1;
    this.#panel.title = several ? words`Changes: ${this.#of.title}` : words`Changes`;
    const page = { scope: this.#of.id, nonce: randomBytes(24).toString('base64url') };
    this.#panel.webview.html = changesHtml(compared, page);
  }

  #create(showOptions: { readonly viewColumn: ViewColumn; readonly preserveFocus: boolean }): EditorPanel {
    const enableCommandUris = (['showInTopology', 'copyChanges', 'compareAccounts'] as const).map(commandOf);
    const options = { enableScripts: false, enableCommandUris, localResourceRoots: [], enableFindWidget: true };
    const panel = createPanel({ viewType, title: words`Changes`, show: showOptions, options });
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    return panel;
  }
}
