import type { Connection } from '../../aws/connection.ts';
import { scopeId, type Scope } from '../../domain/scope.ts';
import type { Consent } from '../../services/consent.ts';
import { Emitter } from '../../services/emitter.ts';
import type { Platform } from '../../services/platform.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Scopes } from '../../services/scopes/scopes.ts';
import type { StoreState } from '../../services/store.ts';
import type { Log } from './log.ts';
import type { Memory } from './memory.ts';
import { whyAsk, type LastScopes, type Offer, type Surroundings } from './offer.ts';
import type { Problems } from './problems.ts';
import type { ScopeParts, ScopeViews } from './scopeParts.ts';
import { waitsForSignIn } from './signedOut.ts';

export type SessionParts = {
  readonly platform: Platform;
  readonly scopes: Scopes;
  /** What there is no need of before the first scope. */
  readonly load: () => Promise<ScopeParts>;
  readonly log: Pick<Log, 'show' | 'unforeseen'>;
  readonly problems: Pick<Problems, 'tell' | 'attempt'>;
};

type Habits = Pick<
  Memory,
  | 'used'
  | 'usedRoles'
  | 'pinned'
  | 'keepPinned'
  | 'sets'
  | 'keepSets'
  | 'grouping'
  | 'keepGrouping'
  | 'tableLook'
  | 'keepTableLook'
>;

/** What all places of the extension share in one window: the open scopes, and how a person opens, reads and leaves one. */
export class Session {
  readonly platform: Platform;
  readonly scopes: Scopes;
  readonly log: Pick<Log, 'show' | 'unforeseen'>;
  readonly problems: Pick<Problems, 'tell' | 'attempt'>;
  readonly #load: () => Promise<ScopeParts>;
  #parts: ScopeParts | undefined;
  readonly #protectionChanges = new Emitter<void>();
  readonly #offers = new Emitter<Offer | undefined>();
  #offered: Offer | undefined;
  #isResumed = false;
  #keeping: Promise<void> = Promise.resolve();

  constructor({ platform, scopes, load, log, problems }: SessionParts) {
    this.platform = platform;
    this.scopes = scopes;
    this.log = log;
    this.problems = problems;
    this.#load = load;
    scopes.onChange(({ open, what }) => {
      if (what === 'filter') this.#keep((memory) => memory.keepFilter(open.scope, open.filter));
      if (what === 'opened' || what === 'closed' || what === 'activated')
        this.#keep((memory) => memory.keepScopes(this.#listed));
    });
  }

