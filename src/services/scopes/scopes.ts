import { idWithoutEndpoint, scopeId, type Scope } from '../../domain/scope.ts';
import { Emitter } from '../emitter.ts';
import type { OpenScope, ScopeChange } from './openScope.ts';

/** What has happened to which scope. `closed`: it is in the list no more. */
export type ScopesChange = {
  readonly open: OpenScope;
  readonly what: ScopeChange | 'opened' | 'activated' | 'closed';
};

/** The scopes that are open in a window, in the order in which they were opened. None knows of another. */
export class Scopes {
  readonly #changes = new Emitter<ScopesChange>();
  #all: readonly OpenScope[] = [];
  #active: OpenScope | undefined;

  get all(): readonly OpenScope[] {
    return this.#all;
  }
  /** The one that a person looked at last; undefined when that one was closed and several others are open. */
  get active(): OpenScope | undefined {
    return this.#active ?? (this.#all.length === 1 ? this.#all[0] : undefined);
  }
  /** Tells of all that happens to any of them; answers a function that stops telling. */
  get onChange(): (listener: (change: ScopesChange) => void) => () => void {
    return this.#changes.on;
  }

  /** By its id; by one that an earlier version wrote, which told no endpoint, where only one scope may be meant. */
  find(id: string): OpenScope | undefined {
    const found = this.#all.find((open) => open.id === id);
    if (found) return found;
    const [only, ...more] = this.#all.filter(({ scope }) => idWithoutEndpoint(scope) === id);
    return more.length === 0 ? only : undefined;
  }

  /**
   * Puts a scope into the list, without reading anything; answers the one that is there when it is open already. The same profile and
   * region at another endpoint are another account, beside it.
   */
  add(scope: Scope, make: (scope: Scope) => OpenScope): OpenScope {
    const id = scopeId(scope);
    const known = this.#all.find((each) => each.id === id);
    if (known) return known;
    const open = make(scope);
    this.#all = [...this.#all, open];
    open.onChange((what) => this.#changes.fire({ open, what }));
    this.#changes.fire({ open, what: 'opened' });
    return open;
  }

  /** The one that commands mean when they are called on nothing. */
  activate(open: OpenScope): void {
    if (this.#active === open || !this.#all.includes(open)) return;
    this.#active = open;
    this.#changes.fire({ open, what: 'activated' });
  }

  close(open: OpenScope): void {
    if (!this.#all.includes(open)) return;
    this.#all = this.#all.filter((other) => other !== open);
    if (this.#active === open) this.#active = undefined;
    open.close();
    this.#changes.fire({ open, what: 'closed' });
  }

  dispose(): void {
    this.#changes.clear();
    for (const open of this.#all) open.close();
    this.#all = [];
    this.#active = undefined;
  }
}
