import { EC2Client, type EC2ClientConfig } from '@aws-sdk/client-ec2';
import { STSClient } from '@aws-sdk/client-sts';
import type { HttpHandler } from '@smithy/core/protocols';
import type { AwsCredentialIdentity, IdentityProvider } from '@smithy/types';
import type { Scope } from '../domain/scope.ts';
import { boundedHandler, type InnerHandler } from './boundedHandler.ts';
import { addClientRules } from './clientRules.ts';
import { credentialsOf } from './credentials/credentialsOf.ts';
import type { Person } from './credentials/way.ts';
import { accountNamesOf, type AccountNames } from './accountNames.ts';
import { type Endpoint, isStsGlobal } from './endpoints.ts';
import { Patience } from './patience.ts';
import { endpointsInUse, type EndpointsInUse } from './endpointsInUse.ts';
import { meansOfScope, settingsProfile, type ProfileScope } from './credentials/scopeMeans.ts';
import { readSharedConfig, type Settings, type SharedConfig } from './config/sharedConfig.ts';
import { callLimitMs, newSender } from './sender.ts';
import { sharedCredentials, type SharedCredentials } from './sharedCredentials.ts';

export type ClientOptions = {
  /** Answers requests in memory instead of the network: the demo account, the twin, tests. */
  readonly requestHandler?: InnerHandler | undefined;
  /** In place of the scope's region; the demo account has none of its own. */
  readonly region?: string | undefined;
  /** In place of the profile's credentials, for tests. */
  readonly credentials?: EC2ClientConfig['credentials'] | undefined;
  /** Who is asked for the code of a device; without anybody, a profile that needs one is refused. */
  readonly person?: Person | undefined;
  /** What sends requests of a profile's scope, in place of sockets of this thread. */
  readonly sockets?: (() => HttpHandler) | undefined;
  /** Where a profile's scope asks, where that was told before; as the person's configuration says now when left out. */
  readonly endpoints?: EndpointsInUse | undefined;
  /** Told when something else may be known of whose the credentials are. */
  readonly onKnown?: (() => void) | undefined;
  /** How often a call is tried in all, at least 1; 5 when left out. */
  readonly maxAttempts?: number | undefined;
  /** For how many milliseconds a service that is out of order is asked again; 20,000 when left out. */
  readonly troubleLimitMs?: number | undefined;
};

export type Clients = {
  readonly ec2: EC2Client;
  readonly sts: STSClient;
  /** Of the EC2 client. */
  readonly patience: Patience;
  readonly credentials: SharedCredentials;
  readonly accountNames: AccountNames | undefined;
  readonly region: string;
  /** How often a call to EC2 is tried in all. */
  readonly maxAttempts: number;
  /** Where EC2 is asked when that is not AWS's own endpoint of the region. */
  readonly endpoint: Endpoint | undefined;
  /** URLs in place of AWS's own at which other services get the credentials. */
  readonly otherEndpoints: readonly string[];
};

/** For how many milliseconds a service that is out of order is asked again. */
const troubleLimitMs = 20_000;

/**
 * One client for each service in the life of a connection, so that sockets, credentials and the retry quota are shared.
 * Throws a ProblemError when the profile's endpoint cannot be told.
 */
export const clientsFor = (scope: Scope, options: ClientOptions): Clients => {
  const { maxAttempts = 5 } = options;
  const { config, credentials, ec2At, stsAt, ...endpoints } =
    options.requestHandler || scope.kind !== 'profile' ? inMemory(scope, options) : live(scope, options);
  const shared = { ...config, credentials: credentials.provide, ignoreConfiguredEndpointUrls: true };
  const limits = { maxAttempts, callLimitMs, troubleLimitMs: options.troubleLimitMs ?? troubleLimitMs };
  const patience = new Patience(limits);
  const ec2 = new EC2Client({ ...shared, ...ec2At, retryStrategy: patience });
  const sts = new STSClient({ ...shared, ...stsAt, retryStrategy: new Patience({ ...limits, maxAttempts: 2 }) });
  addClientRules(ec2, credentials.forget);
  return { ec2, sts, patience, credentials, region: config.region, maxAttempts, ...endpoints };
};

type Config = {
  readonly region: string;
  readonly requestHandler: HttpHandler;
  readonly profile?: string;
  readonly useDualstackEndpoint?: boolean;
  readonly useFipsEndpoint?: boolean;
  readonly defaultsMode?: 'standard';
  readonly userAgentAppId?: string;
};
type Transport = {
  readonly config: Config;
  readonly credentials: SharedCredentials;
  readonly ec2At: { readonly endpoint?: string };
  readonly stsAt: { readonly endpoint?: string; readonly useGlobalEndpoint?: boolean };
} & Pick<Clients, 'endpoint' | 'otherEndpoints' | 'accountNames'>;

const live = (scope: ProfileScope, options: ClientOptions): Transport => {
  const region = options.region ?? scope.region;
  const shared = readSharedConfig();
  const profile = settingsProfile(scope);
  const { ec2, sts, configured, others } = options.endpoints ?? endpointsInUse(scope, shared);
  const { requestHandler, retryStrategy } = newSender({ requestHandler: options.sockets?.() });
  const { person } = options;
  const meansIn = (config: SharedConfig) => meansOfScope(scope, config);
  const road = { profile, region, endpoints: configured, requestHandler, retryStrategy, person, meansIn };
  return {
    config: { region, profile, requestHandler, userAgentAppId: appId(shared.profile(profile)) },
    credentials: sharedCredentials(providerOf(options) ?? credentialsOf(road), { onChange: options.onKnown }),
    ec2At: at(ec2),
    stsAt: { ...at(sts), useGlobalEndpoint: isStsGlobal(shared.profile(profile)) },
    endpoint: ec2,
    otherEndpoints: others,
    accountNames: accountNamesOf(road, options.onKnown),
  };
};

/** What CloudTrail and AWS's own logs tell requests by, where a person does not say otherwise. */
const appId = (settings: Settings): string =>
  process.env['AWS_SDK_UA_APP_ID'] || settings.get('sdk_ua_app_id') || 'eni-explorer';

const at = (endpoint: Endpoint | undefined) => (endpoint === undefined ? {} : { endpoint: endpoint.url });

const providerOf = ({ credentials }: ClientOptions): IdentityProvider<AwsCredentialIdentity> | undefined =>
  credentials === undefined || typeof credentials === 'function' ? credentials : async () => credentials;

/** Everything is given, so the SDK looks into no configuration file, no environment and no network. */
const inMemory = (scope: Scope, options: ClientOptions): Transport => {
  const region = options.region ?? (scope.kind === 'profile' ? scope.region : 'eu-west-1');
  if (!options.requestHandler)
    throw new TypeError(`A scope without an endpoint needs a request handler: ${scope.kind}`);
  const somewhere = { endpoint: 'https://ec2.in-memory.invalid' };
  const keys = { accessKeyId: 'in-memory', secretAccessKey: 'in-memory' };
  return {
    config: {
      region,
      useDualstackEndpoint: false,
      useFipsEndpoint: false,
      defaultsMode: 'standard',
      userAgentAppId: 'eni-explorer',
      requestHandler: boundedHandler(options.requestHandler, callLimitMs),
    },
    credentials: sharedCredentials(providerOf(options) ?? (async () => keys)),
    ec2At: somewhere,
    stsAt: somewhere,
    endpoint: undefined,
    otherEndpoints: [],
    accountNames: undefined,
  };
};
