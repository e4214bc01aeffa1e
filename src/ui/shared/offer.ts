import type { Scope } from '../../domain/scope.ts';

/**
 * A scope that is at hand but not opened by itself. restricted: the folder is not trusted, and connecting runs what the AWS
 * configuration says and sends credentials. elsewhere: it was used in another window. cancelled: its reading was.
 */
export type Offer = { readonly scope: Scope; readonly because: 'restricted' | 'elsewhere' | 'cancelled' };

/** What is known of the window. */
export type Surroundings = { readonly isTrusted: boolean; readonly hasFolder: boolean };

/**
 * Why a remembered scope may not be opened unasked; undefined when it may. Only a profile needs trust, since nothing
 * else connects.
 */
export const whyAsk = (
  scope: Scope,
  { isTrusted, isOwn }: Pick<Surroundings, 'isTrusted'> & { readonly isOwn: boolean },
): Offer['because'] | undefined => {
  if (!isTrusted && scope.kind === 'profile') return 'restricted';
  return isOwn ? undefined : 'elsewhere';
};
