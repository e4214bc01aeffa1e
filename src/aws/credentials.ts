import { getDefaultRoleAssumer, getDefaultRoleAssumerWithWebIdentity } from '@aws-sdk/client-sts';
import { createCredentialChain, fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers';
import type { HttpHandler } from '@smithy/core/protocols';
import type { RetryStrategyV2 } from '@smithy/types';
import type { Endpoint, Endpoints } from './endpoints.ts';
import { identityCenterHandler } from './identityCenterHandler.ts';
import type { SharedConfig } from './sharedConfig.ts';

export type Provider = ReturnType<typeof createCredentialChain>;

/** With what the calls are sent that bring credentials. */
export type CredentialTransport = {
  /** The region of EC2; roles are assumed in the profile's own region where it has one. */
  readonly region: string;
  readonly config: SharedConfig;
  readonly endpoints: Endpoints;
  readonly requestHandler: HttpHandler;
  /** How often and how long those calls are tried. */
  readonly retryStrategy: RetryStrategyV2;
};

/**
 * Credentials of a profile: keys, IAM Identity Center, credential_process, web identity and chains of roles. `default` also
 * means what the machine offers (environment, container, instance role); a named profile never falls back on those, since
 * the person would see another account than the one asked for. Files are read afresh: people sign in beside us.
 */
export const credentialsOf = (
  profile: string,
  { region, config, endpoints, requestHandler, retryStrategy }: CredentialTransport,
): Provider => {
  const own = { profile, retryStrategy, ignoreConfiguredEndpointUrls: true };
  const sts = { ...own, ...at(endpoints.sts), region: config.profile(profile).get('region') ?? region, requestHandler };
  const init = {
    ignoreCache: true,
    roleAssumer: getDefaultRoleAssumer(sts),
    roleAssumerWithWebIdentity: getDefaultRoleAssumerWithWebIdentity(sts),
    // Without a region: Identity Center and sign-in have theirs in the files, mostly another one than EC2's.
    clientConfig: {
      ...own,
      ...(signsInToConsole(profile, config) ? at(endpoints.signin) : {}),
      requestHandler: identityCenterHandler(requestHandler, endpoints),
    },
  };
  const named = fromIni({ ...init, profile });
  return profile === 'default'
    ? createCredentialChain(named, fromNodeProviderChain(init))
    : createCredentialChain(named);
};

const at = (endpoint: Endpoint | undefined) => (endpoint === undefined ? {} : { endpoint: endpoint.url });

/** Whether the credentials that a profile or its chain of roles starts from come from `aws login`. */
const signsInToConsole = (profile: string, config: SharedConfig, visited: readonly string[] = []): boolean => {
  const settings = config.profile(profile);
  const source = settings.get('source_profile');
  return source === undefined || visited.includes(source)
    ? settings.has('login_session')
    : signsInToConsole(source, config, [...visited, source]);
};
