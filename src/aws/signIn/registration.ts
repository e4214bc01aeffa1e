import { listIn, numberIn, textIn } from '../identityCenter/json.ts';
import { cacheFile, readJson, timeOf, isoSeconds, writeJson } from '../identityCenter/tokenCache.ts';
import { post, type TokenService } from '../identityCenter/tokenService.ts';
import type { RegisteredClient, SignInSession } from './signInSession.ts';

export type ClientFor = {
  readonly grantTypes: readonly string[];
  /** Where a browser may lead back to; on the own machine with any port. */
  readonly redirectUris?: readonly string[] | undefined;
};

/** A registration that ends within the next sign-in is made anew. */
const endsBefore = 15 * 60_000;

/**
 * A client of the token service, registered once and kept beside the sessions until it ends. Source: IAM Identity Center OIDC API,
 * RegisterClient.
 */
export const registeredClient = async (
  session: SignInSession,
  service: TokenService,
  { grantTypes, redirectUris }: ClientFor,
): Promise<RegisteredClient> => {
  const { startUrl, region, scopes, session: name } = session;
  const file = cacheFile(JSON.stringify({ tool: clientName, startUrl, region, scopes, session: name, grantTypes }));
  const kept = clientIn(await readJson(file));
  if (kept && timeOf(kept.expiresAt) - endsBefore > Date.now()) return kept;
  const client = await registeredAnew(session, service, { grantTypes, redirectUris });
  // Where it cannot be kept, it is registered again next time.
  await writeJson(file, { ...client, scopes, grantTypes }).catch(() => undefined);
  return client;
};

/** The same without looking for one that was kept, and without keeping it. */
export const registeredAnew = async (
  { startUrl, scopes }: Pick<SignInSession, 'startUrl' | 'scopes'>,
  service: TokenService,
  { grantTypes, redirectUris }: ClientFor,
): Promise<RegisteredClient> => {
  const answer = await post(service, '/client/register', {
    clientName,
    clientType: 'public',
    grantTypes,
    ...(scopes.length > 0 ? { scopes } : {}),
    ...(redirectUris ? { redirectUris, issuerUrl: startUrl } : {}),
  });
  const [clientId, clientSecret] = [textIn(answer, 'clientId'), textIn(answer, 'clientSecret')];
  const ends = numberIn(answer, 'clientSecretExpiresAt');
  if (clientId === undefined || clientSecret === undefined || ends === undefined)
    throw Object.assign(new Error('No client in the answer'), { name: 'UnexpectedAnswer' });
  return { clientId, clientSecret, expiresAt: isoSeconds(ends * 1_000) };
};

const clientName = 'ENI Explorer';

const clientIn = (kept: unknown): RegisteredClient | undefined => {
  const [clientId, clientSecret] = [textIn(kept, 'clientId'), textIn(kept, 'clientSecret')];
  const expiresAt = textIn(kept, 'expiresAt');
  const isWhole = clientId !== undefined && clientSecret !== undefined && expiresAt !== undefined;
  return isWhole && listIn(kept, 'grantTypes').length > 0 ? { clientId, clientSecret, expiresAt } : undefined;
};
