import { createCredentialChain, fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers';

type Provider = ReturnType<typeof createCredentialChain>;

/**
 * Credentials of a profile: keys, IAM Identity Center, credential_process, web identity and chains of roles. `default` also
 * means what the machine offers (environment, container, instance role); a named profile never falls back on those, since
 * the person would see another account than the one asked for. Files are read afresh: people sign in beside us.
 */
export const credentialsOf = (profile: string, region: string): Provider => {
  const clientConfig = { region };
  const named = fromIni({ profile, clientConfig, ignoreCache: true });
  return profile === 'default'
    ? createCredentialChain(named, fromNodeProviderChain({ clientConfig }))
    : createCredentialChain(named);
};
