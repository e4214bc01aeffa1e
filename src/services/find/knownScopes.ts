import type { Profiles } from '../../aws/profiles.ts';
import { scopeId, type AccountScope, type Scope } from '../../domain/scope.ts';

/** What is known of where a person may look. */
export type KnownPlaces = {
  readonly open: readonly Scope[];
  /** Of sets, and of windows before this one. */
  readonly remembered: readonly Scope[];
  readonly profiles: Profiles;
  /** With which region, and in which account, each profile was opened last. */
  readonly used: readonly {
    readonly profile: string;
    readonly region: string;
    readonly accountId?: string | undefined;
  }[];
  /** In place of AWS's own, from the settings of this machine. */
  readonly endpoint: string | undefined;
};

/** `withoutRegion`: profiles of which no region is known. */
export type KnownScopes = { readonly scopes: readonly AccountScope[]; readonly withoutRegion: readonly string[] };

/**
 * Every scope that can be searched, each once: the open and the remembered ones, and each profile in the regions that are known for it, which
 * are its own, that of the last time, and those of its scopes. A profile without any has that of AWS_REGION.
 */
export const knownScopes = ({ open, remembered, profiles, used, endpoint }: KnownPlaces): KnownScopes => {
  const listed = [...open, ...remembered].filter((scope): scope is AccountScope => scope.kind !== 'snapshot');
  const withoutRegion: string[] = [];
  const ofProfiles = profiles.list.flatMap(({ name, region }): readonly AccountScope[] => {
    const last = used.find(({ profile }) => profile === name)?.region;
    const known = [region, last].filter((each) => each !== undefined && each !== '');
    const others = listed.some((scope) => scope.kind === 'profile' && scope.profile === name && !scope.source);
    const all = known.length > 0 || others ? known : [profiles.preset.region];
    const regions = all.filter((each) => each !== undefined);
    if (regions.length === 0 && !others) withoutRegion.push(name);
    return regions.map((each) => ({ kind: 'profile', profile: name, region: each, endpoint }));
  });
  const all = [...listed, ...ofProfiles, ...environmentOf(profiles, endpoint)];
  return { scopes: [...new Map(all.map((scope) => [scopeId(scope), scope])).values()], withoutRegion };
};

const environmentOf = ({ environment, preset }: Profiles, endpoint: string | undefined): readonly AccountScope[] =>
  environment === undefined || preset.region === undefined
    ? []
    : [{ kind: 'profile', profile: 'environment', region: preset.region, endpoint, source: { kind: 'environment' } }];
