import { randomBytes } from 'node:crypto';
import { ViewColumn, type Disposable } from 'vscode';
import { foreign, words, type Words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import type { Selection } from '../../protocol/topology.ts';
import { detailsOf } from '../../topology/detailsOf.ts';
import { tell } from '../door/messages.ts';
import { createPanel, type EditorPanel } from '../door/panel.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Scopes } from '../../services/scopes/scopes.ts';
import { protectedTags } from '../shared/settings.ts';
import { detailsHtml } from './detailsHtml.ts';

const viewType = 'eniExplorer.details';

/**
 * All that is known of one thing, in an editor tab of its own; of an interface also what EC2 says of it now. The page has no
 * script: its links copy a value or read again, and can do nothing else.
 */
export class DetailsPanel implements Disposable {
  readonly #stop: () => void;
  #panel: EditorPanel | undefined;
  #of: OpenScope | undefined;
  #reading: AbortController | undefined;

  constructor(scopes: Pick<Scopes, 'onChange'>) {
    this.#stop = scopes.onChange(({ open, what }) => {
      if (what === 'closed' && open === this.#of) this.#panel?.dispose();
    });
  }

  /**
   * Shows what was read of the thing at once; of an interface each attribute that EC2 gives of it follows. A later call
   * ends the reading of an earlier one.
   */
  async show(open: OpenScope, target: Selection): Promise<void> {
    const { visible, connection } = open.store;
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const more = { findings: open.findings, operations: [], protectedTags: protectedTags() };
    const details = visible && detailsOf(target, visible.inventory, more);
    if (!details) {
      tell.info(words`It no longer exists: ${foreign(target.id)}`);
      return;
    }
    // The same thing may be in several accounts, and others may be opened while this stands.
    const account = open.account.line;
    const page = { details, account, scope: open.id, nonce: randomBytes(24).toString('base64url') };
    this.#of = open;
    const panel = this.#open(words`Details: ${foreign(details.title)}`);
    if (target.kind !== 'interface' || !connection) {
      panel.webview.html = detailsHtml({ ...page, attributes: [] });
      return;
    }
    panel.webview.html = detailsHtml({ ...page, attributes: undefined });
    try {
      const attributes = await connection.interfaceAttributes(target.id, reading.signal);
      if (this.#reading === reading && this.#panel) this.#panel.webview.html = detailsHtml({ ...page, attributes });
    } catch (error) {
      // A later request, or the closing of the tab, has ended this one.
      if (!reading.signal.aborted) throw error;
    }
  }

  /** Closes the panel; what is being read for it is dropped. */
  dispose(): void {
    this.#stop();
    this.#panel?.dispose();
  }

  #open(title: Words): EditorPanel {
    const links = [commandOf('copyValue'), commandOf('showDetails')];
    this.#panel ??= this.#create(title, links);
    this.#panel.title = title;
    this.#panel.reveal();
    return this.#panel;
  }

  #create(title: Words, enableCommandUris: readonly string[]): EditorPanel {
    const options = { enableScripts: false, enableCommandUris, localResourceRoots: [], enableFindWidget: true };
    const panel = createPanel({ viewType, title, show: ViewColumn.Active, options });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#reading?.abort();
      this.#reading = undefined;
    });
    return panel;
  }
}
