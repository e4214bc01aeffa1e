import { Refusal } from '../refusal.ts';

/**
 * The errors of the token service, each with the word that OAuth has for it.
 * Source: IAM Identity Center OIDC API reference; RFC 6749 and RFC 8628.
 */
const words = {
  AccessDeniedException: 'access_denied',
  AuthorizationPendingException: 'authorization_pending',
  ExpiredTokenException: 'expired_token',
  InvalidClientException: 'invalid_client',
  InvalidClientMetadataException: 'invalid_client_metadata',
  InvalidGrantException: 'invalid_grant',
  InvalidRedirectUriException: 'invalid_redirect_uri',
  InvalidRequestException: 'invalid_request',
  InvalidScopeException: 'invalid_scope',
  SlowDownException: 'slow_down',
  UnauthorizedClientException: 'unauthorized_client',
  UnsupportedGrantTypeException: 'unsupported_grant_type',
} as const;

export type OidcError = keyof typeof words;

/** To be thrown: status 401 for a client that is not known, 400 for all else. */
export const oidcRefusal = (code: OidcError, description: string): Refusal =>
  new Refusal(code, description, code === 'InvalidClientException' ? 401 : 400);

/** A refusal as the token service's JSON has it, `error` and `error_description`. */
export const oidcError = ({ code, message }: Refusal): object => ({
  error: isOidcError(code) ? words[code] : 'invalid_request',
  error_description: message,
});

const isOidcError = (code: string): code is OidcError => Object.hasOwn(words, code);
