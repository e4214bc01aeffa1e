import { randomBytes } from 'node:crypto';
import { isAmong } from './requestBody.ts';
import { oidcRefusal } from './oidcRefusals.ts';

/** A program that may ask for tokens. */
export type CenterClient = {
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly scopes: readonly string[];
  readonly redirectUris: readonly string[];
  readonly grantTypes: readonly string[];
};

export const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';

/** Three months, as AWS registers clients. */
const registeredMs = 90 * 24 * 3_600_000;

type Registration = Pick<CenterClient, 'name' | 'scopes' | 'redirectUris' | 'grantTypes'> & { readonly type: string };

/** A new client, for 90 days from `nowMs`, in milliseconds since 1970. Throws as RegisterClient of the OIDC API refuses. */
export const registered = ({ type, ...wanted }: Registration, nowMs: number): CenterClient => {
  if (wanted.name === '' || type !== 'public') {
    throw oidcRefusal('InvalidClientMetadataException', 'clientName and clientType (public) are required');
  }
  const unknown = wanted.grantTypes.find((grant) => !isAmong(grant, knownGrants));
  if (unknown !== undefined) throw oidcRefusal('UnsupportedGrantTypeException', `Unknown grant type: ${unknown}`);
  if (isAmong('authorization_code', wanted.grantTypes) && wanted.redirectUris.length === 0) {
    throw oidcRefusal('InvalidRedirectUriException', 'redirectUris is required for authorization_code');
  }
  const wrong = wanted.redirectUris.find((uri) => !isLoopback(uri));
  if (wrong !== undefined) throw oidcRefusal('InvalidRedirectUriException', `Not a loopback address: ${wrong}`);
  return {
    ...wanted,
    id: randomBytes(16).toString('base64url'),
    secret: randomBytes(48).toString('base64url'),
    expiresAt: nowMs + registeredMs,
    grantTypes: wanted.grantTypes.length > 0 ? wanted.grantTypes : [deviceGrant, 'refresh_token'],
  };
};

const knownGrants = ['authorization_code', 'refresh_token', deviceGrant];

/** A public client may be led back to its own machine alone. */
const isLoopback = (uri: string): boolean => {
  const url = URL.parse(uri);
  return url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
};

/** Whether a client registered the address; on the own machine any port is the same. Source: RFC 8252, section 7.3. */
export const mayReturnTo = ({ redirectUris }: CenterClient, uri: string): boolean =>
  isLoopback(uri) && redirectUris.some((own) => withoutPort(own) === withoutPort(uri));

const withoutPort = (uri: string): string => {
  const url = URL.parse(uri);
  return url ? `${url.hostname}${url.pathname}${url.search}` : '';
};
