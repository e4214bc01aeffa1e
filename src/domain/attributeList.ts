import type { Words } from './words.ts';

/** What one Describe call told of a thing, for a person to read: EC2's own names, and values as text. */
export type AttributeList = {
  /** The call, for example `DescribeNetworkInterfaces`. */
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly value: string }[];
  /** Why it could not be read, in plain words; undefined when it was. */
  readonly problem: Words | undefined;
};