  /** What a search over accounts goes by. */
  async searchHabits(): Promise<{ readonly memory: Memory; readonly consentGiven: Consent }> {
    const { memory, consentGiven } = await this.#ready();
    return { memory, consentGiven };
  }
  /** Undefined as long as there was no scope: then there is nothing to say. */
  get views(): ScopeViews | undefined {
    return this.#parts?.views;
  }
  /** What is remembered of choosing a profile, the sets of scopes, and how the Network view is grouped. */
  async habits(): Promise<Habits> {
    return (await this.#ready()).memory;
  }
  /** What is kept of readings from window to window. */
  async readings(): Promise<ScopeParts['readings']> {
    return (await this.#ready()).readings;
  }
  /** What is run and was run. */
  async activity(): Promise<ScopeParts['activity']> {
    return (await this.#ready()).activity;
  }
  /** The same; undefined as long as nobody has asked for it and there was no scope. */
  get knownActivity(): ScopeParts['activity'] | undefined {
    return this.#parts?.activity;
  }
  get onProtection(): (listener: () => void) => () => void {
    return this.#protectionChanges.on;
  }

  /** To be called when a setting that protects has changed. */
  protectionChanged(): void {
    this.#protectionChanges.fire();
  }

  /**
   * Opens a scope beside those that are open and reads it, by a connection that was made already or a new one. If it cannot be read,
   * tells the problem; the scope stays in the list with it.
   */
  async open(scope: Scope, connection?: Connection): Promise<OpenScope> {
    const { make } = await this.#ready();
    this.#offer(undefined);
    const open = this.scopes.add(scope, make);
    this.scopes.activate(open);
    await this.#read(open, () => open.open(connection));
    return open;
  }

  /** Opens several at once, the first of them active; reads all of them, or that one alone. A problem of several is told once. */
  async openAll(scopes: readonly Scope[], { read }: { readonly read: 'all' | 'first' }): Promise<void> {
    const { make } = await this.#ready();
    this.#offer(undefined);
    const opened = scopes.map((scope) => this.scopes.add(scope, make));
    const [first] = opened;
    if (first) this.scopes.activate(first);
    const unread = opened.filter(({ store }) => store.state.kind === 'empty');
    const told = new Set<string>();
    await Promise.all(
      (read === 'all' ? unread : unread.filter((open) => open === first)).map((open) =>
        this.#read(open, () => open.open(), told),
      ),
    );
  }

  /** What a person's *Refresh* or *Try Again* does; reads what was not read yet. */
  async refresh(open: OpenScope): Promise<void> {
    // A message may outlive the scope that it is about.
    if (!this.scopes.all.includes(open)) return;
    const isFresh = open.store.state.kind === 'empty';
    await this.#read(open, () => (isFresh ? open.open() : open.store.restart()));
  }

  /** Reads again what could not be read, unasked: that it is still so has been told. */
  async readByItself(open: OpenScope): Promise<void> {
    const { settled } = open.store;
    if (!this.scopes.all.includes(open) || settled.kind !== 'failed') return;
    await this.#read(open, () => open.store.restart(), new Set([settled.problem.message]));
  }

  /** Reads all scopes that wait for a sign-in to this session, once that has happened. */
  async readSignedIn(session: string): Promise<void> {
    const waiting = this.scopes.all.filter(
      ({ store: { state } }) => waitsForSignIn(state)?.problem.session === session,
    );
    await Promise.all(waiting.map((open) => this.readByItself(open)));
  }

  /** Reads a scope that was only remembered so far, once somebody looks at it. */
  async look(open: OpenScope): Promise<void> {
    if (open.store.state.kind === 'empty') await this.refresh(open);
  }

  /** Scopes to be opened by one click, while none is. */
  get offered(): Offer | undefined {
    return this.scopes.all.length === 0 ? this.#offered : undefined;
  }

  /** Tells what is offered, undefined for nothing; answers a function that stops telling. */
  get onOffer(): (listener: (offer: Offer | undefined) => void) => () => void {
    return this.#offers.on;
  }
  /** Opens what is offered, and reads one of it: the one of this id, or the one that was active. */
  async openOffered(id?: string): Promise<void> {
    const { offered } = this;
    if (!offered) return;
    const chosen = offered.scopes.find((scope) => scopeId(scope) === id) ?? offered.scopes[offered.active];
    const { make } = await this.#ready();
    for (const scope of offered.scopes) this.scopes.add(scope, make);
    if (chosen) await this.open(chosen);
  }

  /**
   * The scopes of the last window, when somebody first looks: they are in the list again, but not read; or they are offered where
   * opening them may not go unasked. Asked again when the folder has become trusted.
   */
  async resume(endpoint: string | undefined, around: Surroundings): Promise<void> {
    const { memory, make } = await this.#ready();
    if (this.#isResumed || this.scopes.all.length > 0) return;
    const last = memory.lastScopes(endpoint);
    if (last.scopes.length === 0) return;
    const because = whyAsk(last.scopes, { ...around, isOwn: memory.isOwn(around) });
    this.#isResumed = because !== 'restricted';
    if (because) {
      this.#offer({ ...last, because });
      return;
    }
    this.#offer(undefined);
    const open = last.scopes.map((scope) => this.scopes.add(scope, make));
    const active = open[last.active] ?? open[0];
    if (active) this.scopes.activate(active);
  }

  #offer(offer: Offer | undefined): void {
    if (this.#offered === offer) return;
    this.#offered = offer;
    this.#offers.fire(offer);
  }

  /** Tells how a read ended, unless it did not come to an end of its own. */
  async #read(open: OpenScope, reading: () => Promise<StoreState>, told = new Set<string>()): Promise<void> {
    const before = open.store.settled;
    const state = await reading();
    // A cancelled read leads back to the state before; a newer one has a call of its own.
    if (state === before) return;
    if (state.kind === 'ready') {
      const { accountId } = state.shown.inventory.snapshot;
      this.#keep((memory) => memory.keepUsed(open.scope, accountId));
    }
    if (state.kind !== 'failed' || told.has(state.problem.message)) return;
    told.add(state.problem.message);
    // That a session has ended is no error: view, status bar and picture offer the sign-in.
    const how = waitsForSignIn(state) ? 'offered' : this.scopes.all.length > 1 ? 'inRow' : undefined;
    const of = this.scopes.all.length > 1 ? open.title : undefined;
    await this.problems.tell(state.problem, { scope: open.id, of, again: () => this.refresh(open), how });
  }

  /** There is a scope, so what remembers it has been loaded. One after the other: what is kept last is what is true last. */
  #keep(what: (memory: Memory) => Promise<void>): void {
    const memory = this.#parts?.memory;
    if (memory) this.#keeping = this.#keeping.then(() => this.problems.attempt(() => what(memory)));
  }

  get #listed(): LastScopes {
    const { all, active } = this.scopes;
    return { scopes: all.map(({ scope }) => scope), active: active ? all.indexOf(active) : 0 };
  }

  async #ready(): Promise<ScopeParts> {
    this.#parts ??= await this.#load();
    return this.#parts;
  }
}
