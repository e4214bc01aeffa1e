import type { EniInput } from '../shared/eniInput.ts';

/** What is taken from an interface: addresses and, in CIDR form, prefixes of one family. */
export type UnassignInput = EniInput & { readonly taken: readonly string[] };

/** The two kinds as EC2 takes them. */
export const partsOf = (
  taken: readonly string[],
): { readonly addresses: readonly string[]; readonly prefixes: readonly string[] } => ({
  addresses: taken.filter((each) => !each.includes('/')),
  prefixes: taken.filter((each) => each.includes('/')),
});
