import { foreign, words } from '../../domain/words.ts';
import { firstMeans } from '../credentials/meansOf.ts';
import {
  afterColon,
  centerCommand,
  signInCommand,
  type ErrorFacts,
  type Explanation,
  type ExplanationTable,
} from './explanation.ts';

/** Codes by which AWS refuses the caller rather than the request. */
export const credentialCodes: ExplanationTable = {
  ExpiredToken: expired,
  ExpiredTokenException: expired,
  TokenRefreshRequired: expired,
  UnauthorizedException: expired,
  // EC2's own code for an expired session token, and for a clock that is far off.
  RequestExpired: expired,
  RequestInTheFuture: clock,
  RequestTimeTooSkewed: clock,
  AuthFailure: (facts) => (/permission to access/i.test(facts.text ?? '') ? notYours(facts) : rejected(facts)),
  InvalidClientTokenId: rejected,
  UnrecognizedClientException: rejected,
  SignatureDoesNotMatch: (facts) => (saysTime(facts.text) ? clock() : rejected(facts)),
  InvalidSignatureException: rejected,
  IncompleteSignature: rejected,
  MissingAuthenticationToken: rejected,
  CredentialsLate: ({ profile }) => ({
    message: words`The credentials of the profile did not come in time${afterColon(profile)}`,
    remedy: words`If its credential_process waits for something, run its command in a terminal to see; then try again.`,
    recovery: 'retry',
  }),
  OptInRequired: (facts) => ({
    message: words`This account has not enabled the region or the service${afterColon(facts.region)}`,
    remedy: words`Choose another region, or enable this one in the AWS account settings.`,
    recovery: 'chooseScope',
  }),
  PendingVerification: (facts) => ({
    message: words`AWS is still verifying the account for this region${afterColon(facts.text)}`,
    remedy: words`Wait for the mail from AWS that says the region is ready, then try again.`,
    recovery: 'retry',
  }),
  Blocked: (facts) => ({
    message: words`AWS has blocked this account${afterColon(facts.text)}`,
    remedy: words`Contact AWS Support, or choose another profile.`,
    recovery: 'chooseScope',
  }),
};

/** By SignatureDoesNotMatch EC2 also says that a signature is too old, or not yet good: the keys are not to blame. */
export const saysTime = (text: string | undefined): boolean => /signature (expired|not yet current)/i.test(text ?? '');

/** Codes for a session that is over. */
export const endsOfSession: ReadonlySet<string> = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'TokenRefreshRequired',
  'UnauthorizedException',
  'RequestExpired',
]);

/** Codes after which other credentials may be had: what the files hold now, another session. */
export const refusalsOfCredentials: ReadonlySet<string> = new Set([
  ...endsOfSession,
  'AuthFailure',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
  'IncompleteSignature',
]);

/** Every session ends in its own way, and so it is renewed: by a person who signs in, by new keys in a file, or by itself. */
function expired(facts: ErrorFacts): Explanation {
  const { profile } = facts;
  const { means, place } = facts.means?.() ?? {};
  const from = means && firstMeans(means);
  const message = words`The session has ended for the profile${afterColon(profile)}`;
  const session = from?.kind === 'identityCenter' ? (from.session ?? from.startUrl) : undefined;
  if (from?.kind === 'identityCenter' && from.isPicked)
    return { message, remedy: words`Sign in again${centerCommand(from)}`, recovery: 'signIn', session };
  if (from === undefined || from.kind === 'fault' || from.kind === 'identityCenter')
    return {
      message,
      remedy: words`Sign in again with the same profile, for IAM Identity Center with: ${signInCommand(profile)}`,
      recovery: 'signIn',
      session,
    };
  if (from.kind === 'login')
    return {
      message,
      remedy: words`Sign in again with: ${signInCommand(from.profile, 'aws login')}`,
      recovery: 'signIn',
      session: from.session,
    };
  if (from.kind !== 'keys')
    return { message, remedy: words`Try again: its credentials are then got anew.`, recovery: 'retry' };
  // Keys that last have no session: EC2 says of their requests that they are too old when a clock is wrong.
  return from.sessionToken === undefined
    ? clock()
    : {
        message: words`The keys of the profile have expired: ${foreign(from.profile)}`,
        remedy: words`Put new ones with their aws_session_token into the AWS files, then try again.`,
        recovery: 'openConfig',
        place,
      };
}

function rejected({ profile, means }: ErrorFacts): Explanation {
  const { means: used, place } = means?.() ?? {};
  const from = used && firstMeans(used);
  const isKeys = from?.kind === 'keys';
  return {
    message: words`AWS does not accept the credentials of the profile${afterColon(isKeys ? from.profile : profile)}`,
    remedy: words`Renew them, choose another profile, or check that the account has enabled this region.`,
    ...(isKeys ? { recovery: 'openConfig', place } : { recovery: 'chooseScope' }),
  };
}

function clock(): Explanation {
  return {
    message: words`AWS refuses the request because of its time: this machine's clock differs too much`,
    remedy: words`Set this machine's clock right, then try again.`,
    recovery: 'retry',
  };
}

function notYours({ text }: ErrorFacts): Explanation {
  return {
    message: words`This belongs to another account or to an AWS service, so EC2 refuses it${afterColon(text)}`,
    remedy: words`Change it through the service that owns it.`,
    recovery: 'none',
  };
}
