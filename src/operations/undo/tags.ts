import { groupBy } from '../../domain/groupBy.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { TagActions } from '../actions/tags.ts';
import type { Inverse, InversesOf } from './inverse.ts';

export const tagInverses: InversesOf<TagActions> = {
  createTags: ({ ids, tags }, { before }) =>
    restoring(
      ids,
      tags.map(({ key }) => key),
      before,
    ),
  deleteTags: ({ ids, keys }, { before }) => restoring(ids, keys, before),
};

/** Gives things the tags of these keys that they had before, and removes those that they had not, with one call for all alike. */
const restoring = (ids: readonly string[], keys: readonly string[], before: Inventory): Inverse | undefined => {
  const things = ids.flatMap((id) => {
    const tags = before.eni(id)?.tags;
    return tags ? [{ id, had: tags.filter(({ key }) => keys.includes(key)) }] : [];
  });
  if (things.length < ids.length) return undefined;
  const alike = [...groupBy(things, ({ had }) => JSON.stringify(had)).values()];
  return async (ec2) => {
    for (const group of alike) {
      const tags = group[0]?.had ?? [];
      const missing = keys.filter((key) => !tags.some((tag) => tag.key === key));
      const same = group.map(({ id }) => id);
      if (tags.length > 0) await ec2.createTags({ ids: same, tags });
      if (missing.length > 0) await ec2.deleteTags({ ids: same, keys: missing });
    }
  };
};
