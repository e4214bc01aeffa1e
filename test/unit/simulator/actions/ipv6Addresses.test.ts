import type { AssignIpv6AddressesCommandInput } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { attached, eni, instance, limits, primaryEni, subnet } from '../../../support/snapshot.ts';

const held = primaryEni({
  ipv6Addresses: [
    { ip: '2001:db8:0:1::9', primary: true },
    { ip: '2001:db8:0:1::a', primary: false },
  ],
  ipv6Prefixes: ['2001:db8:0:1:aa::/80'],
});
const account: Partial<Snapshot> = {
  subnets: [subnet({ ipv6Cidrs: ['2001:db8:0:1::/64'] })],
  enis: [held, eni()],
};
type Ask = Partial<AssignIpv6AddressesCommandInput>;

test('addresses by list and by count come besides those that are there', async () => {
  const { ec2, simulator } = simulatedEc2(account);
  const named = { NetworkInterfaceId: 'eni-0a', Ipv6Addresses: ['2001:db8:0:1::b', '2001:db8:0:1:0::c'] };
  expect(await ec2.assignIpv6Addresses(named)).toMatchObject({
    NetworkInterfaceId: 'eni-0a',
    AssignedIpv6Addresses: ['2001:db8:0:1::b', '2001:db8:0:1::c'],
  });
  const more = await ec2.assignIpv6Addresses({ NetworkInterfaceId: 'eni-0a', Ipv6AddressCount: 3 });
  expect(more.AssignedIpv6Addresses).toHaveLength(3);
  expect(simulator.world.enis.get('eni-0a')?.ipv6Addresses.map(({ ip }) => ip)).toEqual([
    '2001:db8:0:1::b',
    '2001:db8:0:1::c',
    ...(more.AssignedIpv6Addresses ?? []),
  ]);
});

test('prefixes by list and by count', async () => {
  const { ec2, simulator } = simulatedEc2(account);
  await ec2.assignIpv6Addresses({ NetworkInterfaceId: 'eni-0a', Ipv6Prefixes: ['2001:db8:0:1:bb::/80'] });
  const drawn = await ec2.assignIpv6Addresses({ NetworkInterfaceId: 'eni-0a', Ipv6PrefixCount: 2 });
  expect(drawn.AssignedIpv6Prefixes).toHaveLength(2);
  expect(simulator.world.enis.get('eni-0a')?.ipv6Prefixes).toEqual([
    '2001:db8:0:1:bb::/80',
    ...(drawn.AssignedIpv6Prefixes ?? []),
  ]);
});

test('the first address of an interface with primary IPv6 is the primary one', async () => {
  const { ec2, simulator } = simulatedEc2(account);
  const addresses = () => simulator.world.enis.get('eni-0a')?.ipv6Addresses;
  await ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId: 'eni-0a', EnablePrimaryIpv6: true });
  expect(addresses()).toEqual([]);
  await ec2.assignIpv6Addresses({ NetworkInterfaceId: 'eni-0a', Ipv6Addresses: ['2001:db8:0:1::b'] });
  await ec2.assignIpv6Addresses({ NetworkInterfaceId: 'eni-0a', Ipv6Addresses: ['2001:db8:0:1::c'] });
  expect(addresses()).toEqual([
    { ip: '2001:db8:0:1::b', primary: true },
    { ip: '2001:db8:0:1::c', primary: false },
  ]);
  const { AttachmentId } = await ec2.attachNetworkInterface({
    NetworkInterfaceId: 'eni-0a',
    InstanceId: 'i-0a',
    DeviceIndex: 1,
  });
  await ec2.detachNetworkInterface({ AttachmentId });
  expect(addresses()?.map(({ primary }) => primary)).toEqual([false, false]);
});

