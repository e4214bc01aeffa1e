import { createHash, randomBytes } from 'node:crypto';
import { createToken, type TokenService } from '../identityCenter/tokenService.ts';
import { callbackPath, loopback } from './loopback.ts';
import { registeredClient } from './registration.ts';
import type { SignedIn, SignInPerson, SignInSession } from './signInSession.ts';

/**
 * Signs in by a page of this machine's browser, which leads back to a port of it with a code that only the sender of the challenge can use.
 * Source: RFC 7636 (PKCE); IAM Identity Center OIDC API, CreateToken.
 */
export const signInByBrowser = async (
  session: SignInSession,
  service: TokenService,
  { openPage, signal }: Pick<SignInPerson, 'openPage' | 'signal'>,
): Promise<SignedIn> => {
  const state = randomBytes(32).toString('base64url');
  const codeVerifier = randomBytes(48).toString('base64url');
  const client = await registeredClient(session, service, {
    grantTypes: ['authorization_code', 'refresh_token'],
    redirectUris: [`http://127.0.0.1${callbackPath}`],
  });
  const back = await loopback(state);
  try {
    const { redirectUri } = back;
    const page = new URL(`${service.url.replace(/\/$/, '')}/authorize`);
    const asked = {
      response_type: 'code',
      client_id: client.clientId,
      redirect_uri: redirectUri,
      state,
      code_challenge_method: 'S256',
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      scopes: session.scopes.join(' '),
    };
    for (const [name, value] of Object.entries(asked)) page.searchParams.set(name, value);
    await openPage(page.href);
    const code = await back.code(signal);
    const granted = await createToken(service, client, {
      grantType: 'authorization_code',
      code,
      codeVerifier,
      redirectUri,
    });
    return { client, granted };
  } finally {
    back.close();
  }
};
