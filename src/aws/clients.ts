import { EC2Client, type EC2ClientConfig } from '@aws-sdk/client-ec2';
import { STSClient } from '@aws-sdk/client-sts';
import { AdaptiveRetryStrategy, DefaultRateLimiter } from '@smithy/core/retry';
import type { Scope } from '../domain/scope.ts';
import { credentialsOf } from './credentials.ts';
import { configuredEndpoints, type Endpoint } from './endpoints.ts';

type RequestHandler = NonNullable<EC2ClientConfig['requestHandler']>;
type Credentials = NonNullable<EC2ClientConfig['credentials']>;

export type ClientOptions = {
  /** Answers requests in memory in the place of the network: the demo account, the twin, tests. */
  readonly requestHandler?: RequestHandler | undefined;
  /** In place of the scope's region; the demo account has none of its own. */
  readonly region?: string | undefined;
  /** In place of the profile's credentials, for tests. */
  readonly credentials?: Credentials | undefined;
  /** How often a call is tried in all, at least 1; 5 when left out. */
  readonly maxAttempts?: number | undefined;
};

export type Clients = {
  readonly ec2: EC2Client;
  readonly sts: STSClient;
  readonly region: string;
  /** Where EC2 is asked when that is not AWS's own endpoint of the region. */
  readonly endpoint: Endpoint | undefined;
};

/** One client a service for the life of a connection, so that sockets, credentials and the retry quota are shared. */
export const clientsFor = (scope: Scope, options: ClientOptions): Clients => {
  const { ec2, sts, endpoint } =
    options.requestHandler || scope.kind !== 'profile' ? inMemory(scope, options) : live(scope, options);
  const retryStrategy = patience(options.maxAttempts ?? 5);
  return {
    ec2: new EC2Client({ ...ec2, retryStrategy }),
    sts: new STSClient({ ...sts, maxAttempts: 2 }),
    region: ec2.region,
    endpoint,
  };
};

/**
 * Sends as fast as EC2 takes it, and slower once EC2 throttles; but never slower than its slowest bucket is refilled, twice a
 * second. The SDK by itself goes down to one request in two seconds, so that work on many things would take minutes to fail.
 * Source of the rate: EC2 developer guide, request throttling.
 */
const patience = (maxAttempts: number): AdaptiveRetryStrategy =>
  new AdaptiveRetryStrategy(maxAttempts, { rateLimiter: new DefaultRateLimiter({ minFillRate: 2 }) });

type Config = {
  readonly region: string;
  readonly profile?: string;
  readonly endpoint?: string;
  readonly credentials: Credentials;
  readonly requestHandler: RequestHandler;
  readonly useDualstackEndpoint?: boolean;
  readonly useFipsEndpoint?: boolean;
  readonly defaultsMode?: 'standard';
  readonly userAgentAppId?: string;
  readonly ignoreConfiguredEndpointUrls?: boolean;
};
type Configs = { readonly ec2: Config; readonly sts: Config; readonly endpoint: Endpoint | undefined };
type ProfileScope = Extract<Scope, { readonly kind: 'profile' }>;

const live = (scope: ProfileScope, options: ClientOptions): Configs => {
  const region = options.region ?? scope.region;
  const configured = configuredEndpoints(scope.profile);
  const set: Endpoint | undefined =
    scope.endpoint === undefined ? undefined : { url: scope.endpoint, from: 'settings' };
  const config = {
    region,
    profile: scope.profile,
    credentials: options.credentials ?? credentialsOf(scope.profile, region),
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
    // All that is configured is looked up above, for this profile.
    ignoreConfiguredEndpointUrls: true,
  };
  const at = (endpoint: Endpoint | undefined): Config =>
    endpoint === undefined ? config : { ...config, endpoint: endpoint.url };
  const endpoint = set ?? configured.ec2;
  return { ec2: at(endpoint), sts: at(set ?? configured.sts), endpoint };
};

/** Everything is given, so the SDK looks into no configuration file, no environment and no network. */
const inMemory = (scope: Scope, options: ClientOptions): Configs => {
  const region = options.region ?? (scope.kind === 'profile' ? scope.region : 'eu-west-1');
  if (!options.requestHandler)
    throw new TypeError(`A scope without an endpoint needs a request handler: ${scope.kind}`);
  const config: Config = {
    region,
    endpoint: 'https://ec2.in-memory.invalid',
    credentials: options.credentials ?? { accessKeyId: 'in-memory', secretAccessKey: 'in-memory' },
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    defaultsMode: 'standard',
    userAgentAppId: 'eni-explorer',
    requestHandler: options.requestHandler,
  };
  return { ec2: config, sts: config, endpoint: undefined };
};
