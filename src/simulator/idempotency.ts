import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

type TokenRequest = { readonly ClientToken?: string | undefined };

/**
 * The id of what an earlier request for the action with the same client token made; undefined when this is the first one.
 * The same token with other arguments is refused.
 */
export const madeBefore = (world: World, action: string, request: TokenRequest): string | undefined => {
  const earlier = world.extras.clientTokens.get(keyOf(action, request));
  if (earlier === undefined) return undefined;
  if (earlier.request !== JSON.stringify(request)) {
    throw new Refusal(
      'IdempotentParameterMismatch',
      'Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
    );
  }
  return earlier.madeId;
};

/** Keeps what the request made; its action and token are looked for by {@link madeBefore}. */
export const remember = (
  world: World,
  { action, request }: { readonly action: string; readonly request: TokenRequest },
  madeId: string,
): void => {
  if (request.ClientToken === undefined) return;
  world.extras.clientTokens.set(keyOf(action, request), { request: JSON.stringify(request), madeId });
};

const keyOf = (action: string, { ClientToken = '' }: TokenRequest): string => `${action} ${ClientToken}`;
