import type { WebIdentityMeans } from './means.ts';

/** What the environment of this process holds that gives credentials. */
export type EnvironmentCredentials = 'keys' | 'webIdentity' | 'container';

/** In the order in which they count; undefined where there is nothing of the kind. */
export const environmentCredentials = (env: NodeJS.ProcessEnv = process.env): EnvironmentCredentials | undefined => {
  if (env['AWS_ACCESS_KEY_ID'] && env['AWS_SECRET_ACCESS_KEY']) return 'keys';
  if (env['AWS_WEB_IDENTITY_TOKEN_FILE'] && env['AWS_ROLE_ARN']) return 'webIdentity';
  return env['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'] || env['AWS_CONTAINER_CREDENTIALS_FULL_URI']
    ? 'container'
    : undefined;
};

/** The means by which the environment gives credentials by a token in a file; undefined where it does not. */
export const environmentWebIdentity = (
  profile: string,
  env: NodeJS.ProcessEnv = process.env,
): WebIdentityMeans | undefined => {
  const [tokenFile, roleArn] = [env['AWS_WEB_IDENTITY_TOKEN_FILE'], env['AWS_ROLE_ARN']];
  if (!tokenFile || !roleArn) return undefined;
  return { kind: 'webIdentity', profile, roleArn, tokenFile, sessionName: env['AWS_ROLE_SESSION_NAME'] };
};
