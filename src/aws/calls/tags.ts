import { CreateTagsCommand, DeleteTagsCommand } from '@aws-sdk/client-ec2';
import type { TagActions } from '../../operations/actions/tags.ts';
import { abortOf, dryRunOf, tagsOf, type SendersOf } from './sender.ts';
import { sentOnce } from './sentOnce.ts';

export const tagSenders: SendersOf<TagActions> = {
  createTags: async (ec2, { ids, tags }, options) => {
    const command = new CreateTagsCommand({ Resources: [...ids], Tags: tagsOf(tags), ...dryRunOf(options) });
    await ec2.send(sentOnce(command, options), abortOf(options));
    return {};
  },
  deleteTags: async (ec2, { ids, keys }, options) => {
    // A key without a value removes the tag whatever its value; an empty value would mean only an empty one.
    const tags = keys.map((key) => ({ Key: key }));
    const command = new DeleteTagsCommand({ Resources: [...ids], Tags: tags, ...dryRunOf(options) });
    await ec2.send(sentOnce(command, options), abortOf(options));
    return {};
  },
};
