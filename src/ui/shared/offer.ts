import type { Scope } from '../../domain/scope.ts';

/** The scopes of a window, and which of them was looked at last, by its place in the list. */
export type LastScopes = { readonly scopes: readonly Scope[]; readonly active: number };

/**
 * Scopes that are at hand but not opened by themselves. restricted: the folder is not trusted, and connecting runs what the AWS
 * configuration says and sends credentials. elsewhere: they were used in another window.
 */
export type Offer = LastScopes & { readonly because: 'restricted' | 'elsewhere' };

/** What is known of the window. */
export type Surroundings = { readonly isTrusted: boolean; readonly hasFolder: boolean };

/** Why remembered scopes may not be opened unasked; undefined when they may. Only a profile connects to anything. */
export const whyAsk = (
  scopes: readonly Scope[],
  { isTrusted, isOwn }: Pick<Surroundings, 'isTrusted'> & { readonly isOwn: boolean },
): Offer['because'] | undefined => {
  if (!isTrusted && scopes.some(({ kind }) => kind === 'profile')) return 'restricted';
  return isOwn ? undefined : 'elsewhere';
};
