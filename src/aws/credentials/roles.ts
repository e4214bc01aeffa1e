import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetSessionTokenCommand,
  STSClient,
  type Credentials,
} from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@smithy/types';
import type { RoleMeans, WebIdentityMeans } from './means.ts';
import { isStsGlobal } from '../endpoints.ts';
import type { Way } from './way.ts';

/** A device and a code of it, which counts once. */
export type Code = { readonly device: string; readonly code: string };

/** Source: STS API, AssumeRole. The session's name shows in CloudTrail. */
export const assumeRole = async (
  { roleArn, externalId, sessionName, durationSeconds }: RoleMeans,
  way: Way,
  { credentials, code }: { readonly credentials: AwsCredentialIdentity; readonly code?: Code | undefined },
): Promise<AwsCredentialIdentity> => {
  const input = {
    RoleArn: roleArn,
    RoleSessionName: sessionName ?? ourName(),
    ...(externalId === undefined ? {} : { ExternalId: externalId }),
    ...(durationSeconds === undefined ? {} : { DurationSeconds: durationSeconds }),
    ...(code === undefined ? {} : { SerialNumber: code.device, TokenCode: code.code }),
  };
  const answer = await stsOf(way, credentials).send(new AssumeRoleCommand(input));
  return identityOf(answer.Credentials, roleArn);
};

/** Source: STS API, AssumeRoleWithWebIdentity, which is not signed. */
export const assumeByToken = async (
  { roleArn, sessionName }: WebIdentityMeans,
  way: Way,
  token: string,
): Promise<AwsCredentialIdentity> => {
  const input = { RoleArn: roleArn, RoleSessionName: sessionName ?? ourName(), WebIdentityToken: token };
  const nobody = { accessKeyId: '', secretAccessKey: '' };
  const answer = await stsOf(way, nobody).send(new AssumeRoleWithWebIdentityCommand(input));
  return identityOf(answer.Credentials, roleArn);
};

/** A session of a user who has shown a code, for all roles that ask for one. Source: STS API, GetSessionToken. */
export const sessionWithCode = async (
  credentials: AwsCredentialIdentity,
  way: Way,
  { device, code }: Code,
): Promise<AwsCredentialIdentity> => {
  const answer = await stsOf(way, credentials).send(
    new GetSessionTokenCommand({ SerialNumber: device, TokenCode: code }),
  );
  return identityOf(answer.Credentials, device);
};

const ourName = (): string => `eni-explorer-${Date.now()}`;

const stsOf = (
  { stsRegion, profile, config, requestHandler, retryStrategy, endpoints }: Way,
  credentials: AwsCredentialIdentity,
) =>
  new STSClient({
    region: stsRegion,
    profile,
    requestHandler,
    retryStrategy,
    credentials,
    ignoreConfiguredEndpointUrls: true,
    useGlobalEndpoint: isStsGlobal(config.profile(profile)),
    ...(endpoints.sts === undefined ? {} : { endpoint: endpoints.sts.url }),
  });

const identityOf = (given: Credentials | undefined, arn: string): AwsCredentialIdentity => {
  const {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: expiration,
  } = given ?? {};
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw Object.assign(new Error('No keys in the answer'), { name: 'UnexpectedAnswer' });
  const accountId = arn.split(':')[4];
  return {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
    ...(expiration === undefined ? {} : { expiration }),
    ...(accountId === undefined || accountId === '' ? {} : { accountId }),
  };
};
