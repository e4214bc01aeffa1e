import type { Connection } from '../aws/connection.ts';
import { scopeId, type Scope } from '../domain/scope.ts';

/** An open connection with what was read by it. */
export type OpenConnection<Shown extends { readonly scope: Scope }> = {
  readonly connection: Connection;
  readonly shown: Shown;
  /** False once a read of all by it went wrong: what stood in the way may be what a connection keeps, such as credentials. */
  readonly works: boolean;
};

/** The connections that a store keeps open: that of what is shown, and that of an account to which there is a way back. */
export class OpenConnections<Shown extends { readonly scope: Scope }> {
  #open: OpenConnection<Shown> | undefined;
  #left: OpenConnection<Shown> | undefined;
  /** Who still works with a connection. */
  readonly #users = new Map<Connection, Set<symbol>>();

  /** To what is shown. */
  get open(): OpenConnection<Shown> | undefined {
    return this.#open;
  }
  /** To the account that was left for one that could not be opened. */
  get left(): OpenConnection<Shown> | undefined {
    return this.#left;
  }

  /** The connection by which a scope was read, if it is kept. */
  of(scope: Scope): OpenConnection<Shown> | undefined {
    return [this.#open, this.#left].find((kept) => kept && scopeId(kept.shown.scope) === scopeId(scope));
  }

  /** Keeps these and closes the others that nobody works with. */
  keep({
    open,
    left,
  }: {
    readonly open: OpenConnection<Shown> | undefined;
    readonly left: OpenConnection<Shown> | undefined;
  }): void {
    const before = [this.#open?.connection, this.#left?.connection];
    this.#open = open;
    this.#left = left;
    for (const connection of before) {
      if (connection && !this.#isKept(connection) && !this.#users.has(connection)) connection.close();
    }
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
    return connection === this.#open?.connection || connection === this.#left?.connection;
  }
}
