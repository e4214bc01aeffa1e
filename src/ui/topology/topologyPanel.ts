import { randomBytes } from 'node:crypto';
import { Uri, ViewColumn, type Disposable } from 'vscode';
import { words, type Words } from '../../domain/words.ts';
import { parseToHost } from '../../protocol/parseToHost.ts';
import type { LeftByPage, Selection, ToWebview } from '../../protocol/topology.ts';
import type { OpenScope, ScopeChange } from '../../services/scopes/openScope.ts';
import type { EditorPanel } from '../door/panel.ts';
import type { Memory } from '../shared/memory.ts';
import type { Problems } from '../shared/problems.ts';
import { firstChanged } from './firstChanged.ts';
import { PictureDrawing } from './pictureDrawing.ts';
import { PictureOrders, type PaintResult, type PictureOrder } from './pictureOrders.ts';
import type { AnsweredHere, RunCommand } from './topologyAnswers.ts';
import { topologyHtml } from './topologyHtml.ts';

export type PanelParts = {
  readonly extensionUri: Uri;
  readonly panel: EditorPanel;
  readonly problems: Pick<Problems, 'attempt'>;
  readonly run: RunCommand;
  /** What is remembered of how a person has the table. */
  readonly habits: () => Promise<Pick<Memory, 'tableLook' | 'keepTableLook'>>;
};

/**
 * The topology of one scope in an editor tab. Whole pictures go to the page, intentions come back; each message is parsed first, and
 * is about this scope. A tab may stand before its scope is open: then it says so.
 */
export class TopologyPanel implements Disposable {
  readonly #parts: PanelParts;
  readonly #orders = new PictureOrders();
  readonly #drawing = new PictureDrawing((message) => this.#post(message));
  #last: Promise<void> | undefined;
  #open: OpenScope | undefined;
  #stop: (() => void) | undefined;
  #ready = false;
  #isClosed = false;
  /** What to bring into view once the page can hear. */
  #pending: Selection | undefined;
  #selected: Selection | undefined;
  #narrowed: LeftByPage | undefined;
  /** What to say once the page has its picture. */
  readonly #onceReady: ToWebview[] = [];

