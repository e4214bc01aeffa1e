import { describe, expect, it } from 'vitest';
import { eachGroupLimit, eachGroupsExist, eachGroupsOfSubnet, oneType } from '../../../src/rules/launch/launchEach.ts';
import type { LaunchInput } from '../../../src/rules/launch/launchInput.ts';
import { newInterfaceCapacity } from '../../../src/rules/launch/launchNewInterfaces.ts';
import { loadRules } from '../../../src/rules/launch/launchLimits.ts';
import { pickOf } from '../../../src/rules/launch/newOfLaunch.ts';
import { says } from '../../support/judge.ts';
import { limits, securityGroup, subnet } from '../../support/snapshot.ts';

const made: Partial<LaunchInput> = {
  instanceType: 'm5.large',
  primary: 'new',
  subnetId: 'subnet-0a',
  newSubnetIds: ['subnet-0b'],
};
const account = {
  subnets: [subnet(), subnet({ id: 'subnet-0b', vpcId: 'vpc-0b', freeIpv4: 0 })],
  securityGroups: [securityGroup(), securityGroup({ id: 'sg-0b', vpcId: 'vpc-0b' })],
};

describe('rules of types and groups of each new interface', () => {
  it('block two types for one, and an adapter that the instance type does not have', () => {
    expect(says(oneType, { ...made, types: ['1 efa', '1 efa-only'] })).toEqual([
      'block: Two types are selected for the interface in: subnet-0b',
    ]);
    expect(says(oneType, { ...made, types: ['1 efa'] })).toEqual([]);
    const load = loadRules.find(({ id }) => id === 'launch/new-type-load');
    const of = (efaSupported: boolean) =>
      load && says(load, { ...made, types: ['1 efa'] }, { ...account, instanceTypes: [limits({ efaSupported })] });
    expect(of(false)).toEqual([
      'block: m5.large does not support Elastic Fabric Adapters: the new interface in subnet-0b',
    ]);
    expect(of(true)).toEqual([]);
  });
  it('want an address of the subnet for all but those that have none', () => {
    expect(says(newInterfaceCapacity, { ...made, types: ['1 efa'] }, account)).toEqual([
      'block: The subnet does not have enough free IPv4 addresses: subnet-0b',
    ]);
    expect(says(newInterfaceCapacity, { ...made, types: ['1 efa-only'] }, account)).toEqual([]);
  });
  it('block groups that are gone, of another VPC, or too many for one interface', () => {
    const of = (rule: typeof eachGroupsExist, ...groupsOfEach: readonly string[]) =>
      says(rule, { ...made, groupsOfEach }, account);
    expect(of(eachGroupsExist, '0 sg-0a', '1 sg-0gone')).toEqual([
      'block: The security group no longer exists: sg-0gone',
    ]);
    expect(of(eachGroupsOfSubnet, '0 sg-0a', '1 sg-0a')).toEqual([
      'block: The default security group belongs to another VPC: sg-0a',
    ]);
    const many = (count: number) => Array.from({ length: count }, (_, at) => pickOf(1, `sg-${at}`));
    expect(of(eachGroupLimit, ...many(17))).toEqual(['block: EC2 allows no more than 16 groups: 17']);
    expect([
      ...of(eachGroupsExist, '0 sg-0a', '1 sg-0b'),
      ...of(eachGroupsOfSubnet, '0 sg-0a', '1 sg-0b'),
      ...of(eachGroupLimit, '0 sg-0a', ...many(5)),
    ]).toEqual([]);
  });
});
