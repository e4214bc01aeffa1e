import { describe, expect, it } from 'vitest';
import { groupsRules } from '../../../src/rules/groupsRules.ts';
import { deleteRules } from '../../../src/rules/deleteRules.ts';
import { descriptionCharacters, descriptionLength } from '../../../src/rules/shared/nameAndDescription.ts';
import { groupLimit, groupsExist, groupsOfVpc, someGroup } from '../../../src/rules/shared/securityGroups.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import { says } from '../../support/judge.ts';
import { address, attached, autoPublic, eni, securityGroup } from '../../support/snapshot.ts';

const deleting = (enis: Snapshot['enis'], eniIds = enis.map(({ id }) => id)): readonly string[] =>
  deleteRules.flatMap((rule) => says(rule, { eniIds }, { enis }));

describe('rules of deleting', () => {
  it('block what is attached, not available, gone or operated', () => {
    expect(deleting([eni()])).toEqual([]);
    expect(deleting([eni({ attachment: attached('i-0a', 1) })])).toEqual(['block: The interface is attached: i-0a']);
    expect(deleting([eni({ status: 'associated' })])).toEqual(['block: The interface is not available: associated']);
    expect(deleting([], ['eni-0a'])).toEqual(['block: The network interface no longer exists: eni-0a']);
    expect(deleting([eni({ operator: { managed: true, principal: 'x.amazonaws.com' } })])).toEqual([
      'block: A service operates the interface: x.amazonaws.com',
    ]);
  });
  it('say of many alike in one verdict which they are', () => {
    const enis = [1, 2, 3, 4, 5].map((at) => eni({ id: `eni-${at}`, attachment: attached('i-0a', at) }));
    expect(deleting(enis)).toEqual(['block: The interface is attached: eni-1, eni-2, eni-3 and 2 more']);
  });
  it('warn of what a service left and of elastic IPs that stay', () => {
    const association = autoPublic('203.0.113.10', { allocationId: 'eipalloc-0a' });
    expect(deleting([eni({ requesterManaged: true, addresses: [address('10.0.0.20', { association })] })])).toEqual([
      'warn: AWS service created the interface and may still need it: eni-0a',
      'warn: Elastic IP addresses stay allocated: 203.0.113.10',
    ]);
  });
});

describe('rules of security groups', () => {
  const account = {
    securityGroups: [
      securityGroup(),
      securityGroup({ id: 'sg-0b', vpcId: 'vpc-0b' }),
      securityGroup({ id: 'sg-0c', vpcId: 'vpc-0b', name: 'web' }),
    ],
  };
  const input = (groupIds: readonly string[]) => ({ eniId: 'eni-0a', groupIds });

  it('block groups that are not there and default groups of other VPCs, warn of others', () => {
    expect(says(groupsExist, input(['sg-0x']), account)).toEqual(['block: The security group no longer exists: sg-0x']);
    expect(says(groupsOfVpc, input(['sg-0a', 'sg-0b', 'sg-0c']), account)).toEqual([
      'block: The default security group belongs to another VPC: sg-0b',
      'warn: The security group belongs to another VPC and must be associated with this one: sg-0c',
    ]);
  });
  it('block none and more than 16, warn above 5', () => {
    const many = (count: number) => input(Array.from({ length: count }, (_, at) => `sg-${at}`));
    expect(says(someGroup, many(0))).toEqual(['block: No security group is chosen']);
    expect([1, 5].flatMap((count) => [...says(someGroup, many(count)), ...says(groupLimit, many(count))])).toEqual([]);
    expect(says(groupLimit, many(6))).toEqual(['warn: More than 5 groups need a raised quota: 6']);
    expect(says(groupLimit, many(17))).toEqual(['block: EC2 allows no more than 16 groups: 17']);
  });
});

describe('rules of the groups of several interfaces', () => {
  const group = (id: string) => ({ id, name: id });
  const account = {
    enis: [
      eni({ id: 'eni-0a', groups: [group('sg-1')] }),
      eni({ id: 'eni-0b', groups: [group('sg-1'), group('sg-2')] }),
    ],
    securityGroups: [1, 2, 3].map((at) => securityGroup({ id: `sg-${at}` })),
  };
  const told = (way: 'add' | 'remove' | 'replace', groupIds: readonly string[]) =>
    groupsRules.flatMap((rule) => says(rule, { eniIds: ['eni-0a', 'eni-0b'], way, groupIds }, account));

  it('block what would leave one without a group', () => {
    expect(told('remove', ['sg-1'])).toEqual(['block: No security group would be left on the interface: eni-0a']);
    expect(told('remove', ['sg-2'])).toEqual(['warn: The groups are so already: eni-0a']);
    expect(told('remove', ['sg-gone', 'sg-2'])).toEqual(['warn: The groups are so already: eni-0a']);
  });
  it('warn of those that have them already', () => {
    expect(told('add', ['sg-2'])).toEqual(['warn: The groups are so already: eni-0b']);
    expect(told('add', ['sg-3'])).toEqual([]);
    expect(told('replace', ['sg-1'])).toEqual(['warn: The groups are so already: eni-0a']);
  });
  it('count what each would have, and say which has too many', () => {
    const more = Array.from({ length: 4 }, (_, at) => `sg-x${at}`);
    const rich = {
      ...account,
      securityGroups: [...account.securityGroups, ...more.map((id) => securityGroup({ id }))],
    };
    const input = { eniIds: ['eni-0a', 'eni-0b'], way: 'add' as const, groupIds: more };
    expect(groupsRules.flatMap((rule) => says(rule, input, rich))).toEqual([
      'warn: More than 5 groups need a raised quota: 6 (eni-0b)',
    ]);
  });
  it('name the one of several that may not be changed', () => {
    const held = {
      ...account,
      enis: account.enis.map((each) => ({ ...each, requesterManaged: each.id === 'eni-0b' })),
    };
    const input = { eniIds: ['eni-0a', 'eni-0b'], way: 'add' as const, groupIds: ['sg-3'] };
    expect(groupsRules.flatMap((rule) => says(rule, input, held))).toEqual([
      'block: An AWS service holds the interface: AWS service (eni-0b)',
    ]);
  });
});

describe('rules of a description', () => {
  it('block what is too long or has other characters', () => {
    expect(says(descriptionLength, { description: 'a'.repeat(255) })).toEqual([]);
    expect(says(descriptionLength, { description: 'a'.repeat(256) })).toEqual([
      'block: The description is too long: 256 characters',
    ]);
    expect(says(descriptionCharacters, { description: 'a-Z 0.9_:/()#,@[]+=&;{}!$*' })).toEqual([]);
    expect(says(descriptionCharacters, { description: 'Büro' })).toEqual([
      'block: EC2 does not accept this character in a description: ü',
    ]);
  });
});
