import fc from 'fast-check';
import { describe } from 'vitest';
import { createInterface } from '../../src/operations/createInterface.ts';
import type { CreateInput } from '../../src/rules/newInterface/newEni.ts';
import { agrees, mostly } from '../support/agreement.ts';
import { newIpv4, newIpv6, newPrivateIp, newSubnets, newNeighbour } from '../support/newEniWorlds.ts';
import { securityGroup, snapshot, vpc } from '../support/snapshot.ts';

const securityGroups = [
  securityGroup({ id: 'sg-0a' }),
  ...Array.from({ length: 5 }, (_, at) => securityGroup({ id: `sg-0a${at}`, name: `group-${at}` })),
  securityGroup({ id: 'sg-0b', vpcId: 'vpc-0b' }),
];

const cases = fc
  .record({
    subnetId: mostly(
      'subnet-0a',
      'subnet-0full',
      'subnet-06',
      'subnet-0dual',
      'subnet-0kept',
      'subnet-0kept',
      'subnet-0deadbe1',
    ),
    interfaceType: mostly<CreateInput['interfaceType']>('interface', 'efa', 'efa-only', 'trunk'),
    description: mostly('', 'a'.repeat(256), 'Büro', 'web'),
    privateIp: newPrivateIp,
    ipv4: newIpv4,
    ipv6: fc.oneof(fc.constant(undefined), newIpv6),
    groupIds: mostly<readonly string[]>(
      ['sg-0a'],
      ['sg-0b'],
      ['sg-0deadbe1'],
      securityGroups.map(({ id }) => id).slice(0, 6),
    ),
    name: mostly('', 'a'.repeat(257), 'web'),
  })
  .map((input) => ({
    account: snapshot({
      vpcs: [vpc(), vpc({ id: 'vpc-0b' })],
      subnets: newSubnets,
      enis: [newNeighbour],
      securityGroups,
    }),
    input,
  }));

describe('rules and simulator, written apart, agree on a new interface', () => {
  agrees(
    {
      operation: createInterface,
      // Associations of groups with other VPCs, and the quota, cannot be seen.
      unsure: ['security-groups/vpc', 'security-groups/limit'],
      refusals: [
        'InsufficientCidrBlocks',
        'InsufficientFreeAddressesInSubnet',
        'InvalidSecurityGroupID.NotFound',
        'InvalidIPAddress.InUse',
        'InvalidParameterCombination',
        'InvalidParameterValue',
        'InvalidSubnetID.NotFound',
        'SecurityGroupsPerInterfaceLimitExceeded',
      ],
    },
    cases,
  );
});
