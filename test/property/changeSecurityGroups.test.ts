import fc from 'fast-check';
import { describe } from 'vitest';
import { groupsAfter } from '../../src/rules/groupsRules.ts';
import { changeSecurityGroups } from '../../src/operations/changeSecurityGroups.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { twoOrGone, twoWorld } from '../support/eniWorlds.ts';
import { securityGroup, snapshot, vpc } from '../support/snapshot.ts';

const own = Array.from({ length: 18 }, (_, at) => securityGroup({ id: `sg-0a${at}`, name: `group-${at}` }));
const strangers = [
  securityGroup({ id: 'sg-0b', vpcId: 'vpc-0b', name: 'default' }),
  securityGroup({ id: 'sg-0c', vpcId: 'vpc-0b', name: 'other' }),
];

const groupIds = fc
  .tuple(
    fc.subarray(
      own.map(({ id }) => id),
      { minLength: 1, maxLength: 4 },
    ),
    mostly<readonly string[]>(
      [],
      ['sg-0b'],
      ['sg-0c'],
      ['sg-0deadbe1'],
      own.map(({ id }) => id),
    ),
  )
  .map(([some, more]) => [...new Set([...some, ...more])]);

/** The groups that the interfaces have before. */
const had = mostly<readonly string[]>(
  ['sg-0a0'],
  ['sg-0a0', 'sg-0a1', 'sg-0a2'],
  ['sg-0c'],
  own.slice(2).map(({ id }) => id),
).map((ids) => [...own, ...strangers].filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name })));

const cases = fc
  .record({
    world: twoWorld,
    groups: fc.tuple(had, had),
    eniIds: twoOrGone,
    way: fc.constantFrom('replace' as const, 'add' as const, 'remove' as const),
    groupIds,
  })
  .map(({ world, groups, ...change }) => {
    const enis = world.enis.map((eni, at) => ({ ...eni, groups: groups[at] ?? [] }));
    const account = snapshot({
      vpcs: [vpc(), vpc({ id: 'vpc-0b' })],
      enis,
      securityGroups: [...own, ...strangers],
    });
    const wanted = change.eniIds.map((eniId) => ({
      eniId,
      groupIds: groupsAfter(
        enis.find(({ id }) => id === eniId),
        change,
      ),
    }));
    return { account, input: { ...change, wanted } };
  });

describe('rules and simulator, written apart, agree on security groups', () => {
  agrees(
    {
      operation: changeSecurityGroups,
      // Associations of groups with other VPCs, and the quota, cannot be seen.
      unsure: ['security-groups/vpc', 'security-groups/limit'],
      // Groups that are taken away are a call that sets the others.
      ofAnswers: ['security-groups/none-left', 'security-groups/none'],
      refusals: [
        'AuthFailure',
        'InvalidGroup.NotFound',
        'InvalidNetworkInterfaceID.NotFound',
        // Without groups.
        'InvalidParameterCombination',
        'OperationNotPermitted',
        'SecurityGroupsPerInterfaceLimitExceeded',
      ],
    },
    cases,
  );
});
