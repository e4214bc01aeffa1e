import type { HttpAnswer, WebRequest } from '../httpMessages.ts';
import { jsonAnswer, jsonRefusal } from '../jsonAnswer.ts';
import { Refusal } from '../refusal.ts';
import { deviceGrant, registered, type CenterClient } from './centerClients.ts';
import { sameStartUrl } from './directory.ts';
import { deviceSeconds, intervalSeconds } from './grants.ts';
import type { CenterState } from './centerState.ts';
import { oidcError, oidcRefusal } from './oidcRefusals.ts';
import { isAmong, requestBody, type RequestBody } from './requestBody.ts';
import type { IssuedTokens } from './tokens.ts';

/**
 * Answers RegisterClient, StartDeviceAuthorization and CreateToken, refusals included; undefined for any other request.
 * Source: IAM Identity Center OIDC API reference.
 */
export const oidcAnswer = (request: WebRequest, state: CenterState): HttpAnswer | undefined => {
  const call = request.method === 'POST' ? calls.get(request.path) : undefined;
  if (!call) return undefined;
  try {
    return jsonAnswer(call(requestBody(request.body), state));
  } catch (error) {
    if (error instanceof Refusal) return jsonRefusal(error, oidcError(error));
    throw error;
  }
};

const registerClient = (body: RequestBody, state: CenterState): object => {
  const client = registered(
    {
      name: body.text('clientName'),
      type: body.text('clientType'),
      scopes: body.texts('scopes'),
      redirectUris: body.texts('redirectUris'),
      grantTypes: body.texts('grantTypes'),
    },
    state.now(),
  );
  state.clients.set(client.id, client);
  return {
    clientId: client.id,
    clientSecret: client.secret,
    clientIdIssuedAt: Math.floor(state.now() / 1000),
    clientSecretExpiresAt: Math.floor(client.expiresAt / 1000),
    authorizationEndpoint: `${state.pages()}authorize`,
  };
};

const startDeviceAuthorization = (body: RequestBody, state: CenterState): object => {
  const client = clientIn(body, state);
  if (!sameStartUrl(body.text('startUrl'), state.directory.startUrl)) {
    throw oidcRefusal('InvalidRequestException', 'The start URL belongs to no instance of this region');
  }
  const { deviceCode, userCode } = state.grants.startDevice(client.id);
  const verificationUri = `${state.pages()}device`;
  return {
    deviceCode,
    userCode,
    verificationUri,
    verificationUriComplete: `${verificationUri}?user_code=${userCode}`,
    expiresIn: deviceSeconds,
    interval: intervalSeconds,
  };
};

const createToken = (body: RequestBody, state: CenterState): object => {
  const client = clientIn(body, state);
  const grantType = body.text('grantType');
  if (!isAmong(grantType, [deviceGrant, 'authorization_code', 'refresh_token'])) {
    throw oidcRefusal('UnsupportedGrantTypeException', `Unknown grant type: ${grantType}`);
  }
  if (!isAmong(grantType, client.grantTypes)) {
    throw oidcRefusal('UnauthorizedClientException', `The client is not registered for ${grantType}`);
  }
  return tokenView(tokensFor(grantType, body, { client, state }));
};

type ByWhom = { readonly client: CenterClient; readonly state: CenterState };

const tokensFor = (grantType: string, body: RequestBody, { client, state }: ByWhom): IssuedTokens => {
  const { grants, tokens } = state;
  if (grantType === 'refresh_token') return tokens.renew(body.text('refreshToken'), client.id);
  if (grantType === deviceGrant) grants.redeemDevice(body.text('deviceCode'), client.id);
  else {
    const given = { clientId: client.id, redirectUri: body.text('redirectUri'), verifier: body.text('codeVerifier') };
    grants.redeemCode(body.text('code'), given);
  }
  return tokens.issue(client.id, isAmong(accountAccess, client.scopes));
};

/** Who asks for it gets tokens that can be renewed, and the accounts. */
export const accountAccess = 'sso:account:access';

const tokenView = (tokens: IssuedTokens): object => ({ ...tokens, tokenType: 'Bearer' });

const clientIn = (body: RequestBody, { clients, now }: CenterState): CenterClient => {
  const client = clients.get(body.text('clientId'));
  if (client?.secret === body.text('clientSecret') && client.expiresAt > now()) return client;
  throw oidcRefusal('InvalidClientException', 'Invalid client provided');
};

const calls: ReadonlyMap<string, (body: RequestBody, state: CenterState) => object> = new Map([
  ['/client/register', registerClient],
  ['/device_authorization', startDeviceAuthorization],
  ['/token', createToken],
]);
