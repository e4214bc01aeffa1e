import type { Profiles } from '../../aws/profiles.ts';
import { idWithoutEndpoint, scopeId, type Scope } from '../../domain/scope.ts';
import { knownScopes, type KnownScopes } from '../../services/find/knownScopes.ts';
import type { ScopeToAsk } from '../../services/find/searchScopes.ts';
import type { Memory } from '../shared/memory.ts';
import { endpointSetting } from '../shared/settings.ts';
import type { Session } from '../shared/session.ts';

/** Where the regions are asked for of a profile that names none. */
const usual = 'us-east-1';

/** Which scopes can be asked, as files, memory and the open scopes are now. */
export class ScopesToAsk {
  readonly #session: Session;
  readonly #memory: Memory;
  readonly #profiles: Profiles;

  constructor(session: Session, memory: Memory, profiles: Profiles) {
    this.#session = session;
    this.#memory = memory;
    this.#profiles = profiles;
  }

  /** All that is known, the open ones included. */
  get known(): KnownScopes {
    const endpoint = endpointSetting();
    return knownScopes({
      open: this.#session.scopes.all.map(({ scope }) => scope),
      remembered: this.#memory.remembered(endpoint),
      used: this.#memory.used,
      profiles: this.#profiles,
      endpoint,
    });
  }

  /** Without what the person has left out, and those that were read, unless other regions of theirs are to be asked. */
  get scopes(): readonly ScopeToAsk[] {
    const { without, allRegionsOf } = this.#memory.searched;
    const begun = new Set<string>();
    const { scopes, withoutRegion } = this.known;
    const asked = scopes.flatMap((scope): readonly ScopeToAsk[] => {
      if (without.includes(idWithoutEndpoint(scope))) return [];
      const isFirst = scope.kind === 'profile' && allRegionsOf.includes(scope.profile) && !begun.has(scope.profile);
      if (isFirst) begun.add(scope.profile);
      if (isFirst) return [{ scope, regions: 'all' }];
      return this.isRead(scope) ? [] : [{ scope, regions: 'this' }];
    });
    const elsewhere = withoutRegion.filter((profile) => allRegionsOf.includes(profile));
    const endpoint = endpointSetting();
    return [
      ...asked,
      ...elsewhere.map((profile): ScopeToAsk => ({
        scope: { kind: 'profile', profile, region: usual, endpoint },
        regions: 'all',
      })),
    ];
  }

  /** Profiles that cannot be asked, since no region is known for them. */
  get withoutRegion(): readonly string[] {
    const { allRegionsOf } = this.#memory.searched;
    return this.known.withoutRegion.filter((profile) => !allRegionsOf.includes(profile));
  }

  /** The account of a scope as far as its settings or an earlier read tell. */
  readonly accountIdOf = (scope: Scope): string | undefined => {
    if (scope.kind !== 'profile') return undefined;
    if (scope.source) return scope.source.kind === 'identityCenter' ? scope.source.accountId : undefined;
    const profile = this.#profiles.list.find(({ name }) => name === scope.profile);
    return profile?.accountId ?? this.#memory.used.find((each) => each.profile === scope.profile)?.accountId;
  };

  /** Whether it is open and was read, so that it is looked into. */
  readonly isRead = (scope: Scope): boolean => this.#session.scopes.find(scopeId(scope))?.store.inventory !== undefined;
}
