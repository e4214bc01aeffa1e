import type { CenterSession } from '../../domain/scope.ts';
import { isHostLabel } from '../identityCenter/hosts.ts';
import type { Settings, SharedConfig } from '../config/sharedConfig.ts';
import type { ProfileFault } from './means.ts';
import { machineSources, type IdentityCenterMeans, type Means, type SessionMeans } from './means.ts';

/**
 * How a profile comes by its credentials. What wins where a profile says several things, and that a role's source gives its own
 * keys first, is as the AWS CLI has it. `default` without settings of its own means what the machine gives. Source: botocore,
 * credentials.py.
 */
export const meansOf = (profile: string, config: SharedConfig): Means => {
  const settings = config.identity(profile);
  if (settings.size > 0 || config.names.includes(profile))
    return ofSettings(profile, settings, { config, visited: [] });
  const [unreadable] = config.unreadable;
  if (unreadable) return faulty({ what: 'unreadable', profile, ...unreadable });
  return profile === 'default' ? { kind: 'machine', profile, source: 'any' } : faulty({ what: 'noProfile', profile });
};

/** The profile that a role's credentials start from, the last of a chain. */
export const firstMeans = (means: Means): Means => (means.kind === 'role' ? firstMeans(means.source) : means);

type Faulty = Extract<Means, { readonly kind: 'fault' }>;

const faulty = (fault: ProfileFault): Faulty => ({ kind: 'fault', profile: fault.profile, fault });

const missing = (profile: string, settings: readonly string[], session?: string): Faulty =>
  faulty({ what: 'missing', profile, settings, session });

/** What is looked through, and the profiles on the way there. */
type Search = { readonly config: SharedConfig; readonly visited: readonly string[] };

const ofSettings = (profile: string, settings: Settings, search: Search): Means => {
  const { config } = search;
  const roleArn = settings.get('role_arn');
  const tokenFile = settings.get('web_identity_token_file');
  if (roleArn !== undefined && tokenFile === undefined) return roleOf(profile, roleArn, search);
  if (tokenFile !== undefined) {
    if (roleArn === undefined) return missing(profile, ['role_arn']);
    return { kind: 'webIdentity', profile, roleArn, tokenFile, sessionName: settings.get('role_session_name') };
  }
  if (settings.has('sso_account_id') || settings.has('sso_role_name'))
    return ofIdentityCenter(profile, settings, config);
  const session = settings.get('login_session');
  if (session !== undefined) return { kind: 'login', profile, session };
  const keys = keysOf(profile, settings);
  if (keys) return keys;
  const command = settings.get('credential_process');
  if (command !== undefined) return { kind: 'process', profile, command };
  if (settings.has('sso_session') || settings.has('sso_start_url')) return ofIdentityCenter(profile, settings, config);
  // The CLI has this for sources of roles alone; what a profile by itself may mean by it is the same.
  const machine = machineOf(profile, settings);
  return machine ?? faulty({ what: 'nothing', profile });
};

const keysOf = (profile: string, settings: Settings): Means | undefined => {
  const [accessKeyId, secretAccessKey] = [settings.get('aws_access_key_id'), settings.get('aws_secret_access_key')];
  if (accessKeyId === undefined && secretAccessKey === undefined) return undefined;
  if (accessKeyId === undefined) return missing(profile, ['aws_access_key_id']);
  if (secretAccessKey === undefined) return missing(profile, ['aws_secret_access_key']);
  const [sessionToken, accountId] = [settings.get('aws_session_token'), settings.get('aws_account_id')];
  return { kind: 'keys', profile, accessKeyId, secretAccessKey, sessionToken, accountId };
};

const machineOf = (profile: string, settings: Settings): Means | undefined => {
  const value = settings.get('credential_source');
  if (value === undefined) return undefined;
  const source = machineSources.find((each) => each === value);
  return source
    ? { kind: 'machine', profile, source }
    : faulty({ what: 'value', profile, setting: 'credential_source', value });
};

