import { timestampText } from '../../domain/timestamp.ts';
import type { Snapshot } from '../../domain/model.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import type { Connection } from '../../aws/connection.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { foundIn } from '../../domain/query/found.ts';
import { scopeKey, scopeNote, scopeTitle, neverWritten, type Scope } from '../../domain/scope.ts';
import { operations } from '../../operations/registry.ts';
import { findingsOf } from '../../rules/findings.ts';
import { accountInView, type AccountInView } from '../../services/accountLine.ts';
import type { Platform } from '../../services/platform.ts';
import type { ProtectedSetting } from '../../services/protectedSetting.ts';
import type { Store, StoreState } from '../../services/store.ts';
import type { Rehearsed } from '../../services/wizardPorts.ts';
import { Emitter } from '../../services/emitter.ts';
import type { Log } from './log.ts';
import type { Memory } from './memory.ts';
import { whyAsk, type Offer, type Surroundings } from './offer.ts';
import type { ProblemOffer, Problems } from './problems.ts';
import type { TreeContent } from './tree/rowContext.ts';
import { isNothing } from './welcome.ts';

export type SessionParts = {
  readonly platform: Platform;
  readonly store: Store;
  readonly memory: Memory;
  readonly log: Pick<Log, 'show' | 'unforeseen'>;
  readonly problems: Pick<Problems, 'tell' | 'attempt'>;
  /** Which accounts the settings protect, as they are now. */
  readonly protectedSetting: () => ProtectedSetting;
};

/** What an operation would do, for as long as the topology shows it: until the person, another one or a new read ends it. */
export type ShownPreview = Rehearsed & { readonly end: () => void };

/** What all places of the extension share in one window: the store, the filter, and the findings about what is shown. */
export class Session {
  readonly platform: Platform;
  readonly store: Store;
  readonly log: Pick<Log, 'show' | 'unforeseen'>;
  readonly problems: Pick<Problems, 'tell' | 'attempt'>;
  readonly #memory: Memory;
  readonly #protectedSetting: () => ProtectedSetting;
  readonly #protectionChanges = new Emitter<void>();
  readonly #filterChanges = new Emitter<string>();
  readonly #baselineChanges = new Emitter<Baseline | undefined>();
  #baseline: { readonly of: Baseline; readonly beside: string } | undefined;
  readonly #previewChanges = new Emitter<ShownPreview | undefined>();
  #preview: ShownPreview | undefined;
  readonly #offers = new Emitter<Offer | undefined>();
  #offered: Offer | undefined;
  #isResumed = false;
  #findings: { readonly of: Inventory; readonly list: readonly Finding[] } | undefined;

  constructor({ platform, store, memory, log, problems, protectedSetting }: SessionParts) {
    this.platform = platform;
    this.store = store;
    this.log = log;
    this.problems = problems;
    this.#memory = memory;
    this.#protectedSetting = protectedSetting;
  }

