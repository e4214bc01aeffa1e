import type { TagActions } from '../../operations/actions/tags.ts';
import { cliTags, json, list, type CliOf } from './option.ts';

export const tagCli: CliOf<TagActions> = {
  createTags: ({ ids, tags }) => ['create-tags', ...list('resources', ids), ...json('tags', cliTags(tags))],
  deleteTags: ({ ids, keys }) => [
    'delete-tags',
    ...list('resources', ids),
    ...json(
      'tags',
      keys.map((key) => ({ Key: key })),
    ),
  ],
};
