import type { Tag } from '../model.ts';
import type { Fact } from './fact.ts';

/** An empty value is a value; so that it is not taken for no tag it is written in quotes. */
export const tagFacts = (tags: readonly Tag[]): readonly Fact[] =>
  tags.map(({ key, value }) => [`tag ${key}`, value === '' ? '""' : value]);
