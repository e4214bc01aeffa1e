import type { CreateNetworkInterfaceCommandInput } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { address, eni, securityGroup, subnet } from '../../../support/snapshot.ts';

type Ask = Partial<CreateNetworkInterfaceCommandInput>;
const tooFew =
  'InsufficientFreeAddressesInSubnet: The specified subnet does not have enough free addresses to satisfy the request.';
const one = 'You may specify one and only one of';
const outside = "InvalidParameterValue: Address does not fall within the subnet's address range";

const account = {
  subnets: [
    subnet({ ipv6Cidrs: ['2001:db8:0:1::/64'] }),
    subnet({ id: 'subnet-0small', cidr: '10.0.1.0/28', freeIpv4: 2 }),
    subnet({ id: 'subnet-0six', cidr: undefined, ipv6Cidrs: ['2001:db8:0:2::/64'], ipv6Native: true, freeIpv4: 0 }),
  ],
  securityGroups: [
    securityGroup(),
    securityGroup({ id: 'sg-0b', vpcId: 'vpc-0b' }),
    ...[1, 2, 3, 4, 5, 6].map((number) => securityGroup({ id: `sg-0${number}`, name: `g${number}` })),
  ],
};

const create = async (ask: Ask) => {
  const { ec2, simulator } = simulatedEc2(account);
  const { NetworkInterface: made } = await ec2.createNetworkInterface({ SubnetId: 'subnet-0a', ...ask });
  const free = (id = 'subnet-0a') => simulator.world.subnets.get(id)?.freeIpv4;
  return { made, stored: simulator.world.enis.get(made?.NetworkInterfaceId ?? ''), free };
};

test('a plain interface gets the lowest free address and the default group, pending at first', async () => {
  const { ec2, pass } = simulatedEc2(account, 1000);
  const tags = [{ Key: 'Name', Value: 'web' }];
  const { NetworkInterface: made } = await ec2.createNetworkInterface({
    SubnetId: 'subnet-0a',
    Description: 'web tier',
    TagSpecifications: [{ ResourceType: 'network-interface', Tags: tags }],
  });
  expect(made).toMatchObject({
    Status: 'pending',
    PrivateIpAddress: '10.0.0.4',
    PrivateDnsName: 'ip-10-0-0-4.eu-west-1.compute.internal',
    Groups: [{ GroupId: 'sg-0a', GroupName: 'default' }],
    Description: 'web tier',
    InterfaceType: 'interface',
    AvailabilityZone: 'eu-west-1a',
    SourceDestCheck: true,
    TagSet: tags,
  });
  const shown = await ec2.describeNetworkInterfaces({ NetworkInterfaceIds: [made?.NetworkInterfaceId ?? ''] });
  expect(shown.NetworkInterfaces).toEqual([made]);
  pass(1000);
  const later = await ec2.describeNetworkInterfaces({ NetworkInterfaceIds: [made?.NetworkInterfaceId ?? ''] });
  expect(later.NetworkInterfaces?.[0]?.Status).toBe('available');
});

test('addresses asked for by list, and by count around those in use', async () => {
  const listed = await create({
    PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.40' }, { PrivateIpAddress: '10.0.0.50', Primary: true }],
  });
  expect(listed.stored?.addresses).toMatchObject([
    { ip: '10.0.0.50', primary: true },
    { ip: '10.0.0.40', primary: false },
  ]);
  expect(listed.free()).toBe(248);
  const counted = await create({ PrivateIpAddress: '10.0.0.9', SecondaryPrivateIpAddressCount: 6 });
  expect(counted.stored?.addresses.map(({ ip }) => ip)).toEqual([
    '10.0.0.9',
    '10.0.0.4',
    '10.0.0.5',
    '10.0.0.6',
    '10.0.0.7',
    '10.0.0.8',
    '10.0.0.11',
  ]);
});

