import type { Connection } from '../../aws/connection.ts';
import { ageText, timestampText } from '../../domain/timestamp.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Account } from '../../domain/query/shownTexts.ts';
import { isAbort } from '../../domain/errors.ts';
import { scopeId, scopeNote, scopeTitle, type Scope } from '../../domain/scope.ts';
import type { Snapshot } from '../../domain/model.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { orderNames } from '../../operations/choices/namePositions.ts';
import { accountInView, type AccountInView } from '../accountLine.ts';
import { AccountSearch } from '../accountSearch.ts';
import { Emitter } from '../emitter.ts';
import type { IgnoredFindings } from '../ignoredFindings.ts';
import { inTurns } from '../inTurns.ts';
import type { ProtectedSetting } from '../protectedSetting.ts';
import type { Shown } from '../shown.ts';
import type { PreviewLook } from '../../topology/pictureChanges.ts';
import { RecentThings } from '../recentThings.ts';
import type { Store, StoreState } from '../store.ts';
import type { PreviewedOperation } from '../wizardPorts.ts';

/** What is shown is compared with it: an earlier time of the account, or another one. */
export type Baseline = {
  readonly title: string;
  readonly snapshot: Snapshot;
  /** Another account, which has no id in common: things are matched by names and places. */
  readonly account?: Inventory;
  /** The id of the open scope that this is of; undefined for a file, and for an earlier time. */
  readonly of?: string;
};

/** `Demo account, 2026-11-27 22:10`. */
export const baselineTitle = ({ title, snapshot }: Baseline): Words =>
  words`${foreign(title, 80)}, ${foreign(timestampText(snapshot.readAt))}`;

/** What an operation would do, for as long as the topology shows it: until the person, another one or a new read ends it. */
export type ShownPreview = PreviewedOperation & { readonly end: () => void };

/** What of an open scope is otherwise than before. */
export type ScopeChange = 'state' | 'filter' | 'baseline' | 'preview' | 'ignored';

export type OpenScopeParts = {
  /** Its own, without any scope yet. */
  readonly store: Store;
  /** Which accounts the settings protect, as they are now. */
  readonly protectedSetting: () => ProtectedSetting;
  /** The filter that was left in it the last time. */
  readonly filter: string;
  /** The findings that the person ignores, in all accounts; none when left out. */
  readonly ignored?: IgnoredFindings | undefined;
  /** Compares an account that is about to be shown with a baseline, in turns, for those who will ask. */
  readonly compare?: ((baseline: Baseline, shown: Shown, signal: AbortSignal | undefined) => Promise<void>) | undefined;
};

/** All that belongs to one open scope, and to no other: what was read of it, its filter, its comparison, its preview, its findings. */
export class OpenScope {
  /** Names it in rows, pages and what is remembered. */
  readonly id: string;
  readonly scope: Scope;
  readonly store: Store;
  /** Undefined where findings cannot be ignored. */
  readonly ignored: IgnoredFindings | undefined;
  /** What was chosen lately in its dialogs. */
  readonly recent = new RecentThings();
  /** How previews of it are looked at, which its exports follow. */
  previewLook: PreviewLook = 'overlay';
  /** What is to be known of how it begins in this window; told until somebody has gone on from there. */
  begins: Words | undefined;
  readonly #protectedSetting: () => ProtectedSetting;
  readonly #changes = new Emitter<ScopeChange>();
  readonly #search = new AccountSearch();
  #filtering: AbortController | undefined;
  #ordering: AbortController | undefined;
  #filter: string;
  #baseline: Baseline | undefined;
  #preview: ShownPreview | undefined;
  readonly #ends: (() => void)[] = [];
  readonly #releases = new Emitter<void>();
  #holders = 0;

