import type { AwsCredentialIdentity } from '@smithy/types';
import { isAbort } from '../../domain/errors.ts';
import type { CenterSession } from '../../domain/scope.ts';
import { ProblemError } from '../../domain/problem.ts';
import { words } from '../../domain/words.ts';
import { boundedHandler, type InnerHandler } from '../boundedHandler.ts';
import { Patience } from '../patience.ts';
import { callLimitMs } from '../sender.ts';
import { grantedByCode } from '../signIn/byCode.ts';
import { registeredAnew } from '../signIn/registration.ts';
import type { SignInWay } from '../signIn/signInWay.ts';
import type { accountsOf, rolesOf } from './accountRoles.ts';
import type { Sender } from './ask.ts';
import { listAccounts, listRoles, roleCredentials, type Portal } from './portal.ts';

/** An Identity Center that lives in this process, such as the demo's; its session as well, and no file knows of it. */
export type CenterInMemory = {
  readonly signIn: () => SignInWay;
  readonly accountsOf: (options: Parameters<typeof accountsOf>[1]) => ReturnType<typeof accountsOf>;
  readonly rolesOf: (
    accountIds: readonly string[],
    options: Parameters<typeof rolesOf>[2],
  ) => ReturnType<typeof rolesOf>;
  /** Rejects with a ProblemError, whose recovery is `signIn`, where nobody is signed in. */
  readonly keysOf: (role: { readonly accountId: string; readonly roleName: string }) => Promise<AwsCredentialIdentity>;
};

/** `title` names the center in its questions; its requests go to `requestHandler` alone, two tries each. */
export const centerInMemory = (
  { session: startUrl, ssoRegion: region = '' }: CenterSession,
  { title, requestHandler }: { readonly title: string; readonly requestHandler: InnerHandler },
): CenterInMemory => {
  const sender: Sender = {
    requestHandler: boundedHandler(requestHandler, callLimitMs),
    retryStrategy: new Patience({ maxAttempts: 2, callLimitMs, troubleLimitMs: 0 }),
  };
  const service = { ...sender, url: `https://oidc.${region}.amazonaws.com` };
  let accessToken: string | undefined;
  const asked = async <Answer>(ask: (portal: Portal) => Promise<Answer>): Promise<Answer> => {
    if (accessToken === undefined) throw signedOut();
    try {
      return await ask({ ...sender, url: `https://portal.sso.${region}.amazonaws.com`, accessToken });
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'UnauthorizedException') throw error;
      accessToken = undefined;
      throw signedOut();
    }
  };
  return {
    signIn: () => ({
      kind: 'identityCenter',
      title,
      run: async (person) => {
        const grantTypes = ['urn:ietf:params:oauth:grant-type:device_code'];
        try {
          const client = await registeredAnew({ startUrl, scopes: ['sso:account:access'] }, service, { grantTypes });
          ({ accessToken } = await grantedByCode(startUrl, { client, service }, person));
        } catch (error) {
          throw isAbort(error) ? error : notAllowed(error);
        }
      },
    }),
    accountsOf: ({ signal, onCount }) => asked((portal) => listAccounts(portal, { signal, onCount })),
    rolesOf: (accountIds, { signal, onAccount }) =>
      asked((portal) =>
        Promise.all(
          accountIds.map(async (accountId) => {
            const roles = await listRoles(portal, accountId, { signal });
            onAccount?.();
            return { accountId, roles };
          }),
        ),
      ),
    keysOf: (role) => asked((portal) => roleCredentials(portal, role)),
  };
};

const notAllowed = (error: unknown): ProblemError =>
  new ProblemError(
    {
      message: words`The sign-in to the demo was not allowed`,
      remedy: words`Sign in again, and allow it on the page that opens.`,
      code: error instanceof Error ? error.name : undefined,
      requestId: undefined,
      recovery: 'signIn',
    },
    { cause: error },
  );

const signedOut = (): ProblemError =>
  new ProblemError({
    message: words`Nobody is signed in to the demo`,
    remedy: words`Sign in: it asks for nothing but a click.`,
    code: 'UnauthorizedException',
    requestId: undefined,
    recovery: 'signIn',
  });
