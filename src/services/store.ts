import type { Connection, ReadProgress } from '../aws/connection.ts';
import { isAbort } from '../domain/errors.ts';
import type { Inventory } from '../domain/inventory.ts';
import { keepParts } from '../domain/keepParts.ts';
import type { Snapshot } from '../domain/model.ts';
import type { Problem } from '../domain/problem.ts';
import type { Scope } from '../domain/scope.ts';
import type { AskedPortion, PortionEnd } from './askedPortion.ts';
import { consented, noConsent, type Consent } from './consent.ts';
import { Emitter } from './emitter.ts';
import { inTurns } from './inTurns.ts';
import { LastShown } from './lastShown.ts';
import { noReadings, type LastReadings } from './lastReadings.ts';
import { problemOf, type Platform } from './platform.ts';
import { OpenConnections } from './openConnections.ts';
import { Portions } from './portions.ts';
import { shownInTurns, type Prepare, type Shown } from './shown.ts';
import { SoFar } from './soFar.ts';

/**
 * empty: no scope chosen. loading: `scope` is being read while `shown` stays, which may be of another scope; where nothing is shown, `soFar`
 * is what has been read until now, with a gap for each part that has not all come. failed: the last
 * read of `scope` went wrong; `shown` is what an earlier read of the same scope told, undefined when there was none; `since`: when the problem
 * was met first, in milliseconds since 1970.
 */
export type StoreState =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'loading';
      readonly scope: Scope;
      readonly shown: Shown | undefined;
      readonly progress: ReadProgress | undefined;
      readonly soFar: Shown | undefined;
    }
  | { readonly kind: 'ready'; readonly scope: Scope; readonly shown: Shown }
  | {
      readonly kind: 'failed';
      readonly scope: Scope;
      readonly shown: Shown | undefined;
      readonly problem: Problem;
      readonly since: number;
    };

/** Holds what is shown. A failed read leaves the earlier inventory of its scope in place; a newer read cancels an older one. */
export class Store {
  readonly #platform: Pick<Platform, 'connect' | 'limits' | 'explain'>;
  readonly #consent: Consent;
  readonly #changes = new Emitter<StoreState>();
  #state: StoreState = { kind: 'empty' };
  #settled: StoreState = this.#state;
  readonly #connections = new OpenConnections<Shown>();
  #prepare: Prepare = async () => undefined;
  #reading: AbortController | undefined;
  /** The end of opening another scope, for as long as that takes. */
  #opening: Promise<StoreState> | undefined;
  /** What was read in an earlier window, for as long as nothing was read in this one. */
  readonly #last: LastShown;
  readonly #portions: Portions;