  constructor(scope: Scope, { store, protectedSetting, filter, ignored, compare }: OpenScopeParts) {
    this.id = scopeId(scope);
    this.scope = scope;
    this.store = store;
    this.ignored = ignored;
    this.#protectedSetting = protectedSetting;
    this.#filter = filter;
    store.onChange((state) => {
      this.#changes.fire('state');
      if (state.kind === 'ready') this.#order(state.shown);
    });
    // What rows and picture ask of an account as soon as it is shown.
    store.prepareBy(async (shown, signal) => {
      if (this.#filter !== '') await this.#search.find(this.judged(shown), this.#filter, signal);
      if (this.#baseline) await compare?.(this.#baseline, shown, signal);
    });
    const quiet = ignored?.onChange(() => {
      // Findings are found by what they say.
      this.#search.dispose();
      this.#changes.fire('ignored');
    });
    if (quiet) this.onClose(quiet);
  }

  /** What lists to choose from ask for, once what is new is shown; nobody waits for it. */
  #order(shown: Shown): void {
    this.#ordering?.abort();
    const ordering = new AbortController();
    this.#ordering = ordering;
    inTurns(orderNames(shown.inventory.snapshot), ordering.signal).catch((error: unknown) => {
      if (!isAbort(error)) throw error;
    });
  }

  get title(): Words {
    return scopeTitle(this.scope);
  }
  /** Tells what has changed; answers a function that stops telling. */
  get onChange(): (listener: (change: ScopeChange) => void) => () => void {
    return this.#changes.on;
  }

  /** The account as reviews, dialogs and results name it. */
  get account(): AccountInView {
    const { scope, store } = this;
    const { visible, connection } = store;
    const { snapshot } = visible?.inventory ?? {};
    // What was read may be older than what STS has said since.
    const accountId = snapshot && (snapshot.accountId ?? connection?.identity());
    const accountName = connection?.accountName?.();
    const known = { scope, accountId, region: snapshot?.region, accountName, endpoint: connection?.endpoint };
    return accountInView(known, this.#protectedSetting());
  }

  /** What must be known of what can be looked at: that it is a snapshot, or was read in an earlier window. */
  get note(): Words | undefined {
    const { last, visible } = this.store;
    if (!visible) return undefined;
    const { readAt } = visible.inventory.snapshot;
    if (visible !== last) return scopeNote(visible.scope, readAt);
    return words`As of ${foreign(ageText(readAt, Date.now()))}, read only until it has been read again`;
  }

  /** Findings about what is shown, but for those that are ignored; none while not all of it has been read. */
  get findings(): readonly Finding[] {
    const { shown } = this.store;
    return shown ? this.judged(shown).findings : [];
  }

  /** The account without the findings that are ignored. */
  judged({ inventory, findings }: Account): Account {
    return { inventory, findings: this.ignored?.leftOf({ inventory, findings }) ?? findings };
  }

  get filter(): string {
    return this.#filter;
  }
  setFilter(text: string): void {
    this.#filtering?.abort();
    this.#filter = text.trim();
    this.#changes.fire('filter');
  }

  /** Sets the filter once it is known what it finds, so that nobody has to wait for that; of several the last one counts. */
  async takeFilter(text: string): Promise<void> {
    this.#filtering?.abort();
    const filtering = new AbortController();
    this.#filtering = filtering;
    try {
      await this.find(text, filtering.signal);
      this.setFilter(text);
    } catch (error) {
      if (!isAbort(error)) throw error;
    }
  }

  /** Has what {@link find} needs put together: somebody is about to type. */
  async prepareFind(): Promise<void> {
    const { visible } = this.store;
    if (visible) await this.#search.prepare(this.judged(visible));
  }

  /** The ids of the interfaces that a filter finds in what is shown, worked out in turns; undefined where it asks nothing. */
  async find(text: string, signal: AbortSignal): Promise<ReadonlySet<string> | undefined> {
    const { visible } = this.store;
    return visible && this.#search.find(this.judged(visible), text.trim(), signal);
  }

  /** What is shown is compared with it; undefined when nothing is compared. */
  get baseline(): Baseline | undefined {
    return this.store.shown && this.#baseline;
  }
  compareWith(baseline: Baseline | undefined): void {
    this.#baseline = this.store.shown && baseline;
    this.#changes.fire('baseline');
  }

  /** What the topology shows in place of the account, while a person looks at what an operation would do. */
  get preview(): ShownPreview | undefined {
    return this.#preview;
  }
  showPreview(preview: ShownPreview | undefined): void {
    this.#preview = preview;
    this.#changes.fire('preview');
  }

  /** Whether a person is about to decide on it as it is shown: what nobody asked for then waits. */
  get isHeld(): boolean {
    return this.#holders > 0;
  }
  /** Holds it as it is shown until the answer is called. */
  hold(): () => void {
    this.#holders += 1;
    return () => {
      this.#holders -= 1;
      this.#releases.fire();
    };
  }

  /** Tells when a hold has ended. */
  get onRelease(): (listener: () => void) => () => void {
    return this.#releases.on;
  }

  /** What is to be done when it is closed. */
  onClose(end: () => void): void {
    this.#ends.push(end);
  }

  /** Reads it by a new connection, or by one that was made for it already. */
  open(made?: Connection): Promise<StoreState> {
    return this.store.setScope(this.scope, made);
  }

  /** Stops what is read of it, and closes its connection once no run works with it. */
  close(): void {
    for (const end of this.#ends.splice(0)) end();
    this.#preview?.end();
    this.#filtering?.abort();
    this.#ordering?.abort();
    this.#search.dispose();
    this.#changes.clear();
    // A run that ends later must not read it again.
    void this.store.setScope(undefined);
    this.store.dispose();
  }
}
