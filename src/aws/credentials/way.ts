import type { FileLine } from '../../domain/problem.ts';
import type { SharedConfig } from '../config/sharedConfig.ts';
import type { Endpoints } from '../endpoints.ts';
import { hostIn } from '../identityCenter/hosts.ts';
import type { Sender } from '../identityCenter/ask.ts';
import type { Means } from './means.ts';

/** Where a device's codes are asked of, and what of them lasts. */
export type Person = {
  /** The code of a device that a role of the profile asks for; undefined when the person went away. Left out where nobody is to be asked. */
  readonly askCode?: (question: CodeQuestion) => Promise<string | undefined>;
  /** Keeps sessions from window to window, as secrets; what is kept under a key is a text. */
  readonly sessions: KeptSessions;
};

export type CodeQuestion = { readonly device: string; readonly profile: string };

export type KeptSessions = {
  readonly get: (key: string) => Promise<string | undefined>;
  readonly set: (key: string, value: string | undefined) => Promise<void>;
};

/** With what the calls are sent that bring credentials, and what the files said when it began. */
export type Way = Sender & {
  /** The profile whose settings hold. */
  readonly profile: string;
  /** Where roles are assumed: the profile's own region, else that of EC2. */
  readonly stsRegion: string;
  readonly config: SharedConfig;
  readonly endpoints: Endpoints;
  /** Undefined where nobody can be asked. */
  readonly person: Person | undefined;
  /** True once AWS has refused what was kept: it must be got anew. */
  readonly isRefused: boolean;
  /** Aborted once nobody waits for the credentials any more. */
  readonly signal: AbortSignal | undefined;
};

/** Where a service of Identity Center is asked for a profile. */
export const identityCenterUrl = (
  service: 'sso' | 'sso_oidc',
  region: string,
  { config, endpoints, profile }: Pick<Way, 'config' | 'endpoints' | 'profile'>,
): string => {
  const settings = config.profile(profile);
  const variants = {
    fips: isOn(process.env['AWS_USE_FIPS_ENDPOINT'] ?? settings.get('use_fips_endpoint')),
    dualstack: isOn(process.env['AWS_USE_DUALSTACK_ENDPOINT'] ?? settings.get('use_dualstack_endpoint')),
  };
  return endpoints[service]?.url ?? `https://${hostIn(service === 'sso' ? 'portal.sso' : 'oidc', region, variants)}`;
};

const isOn = (text: string | undefined): boolean => text?.trim().toLowerCase() === 'true';

/** The setting by which a profile says how it comes by its credentials. */
const settings: { readonly [K in Exclude<Means['kind'], 'fault'>]: string } = {
  keys: 'aws_access_key_id',
  role: 'role_arn',
  webIdentity: 'web_identity_token_file',
  identityCenter: 'sso_role_name',
  login: 'login_session',
  process: 'credential_process',
  machine: 'credential_source',
};

/** Where the settings stand that say so. */
export const placeOf = (means: Means, config: SharedConfig, setting?: string): FileLine | undefined => {
  if (means.kind === 'identityCenter' && means.isPicked)
    return means.session === undefined ? undefined : config.placeOfSession(means.session);
  if (means.kind !== 'fault') return config.place(means.profile, setting ?? settings[means.kind]);
  const { fault } = means;
  if (fault.what === 'missing' && fault.session !== undefined) return config.placeOfSession(fault.session);
  const at = { noSource: 'source_profile', circle: 'source_profile', noSession: 'sso_session' } as const;
  const wrong = fault.what === 'value' ? fault.setting : at[fault.what as keyof typeof at];
  return config.place(fault.profile, wrong);
};
