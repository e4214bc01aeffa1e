import { foreign, noWords, words, type Words } from '../../domain/words.ts';
import type { MeansFault } from '../credentials/fault.ts';
import type { IdentityCenterMeans, MachineMeans, Means, RoleMeans, WebIdentityMeans } from '../credentials/means.ts';
import { afterColon, centerCommand, signInCommand, type ErrorFacts, type Explanation } from './explanation.ts';

/** What went wrong, for one way to credentials: the step, and the name of what a service said or the network did. */
export type Went = {
  readonly step: MeansFault['step'];
  readonly code: string | undefined;
  readonly facts: ErrorFacts;
};

type ByKind = { readonly [K in Exclude<Means['kind'], 'fault'>]: Extract<Means, { readonly kind: K }> };
type Explain = { readonly [K in keyof ByKind]: (means: ByKind[K], went: Went) => Explanation | undefined };

/** Undefined where nothing is known that is special to these means. */
export const explainMeans = <K extends keyof ByKind>(
  means: ByKind[K] & { readonly kind: K },
  went: Went,
): Explanation | undefined => explanations[means.kind](means, went);

const explanations: Explain = {
  // Keys of a file are not asked for; what is wrong with them EC2 or STS says.
  keys: () => undefined,
  role,
  webIdentity,
  identityCenter,
  login: ({ profile, session }, { step }) =>
    step === 'token'
      ? {
          message: words`There is no session of aws login, or it has ended, for the profile: ${foreign(profile)}`,
          remedy: words`Sign in with: ${signInCommand(profile, 'aws login')}`,
          recovery: 'signIn',
          session,
        }
      : undefined,
  process: ({ profile }, { step }) => ({
    message: words`The credential_process of the profile ${step === 'exit' ? words`failed` : step === 'stale' ? words`gave credentials that have expired` : words`did not answer as it should`}: ${foreign(profile)}`,
    remedy:
      step === 'output'
        ? words`Its command must print JSON with Version 1 and keys, and nothing else; run it in a terminal to see.`
        : words`Run its command in a terminal to see why, then try again.`,
    recovery: 'retry',
  }),
  machine: (means) => machine(means),
};

const denials: ReadonlySet<string | undefined> = new Set(['AccessDenied', 'AccessDeniedException']);

function role(means: RoleMeans, { step, code, facts }: Went): Explanation | undefined {
  const { profile, roleArn, durationSeconds, externalId, mfaSerial, source } = means;
  if (step === 'noCode')
    return {
      message: words`The profile needs a multi-factor code, which cannot be asked for here: ${foreign(profile)}`,
      remedy: words`Open it in a window, or choose a profile with a session of its own.`,
      recovery: 'chooseScope',
    };
  if (step === 'mfa' && (denials.has(code) || code === 'ValidationError' || code === 'InvalidParameterValue'))
    return {
      message: words`The code was not accepted for the device: ${foreign(mfaSerial)}`,
      remedy: words`Wait for its next code and try again; if it stays so, look whether mfa_serial names the right device.`,
      recovery: 'retry',
    };
  if (denials.has(code)) {
    const condition =
      externalId === undefined
        ? words`with an external_id in the profile if the policy asks for one`
        : words`with the external_id of the profile`;
    return {
      message: words`The profile ${foreign(profile)} may not take on the role: ${foreign(roleArn)}`,
      remedy: words`The role's trust policy must allow the profile ${foreign(source.profile)}, ${condition}, and that needs sts:AssumeRole itself.`,
      recovery: 'openConfig',
    };
  }
  if (code === 'ValidationError' && durationSeconds !== undefined)
    return {
      message: words`STS does not take the duration_seconds of the profile ${foreign(profile)}: ${durationSeconds}`,
      remedy: words`Set it to 900 or more, and to no more than the role's maximum session duration, which is an hour where a role leads to a role.`,
      recovery: 'openConfig',
    };
  if (code === 'RegionDisabledException')
    return {
      message: words`The account has not enabled STS in the region${afterColon(facts.region)}`,
      remedy: words`Choose another region, or enable it in the AWS account settings.`,
      recovery: 'chooseScope',
    };
  return undefined;
}

/** Source: STS API, errors of AssumeRoleWithWebIdentity, as the SDK names them and as they travel. */
const strangeTokens: ReadonlySet<string> = new Set([
  'InvalidIdentityTokenException',
  'InvalidIdentityToken',
  'IDPRejectedClaimException',
  'IDPRejectedClaim',
]);

