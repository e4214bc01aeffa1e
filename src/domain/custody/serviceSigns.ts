import type { HolderIcon } from './holder.ts';

/**
 * A service of AWS and how it shows on the interfaces that it makes. What AWS writes there is not documented as a whole: each entry has a
 * sample in `test/unit/domain/custody`, with its source.
 */
export type ServiceSigns = {
  readonly id: string;
  readonly title: string;
  /** Where the title is a short form. */
  readonly full?: string;
  readonly icon: HolderIcon;
  /** Interface types that no other service has. */
  readonly types?: readonly string[];
  /** Its descriptions; the first group, where there is one, is the resource. */
  readonly writes?: RegExp;
  /** Tags that it sets, and where in the value the resource's name is. */
  readonly tags?: { readonly [key: string]: RegExp };
  /** Its alias, or the session in which it asked: a part of the requester's id. The first group is the resource. */
  readonly asks?: RegExp;
  /** Service principals by which EC2 names it as the operator. */
  readonly operates?: readonly string[];
  /** Its interfaces stand together under the service (many functions, one group). */
  readonly together?: boolean;
  /**
   * Its own interfaces may lack the mark of requester-managed ones, so that a detached one is told by its description alone.
   */
  readonly unmarked?: boolean;
};
