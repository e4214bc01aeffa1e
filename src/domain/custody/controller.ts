import type { HolderIcon } from './holder.ts';

/**
 * A program that makes interfaces in the account's name and looks after them: EC2 lets the account change them, and the program changes them
 * back, or breaks.
 */
export type Controller = {
  readonly id: string;
  readonly title: string;
  readonly icon: HolderIcon;
  /** Its descriptions. */
  readonly writes?: RegExp;
  /** Tags that it sets, each as `key` or `key=value`; a key that ends with `/` stands for all that begin so. */
  readonly tags?: readonly string[];
  /**
   * pods: it was made for pods, which have its addresses. trunk: pods or tasks have branches of it. node: it came with an instance that a program
   * launched for a cluster. machine: it came with another instance that a program launched.
   */
  readonly serves: 'pods' | 'trunk' | 'node' | 'machine';
  /** The tag that names the group of nodes, or the cluster; without it the cluster is taken from the usual tags. */
  readonly namedBy?: string;
};
