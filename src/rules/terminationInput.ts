import type { EnisInput } from './shared/eniInput.ts';

/** What becomes of interfaces when their instances are terminated. */
export type TerminationInput = EnisInput & {
  readonly deleteOnTermination: boolean;
  /** The attachment of each interface; an empty id where there is none. */
  readonly attachments: readonly { readonly eniId: string; readonly attachmentId: string }[];
};