test('prefixes take sixteen addresses each, aligned, clear of reserved and used ones', async () => {
  const counted = await create({ Ipv4PrefixCount: 2 });
  expect(counted.stored?.ipv4Prefixes).toEqual(['10.0.0.32/28', '10.0.0.48/28']);
  expect(counted.free()).toBe(250 - 1 - 32);
  expect((await create({ Ipv4Prefixes: [{ Ipv4Prefix: '10.0.0.64/28' }] })).stored?.ipv4Prefixes).toEqual([
    '10.0.0.64/28',
  ]);
  expect((await create({ Ipv6PrefixCount: 1 })).stored?.ipv6Prefixes[0]).toMatch(/^2001:db8:0:1:[0-9a-f]+::\/80$/);
});

test('IPv6 by list, by count and in an IPv6-only subnet', async () => {
  const listed = await create({ Ipv6Addresses: [{ Ipv6Address: '2001:db8:0:1::9' }], EnablePrimaryIpv6: true });
  expect(listed.stored?.ipv6Addresses).toEqual([{ ip: '2001:db8:0:1::9', primary: true }]);
  expect((await create({ Ipv6AddressCount: 3 })).made?.Ipv6Addresses).toHaveLength(3);
  const native = await create({ SubnetId: 'subnet-0six' });
  expect(native.stored).toMatchObject({ ipv6Native: true, addresses: [] });
  expect(native.stored?.ipv6Addresses[0]?.ip).toMatch(/^2001:db8:0:2:/);
});

test('an EFA-only interface has no address', async () => {
  const { stored, free } = await create({ InterfaceType: 'efa-only' });
  expect(stored).toMatchObject({ addresses: [], interfaceType: 'efa-only' });
  expect(free()).toBe(250);
});

test('the same client token makes one interface; with other arguments it is refused', async () => {
  const { ec2, simulator } = simulatedEc2(account);
  const ask = { SubnetId: 'subnet-0a', ClientToken: 'once' };
  const first = await ec2.createNetworkInterface(ask);
  const again = await ec2.createNetworkInterface(ask);
  expect(again.NetworkInterface?.NetworkInterfaceId).toBe(first.NetworkInterface?.NetworkInterfaceId);
  expect(simulator.world.enis.size).toBe(3);
  expect(await refusalOf(ec2.createNetworkInterface({ ...ask, Description: 'other' }))).toBe(
    'IdempotentParameterMismatch: Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
  );
});

test('a refused request changes nothing', async () => {
  const { ec2, simulator } = simulatedEc2({ ...account, enis: [eni({ addresses: [address('10.0.0.20')] })] });
  const before = simulator.snapshot();
  await refusalOf(ec2.createNetworkInterface({ SubnetId: 'subnet-0a', PrivateIpAddress: '10.0.0.20' }));
  expect({ ...simulator.snapshot(), readAt: 0 }).toEqual({ ...before, readAt: 0 });
});

test('a zone has room for only so many interfaces', async () => {
  const { ec2, simulator } = simulatedEc2(account);
  simulator.world.quotas.enisPerZone = 2;
  expect(await refusalOf(ec2.createNetworkInterface({ SubnetId: 'subnet-0a' }))).toMatch(
    /^NetworkInterfaceLimitExceeded: /,
  );
});

