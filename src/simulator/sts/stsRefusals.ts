import { Refusal } from '../refusal.ts';

/** Source: AWS STS API reference, common errors and those of its actions; the words are STS's own as people report them. */
export const stsRefusals = {
  expired: new Refusal('ExpiredToken', 'The security token included in the request is expired', 403),
  unknownKey: new Refusal('InvalidClientTokenId', 'The security token included in the request is invalid.', 403),
  unsigned: new Refusal('MissingAuthenticationToken', 'Request is missing Authentication Token', 403),
  wrongRegion: new Refusal('SignatureDoesNotMatch', 'Credential should be scoped to a valid region. ', 403),
  wrongCode: denied('MultiFactorAuthentication failed with invalid MFA one time pass code. '),
  halfMfa: denied('MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.'),
  unknownDevice: denied(
    'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
  ),
  webIdentityDenied: denied('Not authorized to perform sts:AssumeRoleWithWebIdentity'),
  sessionOfSession: denied('Cannot call GetSessionToken with session credentials'),
  tooLongForRole: invalid('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'),
  tooLongForChain: invalid(
    'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
  ),
} as const;

/** To be thrown where the account has not enabled the region. */
export const regionDisabled = (accountId: string): Refusal =>
  new Refusal(
    'RegionDisabledException',
    `STS is not activated in this region for account:${accountId}. Your account administrator can activate STS in this region using the IAM Console.`,
    403,
  );

/** To be thrown where the trust policy of the role does not name who asks; AWS says the same of a role that is not there. */
export const notAuthorized = (arn: string, roleArn: string): Refusal =>
  denied(`User: ${arn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`);

/**
 * STS's refusal of one member, in the words of AWS's validation, to be thrown by the caller; undefined stands for a
 * missing value.
 */
export const violated = (value: string | undefined, member: string, constraint: string): Refusal =>
  invalid(
    `1 validation error detected: Value ${value === undefined ? 'null' : `'${value}'`} at '${member}' failed to satisfy constraint: ${constraint}`,
  );

/** To be thrown for what is no ARN of a role. */
export const invalidArn = (arn: string): Refusal => invalid(`${arn} is invalid`);

function denied(message: string): Refusal {
  return new Refusal('AccessDenied', message, 403);
}

function invalid(message: string): Refusal {
  return new Refusal('ValidationError', message);
}
