export type { AddressRequest } from '../../domain/addressRequest.ts';

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