  constructor(
    platform: Pick<Platform, 'connect' | 'limits' | 'explain'>,
    consent: Consent = noConsent,
    readings: LastReadings = noReadings,
  ) {
    this.#platform = platform;
    this.#consent = consent;
    this.#portions = new Portions({
      platform,
      connections: this.#connections,
      isReading: () => this.#reading !== undefined,
      refresh: () => this.refresh(),
      prepare: (shown) => this.#prepare(shown, undefined),
      show: (shown) => this.#showPortion(shown),
    });
    this.#last = new LastShown({
      readings,
      prepare: (shown, signal) => this.#prepare(shown, signal),
      tell: () => this.#become({ ...this.#state }),
    });
  }

  /** Has this done with each account before it is shown, while everything else goes on. */
  prepareBy(prepare: Prepare): void {
    this.#prepare = prepare;
  }

  /** What is shown and whether a read is under way; a new object for each change. */
  get state(): StoreState {
    return this.#state;
  }
  /** The last state that was not loading: where a cancelled read leads back to. */
  get settled(): StoreState {
    return this.#settled;
  }
  /** Tells each new state; answers a function that stops telling. */
  get onChange(): (listener: (state: StoreState) => void) => () => void {
    return this.#changes.on;
  }

  /** The account that is shown, also while another one is being read; undefined while nothing is. */
  get shown(): Shown | undefined {
    return this.#state.kind === 'empty' ? undefined : this.#state.shown;
  }

  /** What can be looked at: what is shown or, before anything is, what has been read so far. Nothing is done on the latter. */
  get visible(): Shown | undefined {
    return this.shown ?? this.last ?? (this.#state.kind === 'loading' ? this.#state.soFar : undefined);
  }
  /** What was read of the scope in an earlier window, until it is read in this one. Nothing is done on it either. */
  get last(): Shown | undefined {
    return this.shown ? undefined : this.#last.shown;
  }
  /** The inventory that is shown; undefined while nothing is. */
  get inventory(): Inventory | undefined {
    return this.shown?.inventory;
  }
  /** The scope that is shown; when nothing is, the one that was asked for last. */
  get scope(): Scope | undefined {
    return this.shown?.scope ?? (this.#state.kind === 'empty' ? undefined : this.#state.scope);
  }
  /** The connection to what is shown; undefined when nothing is. */
  get connection(): Connection | undefined {
    return this.#connections.open?.connection;
  }
  /** Keeps a connection open, also when it is replaced meanwhile, until the answer is called: a run must not be cut off. */
  keepOpen(connection: Connection): () => void {
    return this.#connections.use(connection);
  }

  /**
   * Opens and reads another scope. What is shown stays until that has ended: then the other one is shown, or why it
   * could not be opened, and never one account under a message about another. Undefined shows nothing. `made`, a
   * connection for the scope, belongs to the store from now on.
   */
  async setScope(scope: Scope | undefined, made?: Connection): Promise<StoreState> {
    if (scope) {
      const opening = this.#read(scope, undefined, made).finally(() => {
        if (this.#opening === opening) this.#opening = undefined;
      });
      this.#opening = opening;
      return opening;
    }
    this.#stop();
    this.#last.end();
    this.#connections.keep(undefined);
    return this.#become({ kind: 'empty' });
  }

  /**
   * Reads the active scope again; tries the scope again when it could not be opened. A scope that is being opened goes first:
   * a run that ends meanwhile must not throw the person back to the one they are leaving, nor try another one for them.
   */
  async refresh(): Promise<StoreState> {
    const open = this.#connections.open;
    if (this.#opening) return this.#opening;
    if (!open) return this.scope ? this.setScope(this.scope) : this.#state;
    // A connection keeps its credentials; those of a new one come from the files as they are now.
    return open.works ? this.#read(open.shown.scope, open.connection) : this.setScope(open.shown.scope);
  }

  /**
   * What a person's *Refresh* does: the same, but it waits for nothing that hangs. A scope that is being opened is opened again, and
   * a read that has had no answer yet goes on by a new connection, since the old one may still wait for its credentials.
   */
  async restart(): Promise<StoreState> {
    const { state } = this;
    const hangs = state.kind === 'loading' && (this.#opening !== undefined || !state.progress?.done);
    const isShut = state.kind !== 'empty' && this.#connections.open === undefined;
    return hangs || isShut ? this.setScope(state.scope) : this.refresh();
  }

  /**
   * Reads a portion of what is shown again by its own connection, and shows it in its place; nothing changes where nothing is otherwise. Where a
   * read of all is under way, which may have begun too early, or `connection` is not the one of what is shown any more, all is read. Never rejects.
   */
  readPortion(asked: AskedPortion): Promise<PortionEnd> {
    return this.#portions.read(asked);
  }

  #showPortion(shown: Shown): void {
    const { state } = this;
    // A read of all that has begun meanwhile goes on, and takes its place.
    if (state.kind === 'loading') this.#settled = { kind: 'ready', scope: shown.scope, shown };
    this.#become(state.kind === 'loading' ? { ...state, shown } : { kind: 'ready', scope: shown.scope, shown });
  }

  /** Stops the read that is under way, if any; all is as it was before it. */
  cancel(): void {
    if (!this.#reading) return;
    this.#stop();
    this.#become(this.#settled);
  }

  /** Ends reads and closes connections; listeners hear nothing more. */
  dispose(): void {
    this.#changes.clear();
    this.#stop();
    this.#last.end();
    this.#connections.keep(undefined);
  }

  /** By an open connection, else by a new one, which may have been made already. */
  async #read(scope: Scope, open: Connection | undefined, made?: Connection): Promise<StoreState> {
    this.#reading?.abort();
    const reading = new AbortController();
    const { signal } = reading;
    this.#reading = reading;
    let progress: ReadProgress | undefined;
    let soFar: Shown | undefined;
    const loading = (): StoreState => this.#become({ kind: 'loading', scope, shown: this.shown, progress, soFar });
    loading();
    let connection = open ?? made;
    let arriving: SoFar | undefined;
    try {
      connection ??= await this.#platform.connect(scope);
      signal.throwIfAborted();
      await consented(connection, this.#consent);
      signal.throwIfAborted();
      // Without the bundled table a limit is unknown, which rules can live with.
      const limits = this.#platform.limits().catch(() => undefined);
      const publish = async (told: Shown): Promise<void> => {
        await this.#prepare(told, signal);
        soFar = told;
        if (!signal.aborted) loading();
      };
      const { identity } = connection;
      if (!this.shown) this.#last.begin({ scope, endpoint: connection.endpoint, limits });
      arriving = this.shown ? undefined : new SoFar({ connection, limits, publish });
      const known = this.#connections.of(scope)?.shown.inventory;
      const snapshot = await connection.read({
        signal,
        known,
        onRead: (slice) => !signal.aborted && arriving?.take(slice),
        onProgress: (told) => {
          progress = told;
          if (signal.aborted) return;
          this.#last.learn(identity());
          loading();
        },
      });
      signal.throwIfAborted();
      arriving?.end();
      const whole = this.#withKept(snapshot, scope, connection);
      const shown = await inTurns(shownInTurns(scope, whole, { limits: await limits, before: known }), signal);
      await this.#prepare(shown, signal);
      signal.throwIfAborted();
      this.#reading = undefined;
      this.#last.replace(connection.endpoint, shown);
      this.#connections.keep({ connection, shown, works: true });
      return this.#become({ kind: 'ready', scope, shown });
    } catch (error) {
      if (!open) connection?.close();
      return signal.aborted ? this.#state : await this.#fail(scope, error, reading);
    } finally {
      arriving?.end();
    }
  }

  /** What was read, with what is known from before of parts that could not be read for the moment. */
  #withKept(snapshot: Snapshot, scope: Scope, connection: Connection): Snapshot {
    const kept = this.#connections.of(scope);
    // A file holds what it holds: what it lacked at one time is nothing that passes.
    if (!kept || scope.kind === 'snapshot') return snapshot;
    const before = kept.shown.inventory.snapshot;
    // A new connection may have the credentials of another account; where it is not known of which, nothing is mixed.
    const isSame = snapshot.accountId !== undefined && snapshot.accountId === before.accountId;
    return isSame || kept.connection === connection ? keepParts(before, snapshot) : snapshot;
  }

  #stop(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#opening = undefined;
  }

  async #fail(scope: Scope, error: unknown, reading: AbortController): Promise<StoreState> {
    const problem = isAbort(error) ? undefined : await problemOf(error, scope, this.#platform);
    if (this.#reading !== reading) return this.#state;
    if (!problem) {
      this.cancel();
      return this.#state;
    }
    this.#reading = undefined;
    const known = this.#connections.of(scope);
    this.#connections.keep(known && { ...known, works: false });
    const before = this.#settled;
    const isSame = before.kind === 'failed' && before.problem.message === problem.message;
    const since = isSame ? before.since : Date.now();
    return this.#become({ kind: 'failed', scope, shown: this.#connections.open?.shown, problem, since });
  }

  #become(state: StoreState): StoreState {
    this.#state = state;
    if (state.kind !== 'loading') this.#settled = state;
    this.#changes.fire(state);
    return state;
  }
}
