import type { TagActions } from '../../operations/actions/tags.ts';
import type { ExpectedOf } from './expected.ts';

/** The next read shows them; EC2 takes tags of many kinds of resource in one call, so there is no one place to look. */
export const expectedTags: ExpectedOf<TagActions> = {
  createTags: () => undefined,
  deleteTags: () => undefined,
};
