import { foreign, words } from '../../domain/words.ts';
import { block, type Rule } from '../rule.ts';
import { groupLimit, groupsExist, groupsOfSubnet } from '../shared/securityGroups.ts';
import type { LaunchInput } from './launchInput.ts';
import { newOfLaunch, picksOf } from './newOfLaunch.ts';

export const oneType: Rule<LaunchInput> = {
  id: 'launch/one-type',
  title: words`A network interface has one type`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/efa.html',
  needs: ['types'],
  ofWhole: true,
  *check({ types, ...input }) {
    const twice = newOfLaunch(input).find(({ number }) => picksOf(types, number).length > 1);
    if (twice)
      yield block(
        words`Two types are selected for the interface in: ${foreign(twice.subnetId)}`,
        words`Select one of them.`,
      );
  },
};

type Grouped = { readonly subnetId?: string | undefined; readonly groupIds?: readonly string[] | undefined };

/** A rule of the groups of one interface, asked of those of each new one. */
const ofEach = (id: string, { check, ...rule }: Rule<Grouped>): Rule<LaunchInput> => ({
  ...rule,
  id: `launch/${id}`,
  needs: ['groupsOfEach'],
  *check({ groupsOfEach, ...input }, inventory) {
    for (const { number, subnetId } of newOfLaunch(input))
      yield* check({ subnetId, groupIds: picksOf(groupsOfEach, number) }, inventory);
  },
});

export const eachGroupsExist = ofEach('groups-exist', groupsExist);
export const eachGroupsOfSubnet = ofEach('groups-of-subnet', groupsOfSubnet);
export const eachGroupLimit = ofEach('group-limit', groupLimit);
