import type { EniInput } from '../shared/eniInput.ts';

/** What a detachment is made of. */
export type DetachInput = EniInput & {
  /** Empty for an interface that is not attached; its own rule says so. */
  readonly attachmentId: string;
  readonly force: boolean;
};
