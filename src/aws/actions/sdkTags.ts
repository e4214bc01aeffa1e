import { CreateTagsCommand, DeleteTagsCommand } from '@aws-sdk/client-ec2';
import type { Nothing } from '../../actions/action.ts';
import type { TagActions } from '../../actions/tags.ts';
import type { Tag } from '../../domain/model.ts';
import { ProblemError } from '../../domain/problem.ts';
import { partOfId, queryOfIds, type Things } from '../../domain/things.ts';
import { words } from '../../domain/words.ts';
import { nothingBut, type Expected } from '../apply/expected.ts';
import { abortOf, dryRunOf, tagsForSdk, type SdkActionsOf } from '../apply/sdkAction.ts';
import { sentOnce } from '../apply/sentOnce.ts';
import { parts } from '../parts.ts';
import { readThings } from '../readThings.ts';

const sentAgain = {
  next: 'again',
  lookAt: ({ ids }: { readonly ids: readonly string[] }) => `at the tags of: ${ids.slice(0, 5).join(', ')}`,
} as const;

/** EC2's answer is taken for the deed, since the next read shows it; things of many kinds are looked at only when it was lost. */
export const sdkTags: SdkActionsOf<TagActions> = {
  createTags: {
    send: async (ec2, { ids, tags }, options) => {
      const command = new CreateTagsCommand({ Resources: [...ids], Tags: tagsForSdk(tags), ...dryRunOf(options) });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    shown: ({ ids, tags }) =>
      tagsShow(ids, (has) => tags.every(({ key, value }) => has.some((tag) => tag.key === key && tag.value === value))),
    lost: sentAgain,
  },

  deleteTags: {
    send: async (ec2, { ids, keys }, options) => {
      // A key without a value removes the tag whatever its value; an empty value would mean only an empty one.
      const tags = keys.map((key) => ({ Key: key }));
      const command = new DeleteTagsCommand({ Resources: [...ids], Tags: tags, ...dryRunOf(options) });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    shown: ({ ids, keys }) => tagsShow(ids, (has) => !has.some(({ key }) => keys.includes(key))),
    lost: sentAgain,
  },
};

/** Undefined where one of the ids is of a kind that is not read. */
const tagsShow = (ids: readonly string[], is: (tags: readonly Tag[]) => boolean): Expected<Nothing> | undefined => {
  const kinds = [...new Set(ids.map(partOfId))];
  const readers = kinds.flatMap((part) => (part === undefined ? [] : parts[part]));
  if (readers.length < kinds.length) return undefined;
  return {
    id: ids.join(', '),
    step: words`Looking at the tags`,
    late: words`EC2 has accepted the request, but does not show the tags yet`,
    iamAction: readers.map(({ iamAction }) => iamAction).join(', '),
    notFound: '',
    whenGone: 'fail',
    awaited: false,
    wasSo: (before) => (before.unread.length > 0 ? undefined : areTagged(before, ids, is)),
    look: async (source, { abortSignal: signal }) => {
      const things = await readThings(source, queryOfIds(ids), { signal });
      const [unread] = things.unread;
      if (unread) throw new ProblemError(unread.problem);
      return nothingBut(() => areTagged(things, ids, is))(undefined);
    },
  };
};

const areTagged = (things: Things, ids: readonly string[], is: (tags: readonly Tag[]) => boolean): boolean => {
  const tagged = taggedOf(things);
  return ids.every((id) => is(tagged.get(id) ?? []));
};

const taggedOf = (things: Things): ReadonlyMap<string, readonly Tag[]> =>
  new Map([
    ...[things.enis, things.instances, things.subnets, things.securityGroups, things.vpcs].flatMap((list) =>
      list.map(({ id, tags }) => [id, tags] as const),
    ),
    ...things.addresses.map(({ allocationId, tags }) => [allocationId, tags] as const),
  ]);
