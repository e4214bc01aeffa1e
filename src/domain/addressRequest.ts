/** How many or which addresses; EC2 takes exactly one of these in a call. */
export type AddressRequest =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] }
  | { readonly kind: 'prefixCount'; readonly count: number }
  /** /28 for IPv4, /80 for IPv6, in CIDR form. */
  | { readonly kind: 'prefixes'; readonly prefixes: readonly string[] };

/** False for undefined and for a request of no address at all. */
export const asksForSome = (request: AddressRequest | undefined): boolean => {
  if (!request) return false;
  if (request.kind === 'addresses') return request.addresses.length > 0;
  return request.kind === 'prefixes' ? request.prefixes.length > 0 : request.count > 0;
};

/** The addresses that are named; empty where only their number is given. */
export const requestedAddresses = (request: AddressRequest | undefined): readonly string[] =>
  request?.kind === 'addresses' ? request.addresses : [];

/** The prefixes that are named, as CIDRs; empty where only their number is given. */
export const requestedPrefixes = (request: AddressRequest | undefined): readonly string[] =>
  request?.kind === 'prefixes' ? request.prefixes : [];

/** How many addresses and how many prefixes are asked for, named or by number. */
export const requestedCounts = (
  request: AddressRequest,
): { readonly addresses: number; readonly prefixes: number } => ({
  addresses: request.kind === 'count' ? request.count : requestedAddresses(request).length,
  prefixes: request.kind === 'prefixCount' ? request.count : requestedPrefixes(request).length,
});

/** Whether EC2 is to choose some, since only a number is given. */
export const isChosenByEc2 = (request: AddressRequest | undefined): boolean =>
  (request?.kind === 'count' || request?.kind === 'prefixCount') && request.count > 0;
