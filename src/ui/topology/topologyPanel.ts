import { randomBytes } from 'node:crypto';
import { Uri, ViewColumn, type Disposable, type ExtensionContext } from 'vscode';
import { scopeTitle } from '../../domain/scope.ts';
import { words, type Words } from '../../domain/words.ts';
import { parseToHost } from '../../protocol/parseToHost.ts';
import type { PaintOrder, Selection, ToWebview } from '../../protocol/topology.ts';
import type { ChangeMark } from '../../topology/pictureChanges.ts';
import { createPanel, onRestoredPanel, type EditorPanel } from '../door/panel.ts';
import { PictureOrders, type Painted } from './pictureOrders.ts';
import type { Session, ShownPreview } from '../shared/session.ts';
import type { RunCommand } from './topologyAnswers.ts';
import { topologyHtml } from './topologyHtml.ts';

export const topologyViewType = 'eniExplorer.topology';

/** The topology in an editor tab. Whole pictures go to the page, intentions come back; each message is parsed first. */
export class TopologyPanel implements Disposable {
  readonly #context: ExtensionContext;
  readonly #session: Session;
  readonly #run: RunCommand;
  #panel: EditorPanel | undefined;
  #ready = false;
  /** What to bring into view once the page can hear. */
  #pending: Selection | undefined;
  #selected: Selection | undefined;
  readonly #orders = new PictureOrders();
  /** What to say once the page has its picture. */
  readonly #onceReady: ToWebview[] = [];

  constructor(context: ExtensionContext, session: Session, run: RunCommand) {
    this.#context = context;
    this.#session = session;
    this.#run = run;
    const { attempt } = session.problems;
    const draw = (): void => void attempt(() => this.#draw());
    context.subscriptions.push(
      { dispose: session.store.onChange(draw) },
      { dispose: session.onBaseline(draw) },
      { dispose: session.onPreview((preview) => void attempt(() => this.#showPreview(preview))) },
      { dispose: session.onFilter(() => void attempt(() => this.#tellFilter())) },
      // A tab of the last window comes to life when it is first looked at, which may be after another one was opened.
      onRestoredPanel(topologyViewType, (panel) => {
        if (this.#panel) panel.dispose();
        else this.#adopt(panel);
      }),
    );
  }

  /** Opens the panel, or brings it up where it is open. */
  show(): void {
    if (this.#panel) this.#panel.reveal();
    else
      this.#adopt(
        createPanel({
          viewType: topologyViewType,
          title: this.#title(),
          show: ViewColumn.Active,
          options: { retainContextWhenHidden: true },
        }),
      );
  }

  /** Shows what an operation would do, beginning with the first thing that it would change. The focus stays with the wizard. */
  async #showPreview(preview: ShownPreview | undefined): Promise<void> {
    if (preview && !this.#panel) this.show();
    this.#panel?.reveal(undefined, true);
    await this.#draw();
    if (!preview || this.#session.preview !== preview) return;
    const { viewOf } = await import('./accountView.ts');
    const [first] = viewOf(this.#session)?.changes?.marks.toSorted((a, b) => weight(a) - weight(b)) ?? [];
    if (first) this.reveal(first.on);
  }

  /** Shows the picture with this thing selected and in view, once the page is ready. */
  reveal(target: Selection): void {
    this.show();
    if (this.#ready) this.#post({ kind: 'reveal', target });
    else this.#pending = target;
  }

  /** What is selected in the picture; undefined for nothing, and while no panel is open. */
  get selected(): Selection | undefined {
    return this.#selected;
  }

  /** Has the page paint a PNG, and opens the panel for that. */
  paint(order: PaintOrder, onCancel: (hear: () => void) => void): Promise<Painted> {
    if (!this.#panel) this.show();
    const post = (message: ToWebview): void => {
      if (this.#ready) this.#post(message);
      else this.#onceReady.push(message);
    };
    return this.#orders.order(order, post, onCancel);
  }

  /** Closes the panel. */
  dispose(): void {
    this.#panel?.dispose();
  }

  #adopt(panel: EditorPanel): void {
    this.#panel = panel;
    this.#ready = false;
    const { extensionUri } = this.#context;
    const folder = Uri.joinPath(extensionUri, 'dist', 'webview');
    const { webview } = panel;
    const icon = (theme: string): Uri => Uri.joinPath(extensionUri, 'media', 'tree', theme, 'scope.svg');
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.onDidDispose(() => {
      if (this.#panel !== panel) return;
      this.#panel = undefined;
      this.#ready = false;
      this.#selected = undefined;
      this.#onceReady.length = 0;
      this.#orders.close();
      this.#session.preview?.end();
    });
    webview.onDidReceiveMessage((message: unknown) => this.#session.problems.attempt(() => this.#hear(message)));
    webview.html = topologyHtml({
      cspSource: webview.cspSource,
      nonce: randomBytes(24).toString('base64url'),
      script: webview.asWebviewUri(Uri.joinPath(folder, 'main.js')).toString(),
      style: webview.asWebviewUri(Uri.joinPath(folder, 'main.css')).toString(),
      title: this.#title(),
    });
  }

  async #hear(message: unknown): Promise<void> {
    const intention = parseToHost(message);
    if (!intention) return;
    if (intention.kind === 'painted') {
      this.#orders.hear(intention);
      return;
    }
    if (intention.kind === 'select') this.#selected = intention.target;
    if (intention.kind !== 'ready') {
      const { answerWebview } = await import('./topologyAnswers.ts');
      const answer = await answerWebview(intention, this.#session, this.#run);
      if (answer) this.#post(answer);
      return;
    }
    this.#ready = true;
    await this.#draw();
    // Without a picture nothing has told it yet.
    if (!this.#session.store.shown || this.#session.store.state.kind === 'loading') await this.#tellFilter();
    if (this.#pending) this.#post({ kind: 'reveal', target: this.#pending });
    this.#pending = undefined;
    for (const waiting of this.#onceReady.splice(0)) this.#post(waiting);
  }

  /** The parts that draw are loaded with the first panel, not with the extension. */
  async #draw(): Promise<void> {
    if (!this.#panel) return;
    const { picturesOf } = await import('./topologyPictures.ts');
    if (this.#panel) this.#panel.title = this.#title();
    for (const message of picturesOf(this.#session)) this.#post(message);
  }

  async #tellFilter(): Promise<void> {
    if (!this.#panel) return;
    const { filterForPicture } = await import('./pictureFilter.ts');
    this.#post(filterForPicture(this.#session));
  }

  #post(message: ToWebview): void {
    if (this.#ready) void this.#session.problems.attempt(() => this.#panel?.webview.postMessage(message));
  }

  #title(): Words {
    const { scope } = this.#session.store;
    return scope ? words`Topology: ${scopeTitle(scope)}` : words`Topology`;
  }
}

/** The interfaces before what holds them: they tell more of a change. */
const weight = ({ on: { kind } }: ChangeMark): number => (kind === 'interface' ? 0 : 1);
