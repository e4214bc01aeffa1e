import { ProblemError } from '../domain/problem.ts';
import { foreign, words } from '../domain/words.ts';
import { readSharedConfig, type Settings, type SharedConfig } from './config/sharedConfig.ts';

/** Services that a connection may ask, named as in the `services` section and, in capitals, in AWS_ENDPOINT_URL_… */
export type Service = 'ec2' | 'sts' | 'sso' | 'sso_oidc' | 'signin';

/** An endpoint instead of AWS's own, and where a person configured it. */
export type Endpoint = { readonly url: string; readonly from: 'settings' | 'environment' | 'profile' };

/** Undefined stands for AWS's own endpoint. */
export type Endpoints = { readonly [S in Service]: Endpoint | undefined };

const awsOwn: Endpoints = { ec2: undefined, sts: undefined, sso: undefined, sso_oidc: undefined, signin: undefined };

/**
 * Where the services are asked with a profile: as the environment says, else as the profile says, each for the one service
 * before that for all. The SDK by itself looks into `[default]` or AWS_PROFILE, whatever profile a client is made for. Throws a
 * ProblemError when the profile names a services section that is not there.
 * Source: AWS SDKs and Tools reference, service-specific endpoints.
 */
export const configuredEndpoints = (
  profile: string,
  config: SharedConfig = readSharedConfig(),
  env: NodeJS.ProcessEnv = process.env,
): Endpoints => {
  const own = config.profile(profile);
  const isIgnored =
    truth(env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS']) ?? truth(own.get('ignore_configured_endpoint_urls'));
  if (isIgnored === true) return awsOwn;
  const services = servicesOf(profile, own, config);
  const of = (service: Service): Endpoint | undefined => {
    const inEnvironment = env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] || env['AWS_ENDPOINT_URL'];
    if (inEnvironment) return { url: inEnvironment, from: 'environment' };
    const inProfile = services?.get(`${service}.endpoint_url`) ?? own.get('endpoint_url');
    return inProfile === undefined ? undefined : { url: inProfile, from: 'profile' };
  };
  return { ec2: of('ec2'), sts: of('sts'), sso: of('sso'), sso_oidc: of('sso_oidc'), signin: of('signin') };
};

/** Other words than true and false say nothing. */
const truth = (text: string | undefined): boolean | undefined => {
  const word = text?.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
};

const servicesOf = (profile: string, own: Settings, config: SharedConfig): Settings | undefined => {
  const name = own.get('services');
  if (name === undefined) return undefined;
  const services = config.services(name);
  if (services) return services;
  // Going on to AWS itself would send the keys to another place than the person asked for.
  throw new ProblemError({
    message: words`The profile ${foreign(profile)} names a services section that the AWS configuration file does not have: ${foreign(name)}`,
    remedy: words`Add [services ${foreign(name)}] to the AWS configuration file, or remove the setting from the profile.`,
    code: undefined,
    requestId: undefined,
    recovery: 'chooseScope',
  });
};

/**
 * Whether STS is asked at its one global endpoint in the regions that had it before there were regional ones, as a person may still configure
 * it; the environment counts before the profile. Source: AWS SDKs and Tools reference, AWS STS regional endpoints.
 */
export const isStsGlobal = (profile: Settings, env: NodeJS.ProcessEnv = process.env): boolean =>
  (env['AWS_STS_REGIONAL_ENDPOINTS'] || profile.get('sts_regional_endpoints'))?.trim().toLowerCase() === 'legacy';
