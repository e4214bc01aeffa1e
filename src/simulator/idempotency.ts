import { Refusal } from './action.ts';
import type { World } from './world.ts';

/**
 * The id of what an earlier request with the same client token made; undefined when this is the first one.
 * The same token with other arguments is refused.
 */
export const madeBefore = (
  world: World,
  request: { readonly ClientToken?: string | undefined },
): string | undefined => {
  const { ClientToken: token } = request;
  const earlier = token === undefined ? undefined : world.extras.clientTokens.get(token);
  if (earlier === undefined) return undefined;
  if (earlier.request !== JSON.stringify(request)) {
    throw new Refusal(
      'IdempotentParameterMismatch',
      'Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
    );
  }
  return earlier.madeId;
};

export const remember = (
  world: World,
  request: { readonly ClientToken?: string | undefined },
  madeId: string,
): void => {
  if (request.ClientToken === undefined) return;
  world.extras.clientTokens.set(request.ClientToken, { request: JSON.stringify(request), madeId });
};
