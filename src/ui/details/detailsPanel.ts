import { randomBytes } from 'node:crypto';
import { Uri, ViewColumn, type Disposable, type ExtensionContext } from 'vscode';
import { foreign, words } from '../../domain/words.ts';
import {
  longestTrail,
  parseDetailsToHost,
  parseKeptDetails,
  type DetailsToHost,
  type KeptDetails,
  type ToDetailsPage,
} from '../../protocol/details.ts';
import { nextTurn } from '../../services/inTurns.ts';
import { glanceAtReservations } from '../../services/readReservations.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { ThingLink } from '../../topology/details.ts';
import { tell } from '../door/messages.ts';
import { createPanel, type EditorPanel } from '../door/panel.ts';
import { pageHtml } from '../shared/pageHtml.ts';
import { resumeHere } from '../shared/resumeHere.ts';
import type { Session } from '../shared/session.ts';
import { AttributeReading } from './attributeReading.ts';
import { answerDetails } from './detailsActs.ts';
import { detailsIn } from './detailsIn.ts';
import { shownDetails } from './shownDetails.ts';

/** By which VS Code knows the tab of details. */
export const detailsViewType = 'eniExplorer.details';

/**
 * All that is known of one thing, in an editor tab of its own that follows its account; of an interface also what EC2 says of it now. There is one such tab:
 * a link in it leads to the next thing, and *Back* to the one before. The whole goes to the page each time, intentions come back; each is parsed first.
 */
export class DetailsPanel implements Disposable {
  readonly #context: Pick<ExtensionContext, 'extensionUri'>;
  readonly #session: Session;
  readonly #attributes = new AttributeReading();
  readonly #stop: readonly (() => void)[];
  #panel: EditorPanel | undefined;
  #kept: KeptDetails = { scope: '', trail: [], title: '', seenAt: undefined };
  #isReady = false;
  #isDue = false;

  constructor(context: Pick<ExtensionContext, 'extensionUri'>, session: Session) {
    this.#context = context;
    this.#session = session;
    const soon = (): void => void session.problems.attempt(() => this.#soon());
    this.#stop = [
      session.scopes.onChange(({ open, what }) => {
        if (open.id !== this.#kept.scope) return;
        if (what === 'closed') this.#panel?.dispose();
        else if (what !== 'filter' && what !== 'activated') soon();
      }),
      session.onProtection(soon),
    ];
  }

  /** Goes to a thing in the tab, which is opened where there is none; the thing before it is where *Back* leads. Resolves when EC2 has said of it what it has to say. */
  async show(open: OpenScope, target: ThingLink): Promise<void> {
    const { visible } = open.store;
    const details = visible && detailsIn(target, { ...visible, findings: [] }, open);
    if (!details) {
      tell.info(words`It no longer exists: ${foreign(target.id)}`);
      return;
    }
    const before = this.#panel && this.#kept.scope === open.id ? this.#kept.trail : [];
    const trail = isSame(before.at(-1), target) ? before : [...before, target].slice(-longestTrail);
    this.#kept = { scope: open.id, trail, title: details.title, seenAt: visible.inventory.snapshot.readAt };
    this.#panel ??= this.#adopt(
      createPanel({
        viewType: detailsViewType,
        title: words`Details`,
        show: ViewColumn.Active,
        options: { enableFindWidget: true },
      }),
    );
    this.#panel.reveal();
    await this.#arrive();
  }

