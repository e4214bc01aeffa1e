import type { Connection, ReadProgress } from '../aws/connection.ts';
import { Inventory } from '../domain/inventory.ts';
import type { Problem } from '../domain/problem.ts';
import type { Scope } from '../domain/scope.ts';
import { Emitter } from './emitter.ts';
import { isAbort, problemOf } from './failure.ts';
import type { Platform } from './platform.ts';

/** An account that was read, with the road it was read by. Tree and picture show it until another one replaces it. */
export type Shown = { readonly scope: Scope; readonly inventory: Inventory };

/**
 * empty: no scope chosen. loading and failed name the scope that was asked for; `shown` is what tree and picture keep
 * showing meanwhile, undefined when there never was anything.
 */
export type StoreState =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'loading';
      readonly scope: Scope;
      readonly shown: Shown | undefined;
      readonly progress: ReadProgress | undefined;
    }
  | { readonly kind: 'ready'; readonly scope: Scope; readonly shown: Shown }
  | { readonly kind: 'failed'; readonly scope: Scope; readonly shown: Shown | undefined; readonly problem: Problem };

/** Holds what is shown. A failed read leaves the earlier inventory in place; a newer read cancels an older one. */
export class Store {
  readonly #platform: Pick<Platform, 'connect' | 'limits' | 'explain'>;
  readonly #changes = new Emitter<StoreState>();
  #state: StoreState = { kind: 'empty' };
  #open: { readonly scope: Scope; readonly connection: Connection } | undefined;
  #reading: AbortController | undefined;
  /** Who still works with a connection. */
  readonly #users = new Map<Connection, Set<symbol>>();
  /** The end of opening another scope, for as long as that takes. */
  #opening: Promise<StoreState> | undefined;

  constructor(platform: Pick<Platform, 'connect' | 'limits' | 'explain'>) {
    this.#platform = platform;
  }

  get state(): StoreState {
    return this.#state;
  }
  /** Tells each new state; answers a function that stops telling. */
  get onChange(): (listener: (state: StoreState) => void) => () => void {
    return this.#changes.on;
  }
  get shown(): Shown | undefined {
    return this.#state.kind === 'empty' ? undefined : this.#state.shown;
  }
  get inventory(): Inventory | undefined {
    return this.shown?.inventory;
  }
  /** The scope that is shown; when nothing is, the one that was asked for last. */
  get scope(): Scope | undefined {
    return this.shown?.scope ?? (this.#state.kind === 'empty' ? undefined : this.#state.scope);
  }
  /** The road to what is shown. */
  get connection(): Connection | undefined {
    return this.#open?.connection;
  }

  /** Keeps a connection open, also when it is replaced meanwhile, until the answer is called: a run must not be cut off. */
  keepOpen(connection: Connection): () => void {
    const user = Symbol('user');
    const users = this.#users.get(connection) ?? new Set();
    this.#users.set(connection, users.add(user));
    return () => {
      if (!users.delete(user) || users.size > 0) return;
      this.#users.delete(connection);
      if (connection !== this.#open?.connection) connection.close();
    };
  }

  /** Opens and reads another scope. What is shown is replaced only when that worked; undefined shows nothing. */
  async setScope(scope: Scope | undefined): Promise<StoreState> {
    if (scope) {
      const opening = this.#read(scope, () => this.#platform.connect(scope)).finally(() => {
        if (this.#opening === opening) this.#opening = undefined;
      });
      this.#opening = opening;
      return opening;
    }
    this.#stop();
    this.#replaceConnection(undefined);
    return this.#become({ kind: 'empty' });
  }

  /**
   * Reads the active scope again; tries the scope again when it could not be opened. A scope that is being opened goes first:
   * a run that ends meanwhile must not throw the person back to the one they are leaving.
   */
  async refresh(): Promise<StoreState> {
    const open = this.#open;
    if (this.#opening) return this.#opening;
    if (!open) return this.scope ? this.setScope(this.scope) : this.#state;
    // A connection keeps its credentials; those of a new one come from the files as they are now.
    return this.#wasRefused(open.scope)
      ? this.setScope(open.scope)
      : this.#read(open.scope, async () => open.connection);
  }

  /** Stops the read that is under way, if any; what was shown stays. */
  cancel(): void {
    if (!this.#reading) return;
    this.#stop();
    const shown = this.shown;
    this.#become(shown ? { kind: 'ready', scope: shown.scope, shown } : { kind: 'empty' });
  }

  dispose(): void {
    this.#changes.clear();
    this.#stop();
    this.#replaceConnection(undefined);
  }

  async #read(scope: Scope, connect: () => Promise<Connection>): Promise<StoreState> {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const current = (): boolean => this.#reading === reading;
    const loading = (progress: ReadProgress | undefined): StoreState =>
      this.#become({ kind: 'loading', scope, shown: this.shown, progress });
    loading(undefined);
    let connection: Connection | undefined;
    try {
      connection = await connect();
      const [snapshot, limits] = await Promise.all([
        current()
          ? connection.read({ signal: reading.signal, onProgress: (progress) => current() && loading(progress) })
          : Promise.reject(new DOMException('A newer read replaced this one', 'AbortError')),
        // Without the bundled table a limit is unknown, which rules can live with.
        this.#platform.limits().catch(() => undefined),
      ]);
      if (!current()) return this.#discard(connection);
      this.#reading = undefined;
      this.#replaceConnection({ scope, connection });
      return this.#become({ kind: 'ready', scope, shown: { scope, inventory: new Inventory(snapshot, limits) } });
    } catch (error) {
      this.#discard(connection);
      if (!current()) return this.#state;
      return this.#fail(scope, error, reading);
    }
  }

  #stop(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#opening = undefined;
  }

  /** True when the last read of this scope ended with credentials that EC2 does not take (any more). */
  #wasRefused(scope: Scope): boolean {
    const state = this.#state;
    return state.kind === 'failed' && state.scope === scope && state.problem.mend === 'signIn';
  }

  async #fail(scope: Scope, error: unknown, reading: AbortController): Promise<StoreState> {
    const problem = isAbort(error) ? undefined : await problemOf(error, scope, this.#platform);
    if (this.#reading !== reading) return this.#state;
    if (!problem) {
      this.cancel();
      return this.#state;
    }
    this.#reading = undefined;
    return this.#become({ kind: 'failed', scope, shown: this.shown, problem });
  }

  /** Closes a connection that nobody will use, and answers the state that stands. */
  #discard(connection: Connection | undefined): StoreState {
    if (connection && connection !== this.#open?.connection) connection.close();
    return this.#state;
  }

  #replaceConnection(open: { readonly scope: Scope; readonly connection: Connection } | undefined): void {
    const before = this.#open?.connection;
    this.#open = open;
    if (before && before !== open?.connection && !this.#users.has(before)) before.close();
  }

  #become(state: StoreState): StoreState {
    this.#state = state;
    this.#changes.fire(state);
    return state;
  }
}
