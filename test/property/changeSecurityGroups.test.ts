import fc from 'fast-check';
import { describe } from 'vitest';
import { changeSecurityGroups } from '../../src/operations/changeSecurityGroups.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { heldEni, used } from '../support/eniWorlds.ts';
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

const cases = fc
  .record({ guest: heldEni(used), eniId: mostly('eni-0a', 'eni-0deadbe1'), groupIds })
  .map(({ guest, ...input }) => ({
    account: snapshot({
      vpcs: [vpc(), vpc({ id: 'vpc-0b' })],
      enis: [guest],
      securityGroups: [...own, ...strangers],
    }),
    input,
  }));

describe('rules and simulator, written apart, agree on security groups', () => {
  agrees(
    {
      operation: changeSecurityGroups,
      // Associations of groups with other VPCs, and the quota, cannot be seen.
      unsure: ['security-groups/vpc', 'security-groups/limit'],
      refusals: [
        'AuthFailure',
        'InvalidGroup.NotFound',
        'InvalidNetworkInterfaceID.NotFound',
        'OperationNotPermitted',
        'SecurityGroupsPerInterfaceLimitExceeded',
      ],
    },
    cases,
  );
});
