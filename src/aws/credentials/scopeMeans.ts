import type { AccountScope } from '../../domain/scope.ts';
import type { SharedConfig } from '../config/sharedConfig.ts';
import type { Means } from './means.ts';
import { meansOf, meansInSession } from './meansOf.ts';

export type ProfileScope = Extract<AccountScope, { readonly kind: 'profile' }>;

/** How a scope comes by its credentials: by its profile, or by what it has in the place of one. */
export const meansOfScope = (
  { profile, source }: Pick<ProfileScope, 'profile' | 'source'>,
  config: SharedConfig,
): Means => {
  if (source === undefined) return meansOf(profile, config);
  return source.kind === 'environment'
    ? { kind: 'machine', profile, source: 'any' }
    : meansInSession({ profile, ...source }, config);
};

/**
 * The profile whose other settings hold: those of the environment's credentials are of the profile that the CLI would take; a role that was
 * picked out of a session has none.
 */
export const settingsProfile = ({ profile, source }: Pick<ProfileScope, 'profile' | 'source'>): string => {
  if (source === undefined) return profile;
  return source.kind === 'environment' ? process.env['AWS_PROFILE'] || 'default' : noProfile;
};

/** No section of a file has a line break in its name. */
export const noProfile = '\n';
