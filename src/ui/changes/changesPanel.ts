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
import { comparedBy } from './comparisons.ts';
import { followOthers } from './followOthers.ts';

const viewType = 'eniExplorer.changes';

/**
 * The lists of comparisons, in an editor tab for each scope that is compared; they follow each refresh of both accounts. The pages have no script: their
 * links show a thing in the topology or copy the list, and can do nothing else.
 */
export class ChangesPanel implements Disposable {
  readonly #session: Session;
  readonly #stop: readonly (() => void)[];
  readonly #panels = new Map<OpenScope, EditorPanel>();

  constructor(session: Session) {
    this.#session = session;
    this.#stop = [
      followOthers(session),
      session.scopes.onChange(({ open, what }) => {
        if (what === 'closed') this.#panels.get(open)?.dispose();
        else if (what === 'state' || what === 'baseline') void session.problems.attempt(() => this.#draw(open));
        else if (what === 'opened') for (const other of this.#panels.keys()) this.#name(other);
      }),
    ];
  }

  /** Opens the list of a scope's comparison, or says that nothing is compared. Where it is open, it is brought up. */
  show(open: OpenScope, where: 'here' | 'beside' = 'here'): void {
    if (!open.baseline) {
      tell.info(words`Nothing is compared: choose Compare Snapshots or Compare Accounts first`);
      return;
    }
    const column = where === 'beside' ? ViewColumn.Beside : ViewColumn.Active;
    const known = this.#panels.get(open);
    if (known) known.reveal(undefined, where === 'beside');
    else this.#panels.set(open, this.#create(open, { viewColumn: column, preserveFocus: where === 'beside' }));
    this.#draw(open);
  }

  /** Puts the whole list on the clipboard as Markdown. */
  async copy(open: OpenScope): Promise<void> {
    const compared = comparedBy(open);
    if (!compared) return;
    await env.clipboard.writeText(changesMarkdown(compared));
    flash(words`Copied: ${compared.counts}`, 3000);
  }

  /** Closes the lists and stops following the session. */
  dispose(): void {
    for (const stop of this.#stop) stop();
    for (const panel of this.#panels.values()) panel.dispose();
  }

  /** A comparison that has ended closes its list. While the account is read, the list stays as it is. */
  #draw(open: OpenScope): void {
    const panel = this.#panels.get(open);
    if (!panel || open.store.state.kind === 'loading') return;
    const compared = comparedBy(open);
    if (!compared) {
      panel.dispose();
      return;
    }
    this.#name(open);
    const page = { scope: open.id, nonce: randomBytes(24).toString('base64url') };
    panel.webview.html = changesHtml(compared, page);
  }

  #name(open: OpenScope): void {
    const panel = this.#panels.get(open);
    const several = this.#session.scopes.all.length > 1;
    if (panel) panel.title = several ? words`Changes: ${open.title}` : words`Changes`;
  }

  #create(
    open: OpenScope,
    showOptions: { readonly viewColumn: ViewColumn; readonly preserveFocus: boolean },
  ): EditorPanel {
    const enableCommandUris = (['showInTopology', 'copyChanges', 'compareAccounts'] as const).map(commandOf);
    const options = { enableScripts: false, enableCommandUris, localResourceRoots: [], enableFindWidget: true };
    const panel = createPanel({ viewType, title: words`Changes`, show: showOptions, options });
    panel.onDidDispose(() => void this.#panels.delete(open));
    return panel;
  }
}
