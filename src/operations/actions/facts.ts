export type { AddressRequest } from '../../domain/addressRequest.ts';

/** What is known of an action beside its input: EC2's own name for it, which is also the IAM action, and whether it has DryRun. */
export type ActionFacts = { readonly api: string; readonly dryRun: boolean };

/** The facts of each action of a topic. */
export type FactsOf<Topic> = { readonly [A in keyof Topic]: ActionFacts };

/** An action that has DryRun. A test compares it with the SDK's own description of the action. */
export const dry = (api: string): ActionFacts => ({ api, dryRun: true });
/** An action that has none: the address calls of an interface, and the attributes of a subnet. */
export const wet = (api: string): ActionFacts => ({ api, dryRun: false });

/** The output of an action that answers nothing. */
export type Nothing = Record<string, never>;
