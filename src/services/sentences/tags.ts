import type { Inventory } from '../../domain/inventory.ts';
import { foreignList, words, type Words } from '../../domain/words.ts';
import type { TagActions } from '../../operations/actions/tags.ts';
import { addressName, eniName, type SentencesOf } from './sentence.ts';

export const tagSentences: SentencesOf<TagActions> = {
  createTags: ({ ids, tags }, inventory) =>
    words`Tag ${names(ids, inventory)} with ${foreignList(tags.map(({ key, value }) => `${key}=${value}`))}`,
  deleteTags: ({ ids, keys }, inventory) => words`Remove tags from ${names(ids, inventory)}: ${foreignList(keys)}`,
};

const names = (ids: readonly string[], inventory: Inventory): Words => {
  const [first = '', ...others] = ids;
  const name = inventory.eni(first) ? eniName(first, inventory) : addressName(first, inventory);
  return others.length === 0 ? name : words`${name} and ${others.length} more`;
};