test.each<[why: string, message: string, ask: Ask]>([
  ['no subnet', 'MissingParameter: The request must contain the parameter subnetId', { SubnetId: undefined }],
  ['a dry run', 'DryRunOperation: Request would have succeeded, but DryRun flag is set.', { DryRun: true }],
  [
    'an unknown subnet',
    "InvalidSubnetID.NotFound: The subnet ID 'subnet-00000000' does not exist",
    { SubnetId: 'subnet-00000000' },
  ],
  [
    'an unknown group',
    "InvalidSecurityGroupID.NotFound: The securityGroup ID 'sg-00000000' does not exist",
    { Groups: ['sg-00000000'] },
  ],
  [
    'a group of another VPC',
    'InvalidParameterValue: Security group sg-0b and subnet subnet-0a belong to different networks.',
    { Groups: ['sg-0b'] },
  ],
  [
    'six groups',
    'SecurityGroupsPerInterfaceLimitExceeded: The maximum number of security groups per interface has been reached.',
    { Groups: ['sg-01', 'sg-02', 'sg-03', 'sg-04', 'sg-05', 'sg-06'] },
  ],
  [
    'a description with an umlaut',
    'InvalidParameterValue: Invalid interface description. Valid descriptions are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*',
    { Description: 'Büro' },
  ],
  [
    'two ways to ask for IPv4',
    `InvalidParameterCombination: ${one} privateIpAddressSet or secondaryPrivateIpAddressCount or ipv4Prefixes or ipv4PrefixCount, but not more than one of them.`,
    { Ipv4PrefixCount: 1, SecondaryPrivateIpAddressCount: 1 },
  ],
  [
    'two ways to ask for IPv6',
    `InvalidParameterCombination: ${one} ipv6Addresses or ipv6AddressCount or ipv6Prefixes or ipv6PrefixCount, but not more than one of them.`,
    { Ipv6AddressCount: 1, Ipv6PrefixCount: 1 },
  ],
  [
    'two primaries',
    'InvalidParameterCombination: Only one primary private IP address can be specified.',
    { PrivateIpAddress: '10.0.0.30', PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.31', Primary: true }] },
  ],
  ['an address of another subnet', outside, { PrivateIpAddress: '10.0.9.9' }],
  [
    'a reserved address',
    "InvalidParameterValue: Address 10.0.0.2 is in subnet's reserved address range",
    { PrivateIpAddress: '10.0.0.2' },
  ],
  [
    'the last address',
    "InvalidParameterValue: Address 10.0.0.255 is in subnet's reserved address range",
    { PrivateIpAddress: '10.0.0.255' },
  ],
  [
    'a used primary address',
    'InvalidIPAddress.InUse: The specified address is already in use.',
    { PrivateIpAddress: '10.0.0.20' },
  ],
  [
    'a used secondary address',
    'InvalidParameterValue: [10.0.0.20] assigned, but move is not allowed.',
    { PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.20' }] },
  ],
  [
    'a prefix over a used address',
    'InvalidParameterValue: [10.0.0.16/28] assigned, but move is not allowed.',
    { Ipv4Prefixes: [{ Ipv4Prefix: '10.0.0.16/28' }] },
  ],
  ['more addresses than are free', tooFew, { SubnetId: 'subnet-0small', SecondaryPrivateIpAddressCount: 2 }],
  ['a prefix in too small a subnet', tooFew, { SubnetId: 'subnet-0small', Ipv4PrefixCount: 1 }],
  [
    'more prefixes than fit',
    'InsufficientCidrBlocks: There are not enough free cidr blocks in the specified subnet to satisfy the request.',
    { Ipv4PrefixCount: 14 },
  ],
  [
    'IPv6 where the subnet has none',
    'InvalidParameterValue: Subnet subnet-0small does not have an associated IPv6 CIDR block.',
    { SubnetId: 'subnet-0small', Ipv6AddressCount: 1 },
  ],
  ['an IPv6 address of elsewhere', outside, { Ipv6Addresses: [{ Ipv6Address: '2001:db8::9' }] }],
  [
    'IPv4 in an IPv6-only subnet',
    'InvalidParameterValue: IPv4 addresses may not be specified in the IPv6-only subnet subnet-0six.',
    { SubnetId: 'subnet-0six', SecondaryPrivateIpAddressCount: 1 },
  ],
  [
    'addresses on an EFA-only interface',
    'InvalidParameterCombination: IP addresses may not be specified for an EFA-only interface.',
    { InterfaceType: 'efa-only', Ipv6AddressCount: 1 },
  ],
  [
    'a tag of AWS',
    "InvalidParameterValue: Tag keys starting with 'aws:' are reserved for internal use",
    { TagSpecifications: [{ ResourceType: 'network-interface', Tags: [{ Key: 'aws:x', Value: '' }] }] },
  ],
  [
    'tags for something else',
    "InvalidParameterValue: 'instance' is not a valid taggable resource type for this operation.",
    { TagSpecifications: [{ ResourceType: 'instance', Tags: [] }] },
  ],
])('refused: %s', async (_why, message, ask) => {
  const { ec2 } = simulatedEc2(account);
  expect(await refusalOf(ec2.createNetworkInterface({ SubnetId: 'subnet-0a', ...ask }))).toBe(message);
});
