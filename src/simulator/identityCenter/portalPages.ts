import { Refusal } from '../refusal.ts';

export type PortalPage<T> = { readonly things: readonly T[]; readonly nextToken: string | undefined };

/**
 * The page that a query of the portal asks for: up to 100 things, 20 unless it says. Throws `InvalidRequestException`
 * for a wrong size or token. Source: ListAccounts.
 */
export const portalPageOf = <T>(all: readonly T[], query: URLSearchParams): PortalPage<T> => {
  const size = Number(query.get('max_result') ?? 20);
  if (!(size >= 1 && size <= 100)) throw new Refusal('InvalidRequestException', `Invalid max_result: ${size}`);
  const token = query.get('next_token');
  const from = token === null ? 0 : Number(Buffer.from(token, 'base64url').toString());
  if (!(from >= 0 && from <= all.length)) throw new Refusal('InvalidRequestException', 'Invalid next_token');
  const to = from + size;
  const nextToken = to < all.length ? Buffer.from(String(to)).toString('base64url') : undefined;
  return { things: all.slice(from, to), nextToken };
};