  /**
   * An account as reviews, dialogs and results name it. For a scope that is not shown, nothing is known that only a
   * read tells.
   */
  account(scope: Scope): AccountInView {
    const { shown, connection } = this.store;
    const isShown = shown !== undefined && scopeKey(shown.scope) === scopeKey(scope);
    const { region } = isShown ? shown.inventory.snapshot : {};
    const open = isShown ? connection : undefined;
    // What was read may be older than what STS has said since.
    const accountId = isShown ? (shown.inventory.snapshot.accountId ?? open?.identity()) : undefined;
    const known = { scope, accountId, region, accountName: open?.accountName?.(), endpoint: open?.endpoint };
    return accountInView(known, this.#protectedSetting());
  }

  /** Tells each change of what is protected; answers a function that stops telling. */
  get onProtection(): (listener: () => void) => () => void {
    return this.#protectionChanges.on;
  }

  /** To be called when a setting that protects has changed. */
  protectionChanged(): void {
    this.#protectionChanges.fire();
  }

  /** Findings about what is shown, computed once an inventory. */
  get findings(): readonly Finding[] {
    const { inventory } = this.store;
    if (!inventory) return [];
    if (this.#findings?.of !== inventory) this.#findings = { of: inventory, list: findingsOf(inventory) };
    return this.#findings.list;
  }

  /** What is remembered of choosing a profile. */
  get habits(): Pick<Memory, 'used' | 'pinned' | 'keepPinned'> {
    return this.#memory;
  }

  /** The query of this folder as it is typed; empty without one. */
  get filter(): string {
    return this.#memory.filter;
  }

  /** Tells each new filter; answers a function that stops telling. */
  get onFilter(): (listener: (text: string) => void) => () => void {
    return this.#filterChanges.on;
  }

  /** Takes a filter, and remembers it; an empty one clears. It may have a fault, which whoever asks for it tells. */
  async setFilter(text: string): Promise<void> {
    await this.#memory.keepFilter(text.trim());
    this.#filterChanges.fire(this.filter);
  }

  /** All that the tree shows; undefined when nothing was read yet. */
  get content(): TreeContent | undefined {
    const { shown } = this.store;
    // Of an empty region the view's welcome text tells.
    if (!shown || isNothing(shown.inventory.snapshot)) return undefined;
    const { inventory, scope } = shown;
    const found = foundIn({ inventory, findings: this.findings }, this.filter);
    return {
      title: scopeTitle(scope),
      protection: this.account(scope).protection,
      inventory,
      findings: this.findings,
      operations: neverWritten(scope) ? [] : operations,
      note: scopeNote(scope, inventory.snapshot.readAt),
      filter: found && (({ id }) => found.has(id)),
    };
  }

  /** What is shown is compared with it, until another scope is opened; undefined when nothing is compared. */
  get baseline(): Baseline | undefined {
    const { shown } = this.store;
    return shown && this.#baseline?.beside === scopeKey(shown.scope) ? this.#baseline.of : undefined;
  }

  /** Tells when a comparison starts or ends; answers a function that stops telling. */
  get onBaseline(): (listener: (baseline: Baseline | undefined) => void) => () => void {
    return this.#baselineChanges.on;
  }

  /** Starts a comparison of what is shown; undefined ends it. */
  compareWith(baseline: Baseline | undefined): void {
    const { shown } = this.store;
    this.#baseline = baseline && shown ? { of: baseline, beside: scopeKey(shown.scope) } : undefined;
    this.#baselineChanges.fire(this.baseline);
  }

  /** What the topology shows in place of the account, while a person looks at what an operation would do. */
  get preview(): ShownPreview | undefined {
    return this.#preview;
  }

  /** Tells when a preview starts or ends; answers a function that stops telling. */
  get onPreview(): (listener: (preview: ShownPreview | undefined) => void) => () => void {
    return this.#previewChanges.on;
  }

  /** Shows a preview instead of the account; undefined goes back. */
  showPreview(preview: ShownPreview | undefined): void {
    this.#preview = preview;
    this.#previewChanges.fire(preview);
  }

  /**
   * Opens a scope, by a connection that was made already or a new one. If it cannot be read, tells the problem, with a way back
   * to what was shown before.
   */
  async open(scope: Scope, connection?: Connection): Promise<void> {
    this.#offer(undefined);
    const before = this.store.settled;
    await this.#ended(await this.store.setScope(scope, connection), { before, scope, again: () => this.open(scope) });
  }

  /** What a person's *Refresh* or *Try Again* does. */
  async refresh(): Promise<void> {
    const before = this.store.settled;
    const scope = before.kind === 'empty' ? undefined : before.scope;
    await this.#ended(await this.store.restart(), { before, scope, again: () => this.refresh() });
  }

  /** Leaves a scope that could not be opened for the account that was shown before. */
  async back(): Promise<void> {
    const before = this.store.settled;
    await this.#ended(await this.store.back(), { before, scope: this.store.scope, again: () => this.refresh() });
  }

  /** Stops the read that is under way; of a first one the scope stays at hand. */
  cancelReading(): void {
    const { state } = this.store;
    this.store.cancel();
    if (state.kind === 'loading' && this.store.state.kind === 'empty') {
      this.#offer({ scope: state.scope, because: 'cancelled' });
    }
  }

  /** A scope to be opened by one click, while none is. */
  get offered(): Offer | undefined {
    return this.store.state.kind === 'empty' ? this.#offered : undefined;
  }

  /** Tells what is offered, undefined for nothing; answers a function that stops telling. */
  get onOffer(): (listener: (offer: Offer | undefined) => void) => () => void {
    return this.#offers.on;
  }

  /** Opens the scope that is offered, if there is one. */
  async openOffered(): Promise<void> {
    const { offered } = this;
    if (offered) await this.open(offered.scope);
  }

  /**
   * The scope of the last window, when the view is first looked at: opened, or offered where opening it may not go unasked. Asked
   * again when the folder has become trusted.
   */
  async resume(endpoint: string | undefined, around: Surroundings): Promise<void> {
    if (this.#isResumed || this.store.state.kind !== 'empty') return;
    const scope = this.#memory.lastScope(endpoint);
    if (!scope) return;
    const because = whyAsk(scope, { ...around, isOwn: this.#memory.isOwn(around) });
    this.#isResumed = because !== 'restricted';
    if (because === undefined) await this.open(scope);
    else this.#offer({ scope, because });
  }

  #offer(offer: Offer | undefined): void {
    this.#offered = offer;
    this.#offers.fire(offer);
  }

  /** Remembers or tells how a read of a scope ended, unless it did not come to an end of its own. */
  async #ended(
    state: StoreState,
    {
      before,
      scope,
      again,
    }: { readonly before: StoreState; readonly scope: Scope | undefined; readonly again: () => Promise<void> },
  ): Promise<void> {
    // A cancelled read leads back to the state before; another scope that was chosen meanwhile has a call of its own.
    if (state === before || state.kind === 'empty' || !scope || scopeKey(state.scope) !== scopeKey(scope)) return;
    if (state.kind === 'ready') {
      if (this.#baseline && !this.baseline) this.compareWith(undefined);
      await this.#memory.keepScope(state.scope, state.shown.inventory.snapshot.accountId);
    }
    if (state.kind === 'failed') await this.problems.tell(state.problem, again, this.#wayBack());
  }

  #wayBack(): readonly ProblemOffer[] {
    const { earlier } = this.store;
    return earlier ? [{ label: words`Back to ${scopeTitle(earlier)}`, take: () => this.back() }] : [];
  }
}

/** An earlier account that what is shown is compared with. */
export type Baseline = { readonly title: string; readonly snapshot: Snapshot };

/** `Demo account, 2026-11-27 22:10`. */
export const baselineTitle = ({ title, snapshot }: Baseline): Words =>
  words`${foreign(title, 80)}, ${foreign(timestampText(snapshot.readAt))}`;
