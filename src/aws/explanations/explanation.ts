import type { FileLine, Problem } from '../../domain/problem.ts';
import type { Scope } from '../../domain/scope.ts';
import { foreign, noWords, words, type Words } from '../../domain/words.ts';
import type { IdentityCenterMeans, Means } from '../credentials/means.ts';
import type { Endpoint } from '../endpoints.ts';
import { shellOption } from '../../actions/code/shells.ts';

/** What a code means, in plain words; the error itself adds code and request id. */
export type Explanation = Pick<Problem, 'message' | 'remedy' | 'recovery' | 'place' | 'session' | 'denied'>;

/** What an explanation may mention. Never holds a secret: errors of credential providers are not quoted. */
export type ErrorFacts = {
  /** EC2's own text, in one line, without what only a machine reads; undefined when there is none. */
  readonly text: string | undefined;
  /** What the person calls the profile in use; `undefined` for the demo account. */
  readonly profile: string | undefined;
  readonly region: string | undefined;
  /** Undefined for AWS's own. */
  readonly endpoint: Endpoint | undefined;
  /** What was asked, when it was not EC2. */
  readonly service?: Words | undefined;
  /** How the profile in use comes by its credentials, as the files say now; undefined where there is none. */
  readonly means?: (() => MeansInUse) | undefined;
  /** What holds the explicit deny by which a call was refused, in EC2's words; undefined where nothing just allows it. */
  readonly deniedBy?: string | undefined;
  /** The IAM action that the text names, else that of the call, for example `ec2:DescribeVpcs`. */
  readonly iamAction: string | undefined;
};

export type ExplanationTable = Readonly<Record<string, (facts: ErrorFacts) => Explanation>>;

/** `: text`, or nothing: the variable part of a message stands last. */
export const afterColon = (text: string | undefined): Words =>
  text === undefined ? noWords : words`: ${foreign(text)}`;

/** The first id with this prefix in EC2's text, for example of `eni-`. */
export const idIn = (text: string | undefined, prefix: string): string | undefined =>
  text === undefined ? undefined : new RegExp(`\\b${prefix}[0-9a-f]{8,17}\\b`).exec(text)?.[0];

/** The AWS CLI command, quoted for a POSIX shell, that renews a session of IAM Identity Center, or of the console's sign-in. */
export const signInCommand = (
  profile: string | undefined,
  command: 'aws sso login' | 'aws login' = 'aws sso login',
): Words => foreign([command, ...(profile === undefined ? [] : shellOption('profile', profile))].join(' '));

/** The command that signs in to a session of Identity Center: by its profile, or by its own name; none knows a start URL alone. */
export const centerCommand = ({ profile, session, isPicked }: IdentityCenterMeans): Words => {
  if (!isPicked) return words`, here or with: ${signInCommand(profile)}`;
  return session === undefined
    ? noWords
    : words`, here or with: ${foreign(['aws sso login', ...shellOption('sso-session', session)].join(' '))}`;
};

/** How credentials are got, and where the file says so. */
export type MeansInUse = { readonly means: Means; readonly place: FileLine | undefined };

/** A scope with the endpoint that is in use, wherever it is configured, and with what its profile says. */
export type ScopeInUse = Scope & {
  readonly inUse?: Endpoint | undefined;
  readonly means?: (() => MeansInUse) | undefined;
};

/** Where a person looks for the endpoint that is in use. */
const places: { readonly [F in Endpoint['from']]: Words } = {
  settings: words`in the settings`,
  environment: words`in the AWS_ENDPOINT_URL of the environment`,
  profile: words`of the profile in the AWS configuration file`,
};

/**
 * What is said of an endpoint that a person configured, with the place where it is configured; `awsOwn` for AWS's own
 * endpoint.
 */
export const endpointOr = ({ endpoint }: ErrorFacts, configured: (place: Words) => Words, awsOwn: Words): Words =>
  endpoint === undefined ? awsOwn : configured(places[endpoint.from]);

/**
 * Which button is offered for an endpoint that fails: the settings only where the endpoint stands in them, else another
 * try; `awsOwn` for AWS's own endpoint.
 */
export const recoveryOfEndpoint = ({ endpoint }: ErrorFacts, awsOwn: Problem['recovery']): Problem['recovery'] =>
  endpoint === undefined ? awsOwn : endpoint.from === 'settings' ? 'openSettings' : 'retry';
