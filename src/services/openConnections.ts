import type { Connection } from '../aws/connection.ts';
import { scopeId, type Scope } from '../domain/scope.ts';

/** An open connection with what was read by it. */
export type OpenConnection<Shown extends { readonly scope: Scope }> = {
  readonly connection: Connection;
  readonly shown: Shown;
  /** False once a read of all by it went wrong: what stood in the way may be what a connection keeps, such as credentials. */
  readonly works: boolean;
};

/** The connections that a store keeps open: that of what is shown, and those that somebody still works with. */
export class OpenConnections<Shown extends { readonly scope: Scope }> {
  #open: OpenConnection<Shown> | undefined;
  /** Who still works with a connection. */
  readonly #users = new Map<Connection, Set<symbol>>();

  /** To what is shown. */
  get open(): OpenConnection<Shown> | undefined {
    return this.#open;
  }
  /** The connection by which a scope was read, if it is kept. */
  of(scope: Scope): OpenConnection<Shown> | undefined {
    return this.#open && scopeId(this.#open.shown.scope) === scopeId(scope) ? this.#open : undefined;
  }

  /** Keeps this one, and closes the one before unless somebody works with it. */
  keep(open: OpenConnection<Shown> | undefined): void {
    const before = this.#open?.connection;
    this.#open = open;
    if (before && !this.#isKept(before) && !this.#users.has(before)) before.close();
  }

  /** Keeps a connection open, also when it is replaced meanwhile, until the answer is called. */
  use(connection: Connection): () => void {
    const user = Symbol('user');
    const users = this.#users.get(connection) ?? new Set();
    this.#users.set(connection, users.add(user));
    return () => {
      if (!users.delete(user) || users.size > 0) return;
      this.#users.delete(connection);
      if (!this.#isKept(connection)) connection.close();
    };
  }

  #isKept(connection: Connection): boolean {
    return connection === this.#open?.connection;
  }
}
