import type { Memento } from 'vscode';
import { asQuery } from '../../domain/query/storedFilter.ts';
import { list } from '../../domain/factShapes.ts';
import type { IgnoredFinding } from '../../services/ignoredFindings.ts';
import { idWithoutEndpoint, scopeId, type CenterRole, type Scope } from '../../domain/scope.ts';
import { fitting, maybe, oneKind, oneOf, record, text, whole, type Of, type Shape } from '../../domain/shape.ts';
import { tableLook, type TableLook } from '../../protocol/tableLook.ts';
import type { LastScopes } from './offer.ts';
import { byVpc, groupingShape, type Grouping } from './tree/grouping.ts';

/**
 * What is remembered from window to window, without secrets: the scopes of this workspace with their filters, and the scopes that
 * this person had open last anywhere.
 */
export class Memory {
  readonly #person: Memento;
  readonly #workspace: Memento;

  constructor(state: { readonly globalState: Memento; readonly workspaceState: Memento }) {
    this.#person = state.globalState;
    this.#workspace = state.workspaceState;
  }

  /** The window's own scopes, else those open last anywhere. The endpoint comes from the machine's settings each time. */
  lastScopes(endpoint: string | undefined): LastScopes {
    return lastIn(this.#workspace, endpoint) ?? lastIn(this.#person, endpoint) ?? { scopes: [], active: 0 };
  }

  /**
   * Whether this window may open those unasked. A folder that has none of its own was never opened with an account: what
   * was used in another window is no answer for it. A window without a folder goes on where the person was; so do folders
   * of which nothing can be known, as long as nothing was remembered by folder.
   */
  isOwn({ hasFolder }: { readonly hasFolder: boolean }): boolean {
    const hasOwn = ['scopes', 'scope'].some((key) => this.#workspace.get(key) !== undefined);
    return !hasFolder || hasOwn || this.#person.get('byFolder') !== true;
  }

  async keepScopes({ scopes, active }: LastScopes): Promise<void> {
    const kept = { scopes: scopes.map(withoutEndpoint), active };
    await this.#renew();
    await this.#workspace.update('scopes', kept);
    await this.#person.update('scopes', kept);
    await this.#person.update('byFolder', true);
  }

  /** Remembers the profile of a scope that was read as the one used last. */
  async keepUsed(scope: Scope, accountId: string | undefined): Promise<void> {
    if (scope.kind !== 'profile') return;
    const { profile, region, source } = scope;
    if (source?.kind === 'identityCenter') await this.#keepRole({ profile, region, source });
    if (source) return;
    const others = this.used.filter((one) => one.profile !== profile);
    await this.#person.update('used', [{ profile, region, accountId }, ...others].slice(0, mostUsed));
  }

  /** Profiles that were opened anywhere, the last first. */
  get used(): readonly UsedProfile[] {
    return listOf(this.#person.get('used'), usedProfile);
  }

  /** Roles that were picked out of a session of Identity Center and opened anywhere, the last first. */
  get usedRoles(): readonly UsedRole[] {
    return listOf(this.#person.get('usedRoles'), usedRole);
  }

  async #keepRole(role: UsedRole): Promise<void> {
    const others = this.usedRoles.filter(({ source }) => !isSameRole(source, role.source));
    await this.#person.update('usedRoles', [role, ...others].slice(0, mostUsed));
  }

  /** Names of profiles that stand first in the list. */
  get pinned(): readonly string[] {
    return listOf(this.#person.get('pinned'), text);
  }

  async keepPinned(names: readonly string[]): Promise<void> {
    await this.#person.update('pinned', names.length > 0 ? names : undefined);
  }

  /** Scopes that belong together, under a name that the person gave them, by name; for this person everywhere. */
  sets(endpoint: string | undefined): readonly ScopeSet[] {
    return listOf(this.#person.get('sets'), keptSet).map(({ name, scopes }) => ({
      name,
      scopes: Array.isArray(scopes) ? scopes.flatMap((each) => scopeOf(each, endpoint) ?? []) : [],
    }));
  }

  async keepSets(sets: readonly ScopeSet[]): Promise<void> {
    const kept = sets.map(({ name, scopes }) => ({ name, scopes: scopes.map(withoutEndpoint) }));
    await this.#person.update('sets', kept.length > 0 ? kept : undefined);
  }

  /** All scopes that are remembered anywhere, each once: those of sets, of this window and of the last one. */
  remembered(endpoint: string | undefined): readonly Scope[] {
    const last = [this.#workspace, this.#person].flatMap((state) => lastIn(state, endpoint)?.scopes ?? []);
    const all = [...last, ...this.sets(endpoint).flatMap(({ scopes }) => scopes)];
    return [...new Map(all.map((scope) => [scopeId(scope), scope])).values()];
  }

  /** What was looked for last, the newest first. */
  get lookedFor(): readonly string[] {
    return listOf(this.#person.get('lookedFor'), text);
  }
  async keepLookedFor(sought: string): Promise<void> {
    const others = this.lookedFor.filter((each) => each !== sought);
    await this.#person.update('lookedFor', [sought, ...others].slice(0, mostLookedFor));
  }

  /** What a person has left out of the search over accounts, by ids of scopes, and the profiles that are searched in all regions. */
  get searched(): SearchedScopes {
    return fitting(keptSearched, this.#person.get('searched')) ?? { without: [], allRegionsOf: [] };
  }
  async keepSearched(searched: SearchedScopes): Promise<void> {
    await this.#person.update('searched', searched);
  }

  /** What this person ignores of what is told of accounts, the newest first. */
  get ignored(): readonly IgnoredFinding[] {
    return listOf(this.#person.get('ignored'), keptIgnored);
  }
  async keepIgnored(ignored: readonly IgnoredFinding[]): Promise<void> {
    await this.#person.update('ignored', ignored.length > 0 ? ignored : undefined);
  }

  /** By what the interfaces of the Network view stand together in this workspace. */
  get grouping(): Grouping {
    return fitting(groupingShape, this.#workspace.get('grouping')) ?? byVpc;
  }
  async keepGrouping(by: Grouping): Promise<void> {
    await this.#workspace.update('grouping', by.kind === 'vpc' ? undefined : by);
  }

  /** How this workspace has the table of the topology; undefined as long as nobody has changed it. */
  get tableLook(): TableLook | undefined {
    return fitting(tableLook, this.#workspace.get('table'));
  }
  async keepTableLook(look: TableLook): Promise<void> {
    await this.#workspace.update('table', look);
  }

  /** How many runs have changed the demo account of the last window of this workspace, which had gone with it. */
  get demoRuns(): number {
    return fitting(whole, this.#workspace.get('demoRuns')) ?? 0;
  }
  async keepDemoRuns(count: number): Promise<void> {
    await this.#workspace.update('demoRuns', count > 0 ? count : undefined);
  }

  /** The filter of a scope, empty without one; what an earlier version stored still finds the same. */
  filterOf(scope: Scope): string {
    return this.#filters.get(scopeId(scope)) ?? this.#filters.get(idWithoutEndpoint(scope)) ?? '';
  }

  async keepFilter(scope: Scope, query: string): Promise<void> {
    const filters = new Map(this.#filters);
    // Where an earlier version kept one without the endpoint, it must not come back.
    const isOld = scopeId(scope) !== idWithoutEndpoint(scope) && filters.has(idWithoutEndpoint(scope));
    if (query === '' && !isOld) filters.delete(scopeId(scope));
    else filters.set(scopeId(scope), query);
    await this.#keepFilters(filters);
  }

  /** What an earlier version stored counts for its one scope, and means what it meant. */
  get #filters(): ReadonlyMap<string, string> {
    const kept = this.#workspace.get('filters');
    if (Array.isArray(kept)) return new Map(kept.flatMap((each) => fitting(keptFilter, each) ?? []).map(pair));
    const [scope, query] = [scopeOf(this.#workspace.get('scope'), undefined), this.#oldFilter];
    return new Map(scope && query !== '' ? [[scopeId(scope), query]] : []);
  }

  get #oldFilter(): string {
    const stored = (key: string): string | undefined => fitting(text, this.#workspace.get(key));
    return stored('query') ?? asQuery(stored('filter') ?? '');
  }

  /** Turns what an earlier version stored, which knew one scope and one filter, into what is stored now. */
  async #renew(): Promise<void> {
    if (this.#workspace.get('filters') === undefined) await this.#keepFilters(this.#filters);
    for (const state of [this.#workspace, this.#person]) await state.update('scope', undefined);
    for (const key of ['query', 'filter']) await this.#workspace.update(key, undefined);
  }

  async #keepFilters(filters: ReadonlyMap<string, string>): Promise<void> {
    await this.#workspace.update(
      'filters',
      [...filters].map(([scope, query]) => ({ scope, query })),
    );
  }
}

/** What was kept comes from a file that anything may have written. */
const keptScope = oneKind({
  demo: {
    place: maybe(record({ accountId: text, name: text, region: text, roleName: maybe(text) })),
  },
  snapshot: { file: text, title: text },
  profile: {
    profile: text,
    region: text,
    source: maybe(
      oneKind({
        environment: {},
        identityCenter: { session: text, ssoRegion: maybe(text), accountId: text, roleName: text },
      }),
    ),
  },
});

/** A profile, the region that it was opened with last, and its account as far as that was learned then. */
const usedProfile = record({ profile: text, region: text, accountId: maybe(text) });
export type UsedProfile = Of<typeof usedProfile>;

const centerRole = { session: text, ssoRegion: maybe(text), accountId: text, roleName: text };
const usedRole = record({
  profile: text,
  region: text,
  source: record({ kind: oneOf('identityCenter'), ...centerRole }),
});
/** A role by what it is called, and the region that it was opened with last. */
export type UsedRole = { readonly profile: string; readonly region: string; readonly source: CenterRole };

const isSameRole = (a: CenterRole, b: CenterRole): boolean =>
  (['session', 'ssoRegion', 'accountId', 'roleName'] as const).every((name) => a[name] === b[name]);

const mostUsed = 50;

const mostLookedFor = 10;

const ignoredOn = record({ kind: oneOf('subnet', 'instance', 'interface', 'address'), id: text });
const keptIgnored = record({ accountId: text, region: text, ruleId: text, on: ignoredOn, reason: text });

const keptSearched = record({ without: list(text), allRegionsOf: list(text) });
export type SearchedScopes = Of<typeof keptSearched>;

/** What fits of a list that was kept. */
const listOf = <Item>(kept: unknown, item: Shape<Item>): readonly Item[] =>
  Array.isArray(kept) ? kept.flatMap((each: unknown) => fitting(item, each) ?? []) : [];

const anything: Shape<unknown> = (value) => value;
const keptSet = record({ name: text, scopes: anything });
export type ScopeSet = { readonly name: string; readonly scopes: readonly Scope[] };
const keptScopes = record({ scopes: anything, active: whole });
const keptFilter = record({ scope: text, query: text });

const pair = ({ scope, query }: { readonly scope: string; readonly query: string }): readonly [string, string] => [
  scope,
  query,
];

const lastIn = (state: Memento, endpoint: string | undefined): LastScopes | undefined => {
  const kept = fitting(keptScopes, state.get('scopes'));
  if (kept && Array.isArray(kept.scopes)) {
    return { scopes: kept.scopes.flatMap((each) => scopeOf(each, endpoint) ?? []), active: kept.active };
  }
  const scope = scopeOf(state.get('scope'), endpoint);
  return scope && { scopes: [scope], active: 0 };
};

const scopeOf = (kept: unknown, endpoint: string | undefined): Scope | undefined => {
  const scope = fitting(keptScope, kept);
  return scope?.kind === 'profile' ? { ...scope, endpoint } : scope;
};

const withoutEndpoint = (scope: Scope): unknown => {
  if (scope.kind !== 'profile') return scope;
  const { kind, profile, region, source } = scope;
  return { kind, profile, region, ...(source ? { source } : {}) };
};
