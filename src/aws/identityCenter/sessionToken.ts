import type { IdentityCenterMeans } from '../credentials/means.ts';
import { oneAtATime } from '../oneAtATime.ts';
import { readToken, timeOf, isoSeconds, tokenFile, writeJson, type CachedToken } from './tokenCache.ts';
import { createToken, type TokenService } from './tokenService.ts';

type Session = Pick<IdentityCenterMeans, 'session' | 'startUrl'>;

/** How long before its end a token is renewed, in milliseconds. */
const renewBefore = 5 * 60_000;

const renewing = new Map<string, Promise<string | undefined>>();

/**
 * The token of a session as CLI and extension share it, renewed shortly before it ends where that can be; one renewal at a time, over all threads
 * and windows of the extension. What the CLI has renewed in the same moment is used. Undefined
 * where a person has to sign in. Rejects when the service that renews it fails and the token is over.
 */
export const sessionToken = async (session: Session, service: TokenService): Promise<string | undefined> => {
  const file = tokenFile(session);
  const token = await readToken(file);
  if (!token) return undefined;
  const left = timeOf(token.expiresAt) - Date.now();
  if (left > renewBefore || !canRenew(token)) return left > 0 ? token.accessToken : undefined;
  const asked = renewing.get(file) ?? oneAtATime(file, () => renewed(file, token, service));
  renewing.set(file, asked);
  try {
    return await asked;
  } catch (error) {
    const now = await readToken(file);
    // A refresh token counts once: if another program has used it, its answer is in the file.
    if (now && now.accessToken !== token.accessToken && timeOf(now.expiresAt) > Date.now()) return now.accessToken;
    if (left > 0) return token.accessToken;
    if (isRefusal(error)) return undefined;
    throw error;
  } finally {
    if (renewing.get(file) === asked) renewing.delete(file);
  }
};

type Renewable = CachedToken & Required<Pick<CachedToken, 'refreshToken' | 'clientId' | 'clientSecret'>>;

const canRenew = (token: CachedToken): token is Renewable =>
  token.refreshToken !== undefined &&
  token.clientId !== undefined &&
  token.clientSecret !== undefined &&
  timeOf(token.registrationExpiresAt) > Date.now();

const renewed = async (file: string, token: CachedToken, service: TokenService): Promise<string | undefined> => {
  // The CLI beside us may have renewed it in the meantime, and a refresh token counts once.
  const now = (await readToken(file)) ?? token;
  if (timeOf(now.expiresAt) - Date.now() > renewBefore) return now.accessToken;
  const { clientId, clientSecret, refreshToken } = now;
  if (clientId === undefined || clientSecret === undefined || refreshToken === undefined) return undefined;
  const granted = await createToken(service, { clientId, clientSecret }, { grantType: 'refresh_token', refreshToken });
  const next: CachedToken = {
    ...now,
    accessToken: granted.accessToken,
    expiresAt: isoSeconds(Date.now() + granted.expiresIn * 1_000),
    refreshToken: granted.refreshToken ?? refreshToken,
  };
  // Where it cannot be written the token holds all the same, for this time.
  await writeJson(file, next).catch(() => undefined);
  return granted.accessToken;
};

/** The service said no, as opposed to not being reached. Source: IAM Identity Center OIDC API, errors of CreateToken. */
const refusals: ReadonlySet<string> = new Set([
  'InvalidGrantException',
  'ExpiredTokenException',
  'UnauthorizedClientException',
  'InvalidClientException',
  'AccessDeniedException',
  'InvalidRequestException',
  'invalid_grant',
  'expired_token',
  'unauthorized_client',
  'invalid_client',
  'access_denied',
]);

const isRefusal = (error: unknown): boolean => error instanceof Error && refusals.has(error.name);
