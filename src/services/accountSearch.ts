import type { Inventory } from '../domain/inventory.ts';
import { findIn } from '../domain/query/found.ts';
import { searchOf, type Search } from '../domain/query/search.ts';
import type { Account } from '../domain/query/shownTexts.ts';
import { soughtInterfaces } from '../domain/query/sought.ts';
import { inTurns } from './inTurns.ts';

/** Nobody has typed for so long, in milliseconds: the texts are forgotten, 14 MB for 50,000 interfaces. */
const idleMs = 60_000;

/** Finds interfaces of an account while somebody types: their texts are put together once. */
export class AccountSearch {
  #made: { readonly of: Inventory; readonly search: Promise<Search> } | undefined;
  #idle: NodeJS.Timeout | undefined;

  /**
   * The ids of what a query finds, after which `foundIn` knows them; undefined where nothing is asked. Rejects with the signal's
   * reason once that is aborted.
   */
  async find(account: Account, text: string, signal?: AbortSignal): Promise<ReadonlySet<string> | undefined> {
    if (text === '') return inTurns(findIn(account, text), signal);
    const search = await this.#searchOf(account);
    signal?.throwIfAborted();
    return inTurns(findIn(account, text, search), signal);
  }

  /** Has the texts put together before anybody has typed, so that the first key takes no longer than the next. */
  async prepare(account: Account): Promise<void> {
    await this.#searchOf(account);
  }

  /** Forgets the texts. */
  dispose(): void {
    clearTimeout(this.#idle);
    this.#made = undefined;
  }

  /** The next key goes on with what the last one, which may be cancelled, has begun. */
  #searchOf(account: Account): Promise<Search> {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.dispose(), idleMs);
    this.#idle.unref();
    const { inventory } = account;
    if (this.#made?.of !== inventory) {
      const search = inTurns(searchOf(inventory.snapshot.enis, soughtInterfaces(account)));
      this.#made = { of: inventory, search };
    }
    return this.#made.search;
  }
}
