import type { Inventory } from '../../domain/inventory.ts';
import type { TagActions } from '../../operations/actions/tags.ts';
import { addressName, eniName, type SentencesOf } from './sentence.ts';

export const tagSentences: SentencesOf<TagActions> = {
  createTags: ({ ids, tags }, inventory) =>
    `Tag ${names(ids, inventory)} with ${tags.map(({ key, value }) => `${key}=${value}`).join(', ')}`,
  deleteTags: ({ ids, keys }, inventory) => `Remove tags from ${names(ids, inventory)}: ${keys.join(', ')}`,
};

const names = (ids: readonly string[], inventory: Inventory): string => {
  const [first = '', ...others] = ids;
  const name = inventory.eni(first) ? eniName(first, inventory) : addressName(first, inventory);
  return others.length === 0 ? name : `${name} and ${others.length} more`;
};