  constructor(parts: PanelParts, open: OpenScope | undefined) {
    this.#parts = parts;
    const { panel, problems, extensionUri } = parts;
    const icon = (theme: string): Uri => Uri.joinPath(extensionUri, 'media', 'tree', theme, 'scope.svg');
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.onDidDispose(() => this.#end());
    panel.webview.onDidReceiveMessage((message: unknown) => problems.attempt(() => this.#hear(message)));
    this.show(open);
  }

  /** The scope that it shows. */
  get scope(): OpenScope | undefined {
    return this.#open;
  }
  /** What is selected in the picture. */
  get selected(): Selection | undefined {
    return this.#selected;
  }
  /** What the page leaves out of the account. */
  get narrowed(): LeftByPage | undefined {
    return this.#narrowed;
  }

  /** Begins to show this scope, with a page of its own. */
  show(open: OpenScope | undefined): void {
    const { panel, extensionUri } = this.#parts;
    this.#stop?.();
    this.#open = open;
    this.#stop = open?.onChange((change) => this.#follow(change));
    this.#ready = false;
    this.#narrowed = undefined;
    const folder = Uri.joinPath(extensionUri, 'dist', 'webview');
    const { webview } = panel;
    panel.title = this.#title();
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    webview.html = topologyHtml({
      cspSource: webview.cspSource,
      nonce: randomBytes(24).toString('base64url'),
      script: webview.asWebviewUri(Uri.joinPath(folder, 'main.js')).toString(),
      style: webview.asWebviewUri(Uri.joinPath(folder, 'main.css')).toString(),
      title: this.#title(),
      scope: open?.id,
    });
  }

  /** Brings the tab to the front, with this thing selected and in view. */
  reveal(target?: Selection, { preserveFocus = false, where = 'here' }: Showing = {}): void {
    this.#parts.panel.reveal(where === 'beside' ? ViewColumn.Beside : undefined, preserveFocus);
    if (target) this.point(target);
  }

  /** Selects this thing and brings it into view. */
  point(target: Selection): void {
    if (this.#ready) this.#post({ kind: 'reveal', target });
    else this.#pending = target;
  }

  /** Packs everything anew; a page that has no picture yet packs it anyway, but for what it kept of an earlier window. */
  arrange(): void {
    if (this.#ready) this.#post({ kind: 'arrange' });
    else this.#onceReady.push({ kind: 'arrange' });
  }

  /** Has the page paint a PNG, for the host or onto the clipboard. */
  paint(order: PictureOrder, onCancel: (hear: () => void) => void): Promise<PaintResult> {
    const post = (message: ToWebview): void => {
      if (this.#ready) this.#post(message);
      else this.#onceReady.push(message);
    };
    return this.#orders.order(order, post, onCancel);
  }

  /** Closes the panel. */
  dispose(): void {
    this.#parts.panel.dispose();
  }

  #end(): void {
    this.#isClosed = true;
    this.#drawing.end();
    this.#stop?.();
    this.#ready = false;
    this.#selected = undefined;
    this.#narrowed = undefined;
    this.#onceReady.length = 0;
    this.#orders.close();
    this.#open?.preview?.end();
  }

  #follow(change: ScopeChange): void {
    // Whoever makes tabs calls for previews, since there may be no tab yet.
    if (change === 'preview') return;
    void this.#parts.problems.attempt(() => (change === 'filter' ? this.#tellFilter() : this.#draw()));
  }

  /** Shows what an operation would do, beginning with the first thing that it would change, or the account again. */
  async showPreview(open: OpenScope): Promise<void> {
    if (this.#isClosed) return;
    const { preview } = open;
    this.#parts.panel.reveal(undefined, true);
    await this.#draw();
    const first = preview && (await firstChanged(open));
    if (first && open.preview === preview) this.reveal(first, { preserveFocus: true });
  }

  async #hear(message: unknown): Promise<void> {
    const intention = parseToHost(message);
    if (!intention) return;
    if (intention.kind === 'painted' || intention.kind === 'copied') {
      this.#orders.hear(intention);
      return;
    }
    if (intention.kind === 'tableLook') {
      await (await this.#parts.habits()).keepTableLook(intention.look);
      return;
    }
    if (intention.kind === 'select') this.#selected = intention.target;
    // Of several, none is what is meant.
    if (intention.kind === 'selectTogether') this.#selected = undefined;
    if (intention.kind === 'narrowed') {
      this.#narrowed = intention.by;
      return;
    }
    if (intention.kind !== 'ready') {
      await this.#answer(intention);
      return;
    }
    this.#ready = true;
    this.#drawing.forget();
    const { tableLook } = await this.#parts.habits();
    if (tableLook) this.#post({ kind: 'tableLook', look: tableLook });
    await this.#draw();
    const store = this.#open?.store;
    // Without a picture nothing has told it yet.
    if (!store?.visible) await this.#tellFilter();
    if (this.#pending) this.#post({ kind: 'reveal', target: this.#pending });
    this.#pending = undefined;
    for (const waiting of this.#onceReady.splice(0)) this.#post(waiting);
  }

  async #answer(intention: AnsweredHere): Promise<void> {
    const { answerWebview, followNotice } = await import('./topologyAnswers.ts');
    const { run } = this.#parts;
    if (this.#open) {
      const answer = await answerWebview(intention, this.#open, run);
      if (answer) this.#post(answer);
    } else if (intention.kind === 'notice') await followNotice(intention.action, run);
  }

  /** Resolves once the page has been sent what is to be seen now, also where a later call has overtaken this one. */
  async #draw(): Promise<void> {
    const drawing = this.#drawing.draw(this.#open);
    this.#last = drawing;
    await drawing;
    if (this.#last !== drawing) await this.#last;
  }

  async #tellFilter(): Promise<void> {
    if (!this.#open) return;
    const { filterForPicture } = await import('./accountView.ts');
    this.#post(filterForPicture(this.#open));
  }

  #post(message: ToWebview): void {
    if (!this.#ready) return;
    void this.#parts.problems.attempt(() => this.#parts.panel.webview.postMessage(message));
  }

  #title(): Words {
    return this.#open ? words`Topology: ${this.#open.title}` : words`Topology`;
  }
}

type Showing = { readonly preserveFocus?: boolean; readonly where?: 'here' | 'beside' };