test('unassigning', async () => {
  const { ec2, simulator } = simulatedEc2(account);
  const ask = { NetworkInterfaceId: held.id, Ipv6Addresses: ['2001:db8:0:1::a'], Ipv6Prefixes: [...held.ipv6Prefixes] };
  expect(await ec2.unassignIpv6Addresses(ask)).toMatchObject({
    NetworkInterfaceId: held.id,
    UnassignedIpv6Addresses: ['2001:db8:0:1::a'],
    UnassignedIpv6Prefixes: ['2001:db8:0:1:aa::/80'],
  });
  expect(simulator.world.enis.get(held.id)).toMatchObject({
    ipv6Addresses: [{ ip: '2001:db8:0:1::9', primary: true }],
    ipv6Prefixes: [],
  });
});

const noIpv6: Partial<Snapshot> = {
  instances: [instance({ type: 'm1.small' })],
  enis: [eni({ attachment: attached('i-0a', 0) })],
  instanceTypes: [limits({ type: 'm1.small', ipv6PerInterface: 0 })],
};

test.each<[why: string, message: string, ask: Ask, over?: Partial<Snapshot>]>([
  [
    'nothing asked for',
    'InvalidParameter: One of ipv6Addresses or ipv6AddressCount or ipv6Prefixes or ipv6PrefixCount must be specified.',
    {},
  ],
  [
    'two ways at once',
    'InvalidParameterCombination: You may specify one and only one of ipv6Addresses or ipv6AddressCount or ipv6Prefixes or ipv6PrefixCount, but not more than one of them.',
    { Ipv6AddressCount: 1, Ipv6PrefixCount: 1 },
  ],
  [
    'an address of another interface, which never moves',
    'InvalidParameterValue: The address 2001:db8:0:1::9 is already assigned.',
    { Ipv6Addresses: ['2001:db8:0:1::9'] },
  ],
  [
    'an address twice',
    'InvalidParameterValue: The address 2001:db8:0:1:0::b is already assigned.',
    { Ipv6Addresses: ['2001:db8:0:1::b', '2001:db8:0:1:0::b'] },
  ],
  [
    'a reserved address',
    "InvalidParameterValue: Address 2001:db8:0:1::3 is in subnet's reserved address range",
    { Ipv6Addresses: ['2001:db8:0:1::3'] },
  ],
  [
    'a subnet without IPv6',
    'InvalidParameterValue: Subnet subnet-0a does not have an associated IPv6 CIDR block.',
    { Ipv6AddressCount: 1 },
    { subnets: [subnet()] },
  ],
  [
    'more than the type holds',
    'PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.',
    { NetworkInterfaceId: held.id, Ipv6AddressCount: 8 },
  ],
  [
    'a type without IPv6',
    'PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.',
    { Ipv6AddressCount: 1 },
    noIpv6,
  ],
  [
    'an EFA-only interface',
    "InvalidParameterValue: The network interface 'eni-0a' takes no IPv6 addresses.",
    { Ipv6AddressCount: 1 },
    { enis: [eni({ interfaceType: 'efa-only', addresses: [] })] },
  ],
])('assigning refused: %s', async (_why, message, ...[ask, over]) => {
  const { ec2 } = simulatedEc2({ ...account, ...over });
  expect(await refusalOf(ec2.assignIpv6Addresses({ NetworkInterfaceId: 'eni-0a', ...ask }))).toBe(message);
});

test.each([
  ['nothing named', {}, 'InvalidParameter: One of ipv6Addresses or ipv6Prefixes must be specified.'],
  [
    'an address that is not there',
    { Ipv6Addresses: ['2001:db8:0:1::b'] },
    'InvalidParameterValue: Some of the specified addresses are not assigned to interface eni-0primary',
  ],
  [
    'the primary address while attached',
    { Ipv6Addresses: ['2001:db8:0:1::9'] },
    'OperationNotPermitted: The primary IPv6 address 2001:db8:0:1::9 cannot be unassigned while the network interface is attached.',
  ],
])('unassigning refused: %s', async (_why, ask, message) => {
  const { ec2 } = simulatedEc2(account);
  expect(await refusalOf(ec2.unassignIpv6Addresses({ NetworkInterfaceId: held.id, ...ask }))).toBe(message);
});
