import { ProblemError } from '../../domain/problem.ts';
import { partOfId, queryOfIds, type Things } from '../../domain/things.ts';
import type { Tag } from '../../domain/model.ts';
import { words } from '../../domain/words.ts';
import type { TagActions } from '../../operations/actions/tags.ts';
import { readThings } from '../things.ts';
import { nothingBut, type Expected, type ExpectedOf } from './expected.ts';

/** EC2's answer is taken for the deed, since the next read shows it; things of many kinds are looked at only when it was lost. */
export const expectedTags: ExpectedOf<TagActions> = {
  createTags: ({ ids, tags }) =>
    tagsShow(ids, (has) => tags.every(({ key, value }) => has.some((tag) => tag.key === key && tag.value === value))),
  deleteTags: ({ ids, keys }) => tagsShow(ids, (has) => !has.some(({ key }) => keys.includes(key))),
};

/** Undefined where one of the ids is of a kind that is not read. */
const tagsShow = (
  ids: readonly string[],
  is: (tags: readonly Tag[]) => boolean,
): Expected<Record<string, never>> | undefined => {
  if (ids.some((id) => partOfId(id) === undefined)) return undefined;
  return {
    id: ids.join(', '),
    step: words`Looking at the tags`,
    late: words`EC2 has taken the request, but does not show the tags yet`,
    iamAction: 'ec2:DescribeNetworkInterfaces',
    notFound: '',
    whenGone: 'fail',
    awaited: false,
    look: async (source, { abortSignal: signal }) => {
      const things = await readThings(source, queryOfIds(ids), { signal });
      const [unread] = things.unread;
      if (unread) throw new ProblemError(unread.problem);
      const tagged = taggedOf(things);
      return nothingBut(() => ids.every((id) => is(tagged.get(id) ?? [])))(undefined);
    },
  };
};

const taggedOf = (things: Things): ReadonlyMap<string, readonly Tag[]> =>
  new Map([
    ...[things.enis, things.instances, things.subnets, things.securityGroups, things.vpcs].flatMap((list) =>
      list.map(({ id, tags }) => [id, tags] as const),
    ),
    ...things.addresses.map(({ allocationId, tags }) => [allocationId, tags] as const),
  ]);
