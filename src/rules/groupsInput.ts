import type { EniInput } from './shared/eniInput.ts';

/** The security groups that an interface is to have. */
export type GroupsInput = EniInput & { readonly groupIds: readonly string[] };