  /** The tab of the last window. Its account is read once somebody looks at it. */
  async restore(panel: EditorPanel, page: unknown): Promise<void> {
    const kept = parseKeptDetails(page);
    if (this.#panel || !kept || kept.trail.length === 0) {
      panel.dispose();
      return;
    }
    this.#kept = kept;
    this.#panel = this.#adopt(panel);
    await resumeHere(this.#session);
    const open = this.#open;
    if (open) await this.#session.look(open);
    await this.#arrive();
  }

  /** Closes the tab; what is being read for it is dropped. */
  dispose(): void {
    for (const stop of this.#stop) stop();
    this.#panel?.dispose();
  }

  get #open(): OpenScope | undefined {
    return this.#session.scopes.find(this.#kept.scope);
  }

  #adopt(panel: EditorPanel): EditorPanel {
    const { problems } = this.#session;
    const { extensionUri } = this.#context;
    const folder = Uri.joinPath(extensionUri, 'dist', 'webview');
    const icon = (theme: string): Uri => Uri.joinPath(extensionUri, 'media', 'tree', theme, 'scope.svg');
    const { webview } = panel;
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#isReady = false;
      this.#attributes.stop();
    });
    webview.onDidReceiveMessage((message: unknown) => problems.attempt(() => this.#hear(message)));
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    webview.html = pageHtml(
      {
        cspSource: webview.cspSource,
        nonce: randomBytes(24).toString('base64url'),
        script: webview.asWebviewUri(Uri.joinPath(folder, 'main.js')).toString(),
        style: webview.asWebviewUri(Uri.joinPath(folder, 'details', 'details.css')).toString(),
        title: 'Details',
      },
      { 'data-page': 'details' },
    );
    return panel;
  }

  async #hear(message: unknown): Promise<void> {
    const intention = parseDetailsToHost(message);
    if (!intention) return;
    if (intention.kind === 'ready') {
      this.#isReady = true;
      await this.#post();
    } else if (intention.kind === 'back') await this.#back();
    else await this.#act(intention);
  }

  async #back(): Promise<void> {
    if (this.#kept.trail.length < 2) return;
    this.#kept = { ...this.#kept, trail: this.#kept.trail.slice(0, -1), seenAt: undefined };
    await this.#arrive();
  }

  async #act(intention: Exclude<DetailsToHost, { readonly kind: 'ready' | 'back' }>): Promise<void> {
    const open = this.#open;
    const target = this.#kept.trail.at(-1);
    if (!open || !target) return;
    if (intention.kind === 'go') await this.show(open, intention.target);
    else await answerDetails(intention, { open, target });
    if (intention.kind !== 'readAgain') return;
    this.#attributes.stop();
    await this.#arrive();
  }

  /** Shows what is known of a thing at once; what has to be asked for follows. */
  async #arrive(): Promise<void> {
    const target = this.#kept.trail.at(-1);
    const open = this.#open;
    if (target?.kind !== 'interface') this.#attributes.stop();
    const reading = this.#readAttributes();
    await this.#post();
    if (open && target?.kind === 'subnet') await glanceAtReservations(open.store, target.id);
    if (await reading) await this.#post();
  }

  /** Asks anew where the account has it otherwise than when it was asked. Resolves true when there is something new. */
  async #readAttributes(): Promise<boolean> {
    const target = this.#kept.trail.at(-1);
    const store = this.#open?.store;
    const eni = target?.kind === 'interface' ? store?.inventory?.eni(target.id) : undefined;
    if (!eni || !store?.connection) return false;
    return this.#attributes.read(eni.id, `${eni.id} ${this.#kept.scope} ${JSON.stringify(eni)}`, store.connection);
  }

  /** Of several changes at a time the last one is shown. */
  async #soon(): Promise<void> {
    if (this.#isDue || !this.#panel) return;
    this.#isDue = true;
    await nextTurn();
    this.#isDue = false;
    const reading = this.#readAttributes();
    await this.#post();
    if (await reading) await this.#post();
  }

  async #post(): Promise<void> {
    if (!this.#panel) return;
    const shown = shownDetails({ open: this.#open, kept: this.#kept });
    this.#kept = shown.kept;
    this.#panel.title = words`Details: ${foreign(shown.title)}`;
    if (!this.#isReady) return;
    const attributes = shown.details?.kind === 'interface' ? this.#attributes.tables : [];
    const message: ToDetailsPage = { kind: 'thing', shown: { ...shown, attributes } };
    await this.#panel.webview.postMessage(message);
  }
}

const isSame = (one: ThingLink | undefined, other: ThingLink): boolean =>
  one?.kind === other.kind && one.id === other.id;
