import type { Tag } from '../../domain/model.ts';
import { dry, type FactsOf, type Nothing } from './facts.ts';

/** Writes to tags, of up to 1,000 resources a call. */
export type TagActions = {
  readonly createTags: {
    readonly input: { readonly ids: readonly string[]; readonly tags: readonly Tag[] };
    readonly output: Nothing;
  };
  /** Removes the tags of these keys whatever their values. */
  readonly deleteTags: {
    readonly input: { readonly ids: readonly string[]; readonly keys: readonly string[] };
    readonly output: Nothing;
  };
};

export const tagActions: FactsOf<TagActions> = { createTags: dry('CreateTags'), deleteTags: dry('DeleteTags') };
