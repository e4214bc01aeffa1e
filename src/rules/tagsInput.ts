import type { EnisInput } from './shared/eniInput.ts';

/** One tag set on all interfaces, or tags taken from all of them. */
export type TagsInput = EnisInput & {
  readonly way: 'set' | 'remove';
  /** Of the tag that is set. */
  readonly key?: string | undefined;
  readonly value?: string | undefined;
  /** Of the tags that are removed, whatever their values. */
  readonly keys?: readonly string[] | undefined;
};

export const isReserved = (key: string): boolean => key.toLowerCase().startsWith('aws:');
