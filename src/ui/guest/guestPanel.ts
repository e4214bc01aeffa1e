import { randomBytes } from 'node:crypto';
import { env, ViewColumn, type Disposable } from 'vscode';
import { foreign, words, type Words } from '../../domain/words.ts';
import type { GuestSetup } from '../../insight/guest/guestSetup.ts';
import { commandOf } from '../../manifest/commands.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Scopes } from '../../services/scopes/scopes.ts';
import { createPanel, type EditorPanel } from '../door/panel.ts';
import { flash } from '../door/statusItem.ts';
import { guestHtml, type ShownText } from './guestHtml.ts';

const viewType = 'eniExplorer.guestSetup';

/**
 * What the operating system of an instance is to do, in one editor tab for all accounts. It stays as it was asked for; the account is told with it. The page has no script:
 * its links copy a text that it shows, or lead to where a fact is from.
 */
export class GuestPanel implements Disposable {
  readonly #stop: () => void;
  #panel: EditorPanel | undefined;
  #of: OpenScope | undefined;
  #texts: readonly ShownText[] = [];

  constructor(scopes: Pick<Scopes, 'onChange'>) {
    this.#stop = scopes.onChange(({ open, what }) => {
      if (what === 'closed' && open === this.#of) this.#panel?.dispose();
    });
  }

  /** Shows a set-up in place of the one before. */
  show(open: OpenScope, setup: GuestSetup): void {
    const title = words`Guest Set-Up: ${foreign(setup.instance.id)}`;
    this.#panel ??= this.#create(title);
    this.#of = open;
    const nonce = randomBytes(24).toString('base64url');
    const { html, texts } = guestHtml({ setup, account: open.account.line, nonce });
    this.#texts = texts;
    this.#panel.title = title;
    this.#panel.webview.html = html;
    this.#panel.reveal();
  }

  /** Copies one of the texts that the page shows; any other number does nothing. */
  async copy(at: number): Promise<void> {
    const shown = this.#texts[at];
    if (!shown) return;
    await env.clipboard.writeText(shown.text);
    flash(words`Copied: ${shown.what}`, 3000);
  }

  /** Closes the tab. */
  dispose(): void {
    this.#stop();
    this.#panel?.dispose();
  }

  #create(title: Words): EditorPanel {
    const enableCommandUris = [commandOf('copyGuestText')];
    // The tab that was chosen is the page's own to know.
    const keep = { retainContextWhenHidden: true, enableFindWidget: true };
    const options = { enableScripts: false, enableCommandUris, localResourceRoots: [], ...keep };
    const panel = createPanel({ viewType, title, show: ViewColumn.Active, options });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#texts = [];
    });
    return panel;
  }
}
