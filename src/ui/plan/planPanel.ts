import { randomBytes } from 'node:crypto';
import { Uri, type Disposable } from 'vscode';
import type { Words } from '../../domain/words.ts';
import { parsePlanToHost } from '../../protocol/parsePlanToHost.ts';
import type { PlanDocument, PlanToHost, ToPlanPage } from '../../protocol/plan.ts';
import { nextTurn } from '../../services/inTurns.ts';
import type { EditorPanel } from '../door/panel.ts';
import type { Problems } from '../shared/problems.ts';
import type { KeptPage } from '../../protocol/keptPage.ts';
import { planHtml } from './planHtml.ts';

/** What a tab shows: the document of a change as it is now, and when it is otherwise. */
export type ShownPlan = {
  readonly title: Words;
  readonly document: PlanDocument;
  readonly onChange: (listener: () => void) => () => void;
};

export type PlanPanelParts = {
  readonly kept: KeptPage | undefined;
  readonly extensionUri: Uri;
  readonly panel: EditorPanel;
  readonly problems: Pick<Problems, 'attempt'>;
  readonly plan: ShownPlan;
  /** Does what the page asks for. */
  readonly hear: (intention: Exclude<PlanToHost, { readonly kind: 'ready' }>) => Promise<void>;
};

/** The document of one change in an editor tab. Whole documents go to the page, intentions come back; each message is parsed first. */
export class PlanPanel implements Disposable {
  readonly #parts: PlanPanelParts;
  readonly #quiet: () => void;
  #isReady = false;
  #isDue = false;

  constructor(parts: PlanPanelParts) {
    this.#parts = parts;
    const { kept, extensionUri, panel, plan, problems } = parts;
    const folder = Uri.joinPath(extensionUri, 'dist', 'webview');
    const { webview } = panel;
    const icon = (theme: string): Uri => Uri.joinPath(extensionUri, 'media', 'tree', theme, 'scope.svg');
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.onDidDispose(() => this.#end());
    webview.onDidReceiveMessage((message: unknown) => problems.attempt(() => this.#hear(message)));
    this.#quiet = plan.onChange(() => void problems.attempt(() => this.#soon()));
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    webview.html = planHtml({
      cspSource: webview.cspSource,
      nonce: randomBytes(24).toString('base64url'),
      script: webview.asWebviewUri(Uri.joinPath(folder, 'plan', 'planMain.js')).toString(),
      style: webview.asWebviewUri(Uri.joinPath(folder, 'plan', 'plan.css')).toString(),
      title: plan.title,
      kept,
    });
  }

  /** Whether somebody sees it. */
  get isVisible(): boolean {
    return this.#parts.panel.visible;
  }

  /** Whether the person is in it. */
  get isActive(): boolean {
    return this.#parts.panel.active;
  }

  /** Brings the tab to the front. */
  reveal(): void {
    this.#parts.panel.reveal();
  }

  /** Closes the tab. */
  dispose(): void {
    this.#parts.panel.dispose();
  }

  #end(): void {
    this.#quiet();
    this.#isReady = false;
  }

  async #hear(message: unknown): Promise<void> {
    const intention = parsePlanToHost(message);
    if (!intention) return;
    if (intention.kind !== 'ready') {
      await this.#parts.hear(intention);
      return;
    }
    this.#isReady = true;
    await this.#post();
  }

  /** Of several changes at a time the last one is shown. */
  async #soon(): Promise<void> {
    if (this.#isDue) return;
    this.#isDue = true;
    await nextTurn();
    this.#isDue = false;
    await this.#post();
  }

  async #post(): Promise<void> {
    if (!this.#isReady) return;
    const { panel, plan } = this.#parts;
    panel.title = plan.title;
    const message: ToPlanPage = { kind: 'document', document: plan.document, now: Date.now() };
    await panel.webview.postMessage(message);
  }
}
