import { basename, dirname, join } from 'node:path';
import { getHomeDir } from '@smithy/core/config';
import { problemText, type FileLine } from '../domain/problem.ts';
import type { CenterSession, Scope } from '../domain/scope.ts';
import type { Words } from '../domain/words.ts';
import { readSharedConfig, sharedFiles, type SharedConfig } from './config/sharedConfig.ts';
import { environmentCredentials, type EnvironmentCredentials } from './credentials/environment.ts';
import type { Means } from './credentials/means.ts';
import { firstMeans, meansInSession, meansOf } from './credentials/meansOf.ts';
import { cacheFolder } from './identityCenter/tokenCache.ts';
import { explainSettings } from './explanations/settingFaults.ts';

/** How a profile comes by its credentials, as far as a person chooses by it. */
export type ProfileKind =
  | 'identityCenter'
  | 'role'
  | 'mfaRole'
  | 'keys'
  | 'sessionKeys'
  | 'process'
  | 'login'
  | 'webIdentity'
  | 'machine'
  | 'incomplete';

/** A profile of the person's shared AWS configuration, by name: its keys and tokens never leave `aws/`. */
export type Profile = {
  readonly name: string;
  readonly region: string | undefined;
  readonly kind: ProfileKind;
  /** Which account it leads to, as far as its settings say. */
  readonly accountId: string | undefined;
  /** The name of the role that it takes on. */
  readonly role: string | undefined;
  /** The profile that a role starts from. */
  readonly source: string | undefined;
  /** Why it cannot be used as it stands. */
  readonly fault: Words | undefined;
  /** Where it begins in its file. */
  readonly place: FileLine | undefined;
};

/** What a person may choose from, as files and environment of this machine are now. */
export type Profiles = {
  /** In the order of the files, the config file's first. */
  readonly list: readonly Profile[];
  /** Sessions of Identity Center that the config file names: its sections, then start URLs of profiles without one. */
  readonly sessions: readonly CenterSession[];
  /** What the environment gives by itself; undefined when it gives nothing. */
  readonly environment: EnvironmentCredentials | undefined;
  /** AWS_PROFILE and AWS_REGION, by which other programs of this person choose. */
  readonly preset: { readonly profile: string | undefined; readonly region: string | undefined };
  /** In which files it shows that something of this has changed, or that a person has signed in. */
  readonly watched: readonly WatchedFiles[];
};

/** Files of a folder, by their names or `*.json`. */
export type WatchedFiles = { readonly folder: string; readonly names: string };

/** Reads the files anew. Missing files hold none. */
export const listProfiles = (): Profiles => {
  const config = readSharedConfig();
  const { env } = process;
  return {
    list: config.names.map((name) => profileOf(name, config)),
    sessions: sessionsIn(config),
    environment: environmentCredentials(env),
    preset: {
      profile: env['AWS_PROFILE'] || env['AWS_DEFAULT_PROFILE'] || undefined,
      region: env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || undefined,
    },
    watched: [
      ...Object.values(sharedFiles()).map((file) => ({ folder: dirname(file), names: basename(file) })),
      { folder: cacheFolder(), names: '*.json' },
      { folder: env['AWS_LOGIN_CACHE_DIRECTORY'] || join(getHomeDir(), '.aws', 'login', 'cache'), names: '*.json' },
    ],
  };
};

/** The scope by the profile that the files have for its role, where a person picked that out of a session and they have one. */
export const withProfile = <S extends Scope>(scope: S): S => {
  const source = scope.kind === 'profile' ? scope.source : undefined;
  if (source?.kind !== 'identityCenter') return scope;
  const config = readSharedConfig();
  const picked = meansInSession({ ...source, profile: '' }, config);
  const same = config.names.find((name) => isSameRole(meansOf(name, config), picked));
  return same === undefined ? scope : { ...scope, profile: same, source: undefined };
};

const isSameRole = (one: Means, other: Means): boolean =>
  one.kind === 'identityCenter' &&
  other.kind === 'identityCenter' &&
  (['startUrl', 'region', 'accountId', 'roleName'] as const).every((name) => one[name] === other[name]);

const sessionsIn = (config: SharedConfig): readonly CenterSession[] => {
  const ofSections = new Set(config.sessions.flatMap((name) => config.session(name)?.get('sso_start_url') ?? []));
  const alone = new Map(
    config.names.flatMap((name) => {
      const settings = config.profile(name);
      const [startUrl, ssoRegion] = [settings.get('sso_start_url'), settings.get('sso_region')];
      const isAlone = !settings.has('sso_session') && startUrl !== undefined && !ofSections.has(startUrl);
      return isAlone && ssoRegion !== undefined ? [[startUrl, { session: startUrl, ssoRegion }] as const] : [];
    }),
  );
  return [...config.sessions.map((session) => ({ session })), ...alone.values()];
};

const profileOf = (name: string, config: SharedConfig): Profile => {
  const means = meansOf(name, config);
  const from = firstMeans(means);
  return {
    name,
    region: config.profile(name).get('region'),
    kind: kindOf(means),
    accountId: accountOf(means),
    role: roleOf(means),
    source: means.kind === 'role' && from.kind !== 'machine' ? means.source.profile : undefined,
    fault: means.kind === 'fault' ? problemText(explainSettings(means.fault)) : undefined,
    place: config.place(name),
  };
};

const kindOf = (means: Means): ProfileKind => {
  if (means.kind === 'fault') return 'incomplete';
  if (means.kind === 'keys') return means.sessionToken === undefined ? 'keys' : 'sessionKeys';
  if (means.kind === 'role') return asksForCode(means) ? 'mfaRole' : 'role';
  return means.kind;
};

/** A chain asks for a code where one of its roles does. */
const asksForCode = (means: Means): boolean =>
  means.kind === 'role' && (means.mfaSerial !== undefined || asksForCode(means.source));

const accountOf = (means: Means): string | undefined => {
  if (means.kind === 'role' || means.kind === 'webIdentity') return accountIn(means.roleArn);
  if (means.kind === 'login') return accountIn(means.session);
  return means.kind === 'identityCenter' || means.kind === 'keys' ? means.accountId : undefined;
};

const accountIn = (arn: string): string | undefined => /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn)?.[1];

const roleOf = (means: Means): string | undefined => {
  if (means.kind === 'identityCenter') return means.roleName;
  if (means.kind !== 'role' && means.kind !== 'webIdentity') return undefined;
  return means.roleArn.split('/').at(-1);
};
