import type { Memento } from 'vscode';
import { asQuery } from '../../domain/query/storedFilter.ts';
import type { Scope } from '../../domain/scope.ts';
import { fitting, maybe, oneKind, record, text, type Of, type Shape } from '../../domain/shape.ts';

/**
 * What is remembered from window to window, without secrets: the scope and the filter of this workspace, and the scope that this
 * person used last anywhere.
 */
export class Memory {
  readonly #person: Memento;
  readonly #workspace: Memento;

  constructor(state: { readonly globalState: Memento; readonly workspaceState: Memento }) {
    this.#person = state.globalState;
    this.#workspace = state.workspaceState;
  }

  /** The window's own scope, else the one last used anywhere. The endpoint comes from the machine's settings each time. */
  lastScope(endpoint: string | undefined): Scope | undefined {
    return scopeOf(this.#workspace.get('scope'), endpoint) ?? scopeOf(this.#person.get('scope'), endpoint);
  }

  /**
   * Whether this window may open that scope unasked. A folder that has none of its own was never opened with an account: what
   * was used in another window is no answer for it. A window without a folder goes on where the person was; so do folders
   * of which nothing can be known, as long as nothing was remembered by folder.
   */
  isOwn({ hasFolder }: { readonly hasFolder: boolean }): boolean {
    return !hasFolder || this.#workspace.get('scope') !== undefined || this.#person.get('byFolder') !== true;
  }

  /** Remembers a scope for this folder and for new windows, without its endpoint, and the profile of it as the one used last. */
  async keepScope(scope: Scope, accountId?: string): Promise<void> {
    const kept = scope.kind !== 'profile' ? scope : withoutEndpoint(scope);
    if (kept.kind === 'profile' && !kept.source) {
      const { profile, region } = kept;
      const others = this.used.filter((one) => one.profile !== profile);
      await this.#person.update('used', [{ profile, region, accountId }, ...others].slice(0, mostUsed));
    }
    await this.#workspace.update('scope', kept);
    await this.#person.update('scope', kept);
    await this.#person.update('byFolder', true);
  }

  /** Profiles that were opened anywhere, the last first. */
  get used(): readonly UsedProfile[] {
    return listOf(this.#person.get('used'), usedProfile);
  }

  /** Names of profiles that stand first in the list. */
  get pinned(): readonly string[] {
    return listOf(this.#person.get('pinned'), text);
  }

  async keepPinned(names: readonly string[]): Promise<void> {
    await this.#person.update('pinned', names.length > 0 ? names : undefined);
  }

  /** The filter of this folder, empty without one; what an earlier version stored still finds the same. */
  get filter(): string {
    return this.#text('query') ?? asQuery(this.#text('filter') ?? '');
  }

  /** Remembers the filter for this folder; an empty one is forgotten. */
  async keepFilter(query: string): Promise<void> {
    await this.#workspace.update('query', query || undefined);
    await this.#workspace.update('filter', undefined);
  }

  #text(key: string): string | undefined {
    return fitting(text, this.#workspace.get(key));
  }
}

/** What was kept comes from a file that anything may have written. */
const keptScope = oneKind({
  demo: {},
  snapshot: { file: text, title: text },
  profile: {
    profile: text,
    region: text,
    source: maybe(oneKind({ environment: {}, identityCenter: { session: text, accountId: text, roleName: text } })),
  },
});

/** A profile, the region that it was opened with last, and its account as far as that was learned then. */
const usedProfile = record({ profile: text, region: text, accountId: maybe(text) });
export type UsedProfile = Of<typeof usedProfile>;

const mostUsed = 50;

/** What fits of a list that was kept. */
const listOf = <Item>(kept: unknown, item: Shape<Item>): readonly Item[] =>
  Array.isArray(kept) ? kept.flatMap((each: unknown) => fitting(item, each) ?? []) : [];

type ProfileScope = Extract<Scope, { readonly kind: 'profile' }>;

const withoutEndpoint = ({ kind, profile, region, source }: ProfileScope) => ({
  kind,
  profile,
  region,
  ...(source ? { source } : {}),
});

const scopeOf = (kept: unknown, endpoint: string | undefined): Scope | undefined => {
  const scope = fitting(keptScope, kept);
  return scope?.kind === 'profile' ? { ...scope, endpoint } : scope;
};