const roleOf = (profile: string, roleArn: string, { config, visited }: Search): Means => {
  const settings = config.identity(profile);
  const duration = settings.get('duration_seconds');
  if (duration !== undefined && !/^\d{1,9}$/.test(duration))
    return faulty({ what: 'value', profile, setting: 'duration_seconds', value: duration });
  const source = sourceOf(profile, settings, { config, visited: [...visited, profile] });
  if (source.kind === 'fault') return source;
  return {
    kind: 'role',
    profile,
    roleArn,
    externalId: settings.get('external_id'),
    sessionName: settings.get('role_session_name'),
    durationSeconds: duration === undefined ? undefined : Number(duration),
    mfaSerial: settings.get('mfa_serial'),
    source,
  };
};

const sourceOf = (profile: string, settings: Settings, { config, visited }: Search): Means => {
  const source = settings.get('source_profile');
  const machine = machineOf(profile, settings);
  if (source === undefined) return machine ?? missing(profile, ['source_profile', 'credential_source']);
  if (machine)
    return faulty({ what: 'value', profile, setting: 'credential_source', value: 'together with source_profile' });
  if (!config.names.includes(source)) return faulty({ what: 'noSource', profile, source });
  const of = config.identity(source);
  const keys = keysOf(source, of);
  if (keys) return keys;
  return visited.includes(source)
    ? faulty({ what: 'circle', profile, chain: [...visited.slice(visited.indexOf(source)), source] })
    : ofSettings(source, of, { config, visited });
};

/** A role out of a session of Identity Center, for which there need be no profile. */
export const meansInSession = (
  {
    profile,
    accountId,
    roleName,
    ...of
  }: CenterSession & Pick<IdentityCenterMeans, 'profile' | 'accountId' | 'roleName'>,
  config: SharedConfig,
): Means => {
  const session = sessionIn(profile, settingsOf(of), config);
  return 'fault' in session
    ? session
    : { kind: 'identityCenter', profile, ...session, accountId, roleName, isPicked: true };
};

/** As a profile would name the session. */
const settingsOf = ({ session, ssoRegion }: CenterSession): Settings =>
  new Map(
    ssoRegion === undefined
      ? [['sso_session', session]]
      : [
          ['sso_start_url', session],
          ['sso_region', ssoRegion],
        ],
  );

const ofIdentityCenter = (profile: string, settings: Settings, config: SharedConfig): Means => {
  const session = sessionIn(profile, settings, config);
  if ('fault' in session) return session;
  const [accountId, roleName] = [settings.get('sso_account_id'), settings.get('sso_role_name')];
  if (accountId === undefined || roleName === undefined)
    return missing(profile, Object.entries({ sso_account_id: accountId, sso_role_name: roleName }).flatMap(unset));
  return { kind: 'identityCenter', profile, ...session, accountId, roleName, isPicked: false };
};

const sessionIn = (profile: string, settings: Settings, config: SharedConfig): SessionMeans | Faulty => {
  const session = settings.get('sso_session');
  const from = session === undefined ? settings : config.session(session);
  if (!from) return faulty({ what: 'noSession', profile, session: session ?? '' });
  const [startUrl, region] = [from.get('sso_start_url'), from.get('sso_region')];
  const unsaid = Object.entries({ sso_start_url: startUrl, sso_region: region }).flatMap(unset);
  if (startUrl === undefined || region === undefined) return missing(profile, unsaid, session);
  if (!isHostLabel(region)) return faulty({ what: 'value', profile, setting: 'sso_region', value: region });
  return { session, startUrl, region, scopes: scopesOf(from.get('sso_registration_scopes'), session) };
};

/** As `aws sso login` asks for them: with a session for this scope when it names none, without one for none. */
const scopesOf = (listed: string | undefined, session: string | undefined): readonly string[] =>
  listed !== undefined
    ? listed
        .split(',')
        .map((scope) => scope.trim())
        .filter((scope) => scope !== '')
    : session === undefined
      ? []
      : ['sso:account:access'];

const unset = ([name, value]: readonly [string, string | undefined]): readonly string[] =>
  value === undefined ? [name] : [];
