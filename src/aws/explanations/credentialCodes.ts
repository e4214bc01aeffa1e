import { foreign, noWords, words } from '../../domain/words.ts';
import { afterColon, signInCommand, type ErrorFacts, type Explanation, type ExplanationTable } from './explanation.ts';

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
  SignatureDoesNotMatch: rejected,
  InvalidSignatureException: rejected,
  IncompleteSignature: rejected,
  MissingAuthenticationToken: rejected,
  CredentialsLate: ({ profile }) => ({
    message: words`The credentials of the profile did not come in time${afterColon(profile)}`,
    remedy: words`If its credential_process waits for something, run its command in a terminal to see; then try again.`,
    mend: 'retry',
  }),
  OptInRequired: (facts) => ({
    message: words`This account has not enabled the region or the service${afterColon(facts.region)}`,
    remedy: words`Choose another region, or enable this one in the AWS account settings.`,
    mend: 'chooseScope',
  }),
  PendingVerification: (facts) => ({
    message: words`AWS is still verifying the account for this region${afterColon(facts.text)}`,
    remedy: words`Wait for the mail from AWS that says the region is ready, then try again.`,
    mend: 'retry',
  }),
  Blocked: (facts) => ({
    message: words`AWS has blocked this account${afterColon(facts.text)}`,
    remedy: words`Contact AWS Support, or choose another profile.`,
    mend: 'chooseScope',
  }),
};

/** Codes after which other credentials may be had: what the files hold now, another session. */
export const refusalsOfCredentials: ReadonlySet<string> = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'TokenRefreshRequired',
  'UnauthorizedException',
  'RequestExpired',
  'AuthFailure',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
  'IncompleteSignature',
]);

/**
 * The problem behind an error of the SDK's credential providers, told by its pattern. Their texts may hold paths,
 * commands and output of helper programs, so they are never quoted.
 */
export const explainProvider = (providerText: string, facts: ErrorFacts): Explanation => {
  const found = providerTexts.find(({ pattern }) => pattern.test(providerText));
  return (found?.explanation ?? noCredentials)(facts);
};

const providerTexts: readonly { readonly pattern: RegExp; readonly explanation: (facts: ErrorFacts) => Explanation }[] =
  [
    { pattern: /multi-factor/i, explanation: needsMfa },
    { pattern: /aws login/i, explanation: signedOutOfConsole },
    { pattern: /sso|token is expired|expired|refresh/i, explanation: expired },
    {
      pattern: /could not resolve credentials using profile|was not found|could not be found/i,
      explanation: unknownProfile,
    },
    { pattern: /process/i, explanation: processFailed },
  ];

function unknownProfile({ profile }: ErrorFacts): Explanation {
  return {
    message: words`The AWS configuration has no usable profile of this name${afterColon(profile)}`,
    remedy: words`Choose another profile, or add this one with: aws configure${profile === undefined ? noWords : words` --profile NAME`}`,
    mend: 'chooseScope',
  };
}

function noCredentials({ profile }: ErrorFacts): Explanation {
  return {
    message: words`No credentials could be loaded for the profile${afterColon(profile)}`,
    remedy: words`Choose another profile, or complete this one in the AWS configuration file.`,
    mend: 'chooseScope',
  };
}

function expired({ profile }: ErrorFacts): Explanation {
  return {
    message: words`The session has expired for the profile${afterColon(profile)}`,
    remedy: words`Sign in again with the same profile, for IAM Identity Center with: ${signInCommand(profile)}`,
    mend: 'signIn',
  };
}

function signedOutOfConsole({ profile }: ErrorFacts): Explanation {
  return {
    message: words`The session has expired for the profile${afterColon(profile)}`,
    remedy: words`Sign in again with the same profile: ${foreign(signInCommand(profile).replace(' sso', ''))}`,
    mend: 'signIn',
  };
}

function needsMfa({ profile }: ErrorFacts): Explanation {
  return {
    message: words`The profile needs a multi-factor code, which cannot be asked for here${afterColon(profile)}`,
    remedy: words`Choose a profile with a session of its own (IAM Identity Center, credential_process), or sign in manually first.`,
    mend: 'chooseScope',
  };
}

function processFailed({ profile }: ErrorFacts): Explanation {
  return {
    message: words`The credential_process of the profile failed${afterColon(profile)}`,
    remedy: words`Run its command in a terminal to see why, then try again.`,
    mend: 'retry',
  };
}

function rejected({ profile }: ErrorFacts): Explanation {
  return {
    message: words`AWS does not accept the credentials of the profile${afterColon(profile)}`,
    remedy: words`Renew them, choose another profile, or check that the account has enabled this region.`,
    mend: 'chooseScope',
  };
}

function clock(): Explanation {
  return {
    message: words`AWS refuses the request because of its time: this machine's clock differs too much`,
    remedy: words`Set this machine's clock right, then try again.`,
    mend: 'retry',
  };
}

function notYours({ text }: ErrorFacts): Explanation {
  return {
    message: words`This belongs to another account or to an AWS service, so EC2 refuses it${afterColon(text)}`,
    remedy: words`Change it through the service that owns it.`,
    mend: 'none',
  };
}
