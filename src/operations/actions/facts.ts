/** What is known of an action beside its input: EC2's own name for it, which is also the IAM action, and whether it has DryRun. */
export type ActionFacts = { readonly api: string; readonly dryRun: boolean };

/** The facts of each action of a topic. */
export type FactsOf<Topic> = { readonly [A in keyof Topic]: ActionFacts };

/** An action that has DryRun, as all but the address calls of an interface have. */
export const dry = (api: string): ActionFacts => ({ api, dryRun: true });
/** An action that EC2 would carry out although it was asked for a dry run. */
export const wet = (api: string): ActionFacts => ({ api, dryRun: false });

/** The output of an action that answers nothing. */
export type Nothing = Record<string, never>;

/** How many or which addresses; EC2 takes exactly one of these in a call. */
export type AddressRequest =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] }
  | { readonly kind: 'prefixCount'; readonly count: number }
  /** /28 for IPv4, /80 for IPv6, in CIDR form. */
  | { readonly kind: 'prefixes'; readonly prefixes: readonly string[] };
