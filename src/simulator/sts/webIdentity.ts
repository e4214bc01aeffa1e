import { Refusal } from '../refusal.ts';

/** What a token of an identity provider says of its bearer. */
export type WebIdentity = { readonly subject: string; readonly audience: string };

/**
 * Reads a JSON web token. Nobody's signature is looked at. Throws STS's refusals for what is no token and for one whose time
 * is over.
 */
export const webIdentityIn = (token: string, nowMs: number): WebIdentity => {
  const claims = claimsIn(token);
  const expires = claims.get('exp');
  if (typeof expires !== 'number') throw notValid;
  if (expires * 1000 <= nowMs) {
    throw new Refusal(
      'ExpiredTokenException',
      `Token expired: current date/time ${Math.floor(nowMs / 1000)} must be before the expiration date/time ${expires}`,
    );
  }
  const textOf = (name: string): string => {
    const claim = claims.get(name);
    return typeof claim === 'string' ? claim : '';
  };
  return { subject: textOf('sub'), audience: textOf('aud') };
};

/** A token that {@link webIdentityIn} takes. */
export const webIdentityToken = (subject: string, expiresAtMs: number): string =>
  [{ alg: 'none' }, { sub: subject, aud: 'sts.amazonaws.com', exp: Math.floor(expiresAtMs / 1000) }, {}]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');

const claimsIn = (token: string): ReadonlyMap<string, unknown> => {
  const parts = token.split('.');
  if (parts.length !== 3) throw notValid;
  try {
    const claims: unknown = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString());
    return new Map(Object.entries(typeof claims === 'object' && claims !== null ? claims : {}));
  } catch {
    throw notValid;
  }
};

const notValid = new Refusal(
  'InvalidIdentityToken',
  'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
);