function webIdentity({ profile, roleArn, tokenFile }: WebIdentityMeans, { step, code }: Went): Explanation | undefined {
  const file = foreign(tokenFile);
  const setting = words`web_identity_token_file of the profile ${foreign(profile)}`;
  if (step === 'file')
    return {
      message: words`The ${setting} ${code === 'ENOENT' ? words`names a file that is not there` : words`names a file that cannot be read`}: ${file}`,
      remedy: words`Correct the setting, or let whatever writes the file write it.`,
      recovery: 'openConfig',
    };
  const isStrange = code !== undefined && strangeTokens.has(code);
  if (code === 'ExpiredTokenException' || code === 'ExpiredToken' || isStrange)
    return {
      message: words`The token in the ${setting} is ${isStrange ? words`not accepted` : words`too old`}: ${file}`,
      remedy: words`Let whatever writes the file write a new one, then try again.`,
      recovery: 'retry',
    };
  if (denials.has(code))
    return {
      message: words`The token of the profile ${foreign(profile)} does not let it take on the role: ${foreign(roleArn)}`,
      remedy: words`The role's trust policy must allow whom the token names, by its identity provider.`,
      recovery: 'openConfig',
    };
  return undefined;
}

function identityCenter(means: IdentityCenterMeans, { step, code }: Went): Explanation | undefined {
  const { profile, session, startUrl, roleName, accountId, isPicked } = means;
  const whose = foreign(session ?? startUrl);
  if (step === 'signIn') return notSignedIn(means, code);
  if (step === 'token' || code === 'UnauthorizedException')
    return {
      message:
        step === 'token'
          ? words`You are signed out of IAM Identity Center: ${whose}`
          : words`IAM Identity Center has ended the session: ${whose}`,
      remedy: words`Sign in again${centerCommand(means)}`,
      recovery: 'signIn',
      session: session ?? startUrl,
    };
  const isForbidden = code === 'ForbiddenException' || code === 'ResourceNotFoundException';
  if (isForbidden && step === 'list')
    return {
      message: words`IAM Identity Center does not list this for you: ${whose}`,
      remedy: words`Ask whoever runs Identity Center which accounts are yours.`,
      recovery: 'none',
    };
  if (isForbidden)
    return {
      message: words`IAM Identity Center does not give you the role ${foreign(roleName)} in the account: ${foreign(accountId)}`,
      ...(isPicked
        ? {
            remedy: words`Ask whoever runs Identity Center for it, or choose another account or role.`,
            recovery: 'chooseScope',
          }
        : {
            remedy: words`Ask whoever runs Identity Center for it, or correct sso_account_id and sso_role_name of the profile ${foreign(profile)}.`,
            recovery: 'openConfig',
          }),
    };
  if (code === 'TooManyRequestsException')
    return {
      message: words`IAM Identity Center refuses further requests for the moment`,
      remedy: words`Wait a minute, then try again.`,
      recovery: 'retry',
    };
  return undefined;
}

/** Codes of the token service while a person signs in. Source: IAM Identity Center OIDC API, errors. */
function notSignedIn(
  { session, startUrl, profile, isPicked }: IdentityCenterMeans,
  code: string | undefined,
): Explanation | undefined {
  if (code === 'AccessDeniedException' || code === 'access_denied')
    return {
      message: words`The sign-in was not allowed in the browser: ${foreign(session ?? startUrl)}`,
      remedy: words`Sign in again and allow it there.`,
      recovery: 'signIn',
    };
  if (code === 'ExpiredTokenException' || code === 'expired_token')
    return {
      message: words`The code was not confirmed in time: ${foreign(session ?? startUrl)}`,
      remedy: words`Sign in again; a code lasts for some minutes.`,
      recovery: 'signIn',
    };
  if (code === 'InvalidRequestException' || code === 'invalid_request')
    return {
      message: words`IAM Identity Center does not know this start URL in its region: ${foreign(startUrl)}`,
      ...(isPicked && session === undefined
        ? {
            remedy: words`Choose again, with the start URL and the region of Identity Center.`,
            recovery: 'chooseScope',
          }
        : {
            remedy: words`Correct sso_start_url and sso_region for ${isPicked ? words`the sso-session ${foreign(session)}` : words`the profile ${foreign(profile)}`}.`,
            recovery: 'openConfig',
          }),
    };
  return undefined;
}

function machine({ source, profile }: MachineMeans): Explanation {
  const { message, remedy } = nothing[source];
  const named = source === 'any' ? noWords : words`, which credential_source of the profile ${foreign(profile)} names`;
  return { message: words`${message}${named}`, remedy, recovery: source === 'any' ? 'chooseScope' : 'openConfig' };
}

const nothing: { readonly [S in MachineMeans['source']]: { readonly message: Words; readonly remedy: Words } } = {
  any: {
    message: words`This machine gives no credentials: neither its environment nor a container nor an instance role does`,
    remedy: words`Choose a profile, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY before VS Code is started.`,
  },
  Environment: {
    message: words`AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment`,
    remedy: words`Set both before VS Code is started, or let credential_source name another source.`,
  },
  EcsContainer: {
    message: words`No container gives credentials by AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or AWS_CONTAINER_CREDENTIALS_FULL_URI`,
    remedy: words`Start VS Code in a container with a role, or let credential_source name another source.`,
  },
  Ec2InstanceMetadata: {
    message: words`This machine has no instance role`,
    remedy: words`Attach a role to the instance, or let credential_source name another source.`,
  },
};
