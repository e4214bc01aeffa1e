import type { AssignPrivateIpAddressesCommandInput, UnassignPrivateIpAddressesCommandInput } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import {
  address,
  attached,
  autoPublic,
  elasticIp,
  eni,
  instance,
  limits,
  primaryEni,
  subnet,
} from '../../../support/snapshot.ts';

const eip = { allocationId: 'eipalloc-0a', associationId: 'eipassoc-0a', ipOwnerId: '111122223333' };
/** Holds a secondary address with an elastic IP, and a prefix. */
const holder = primaryEni({
  addresses: [
    address('10.0.0.10'),
    address('10.0.0.11', { primary: false, association: autoPublic('203.0.113.10', eip) }),
  ],
  ipv4Prefixes: ['10.0.0.128/28'],
});
const associated = elasticIp({
  associationId: 'eipassoc-0a',
  eniId: holder.id,
  instanceId: 'i-0a',
  privateIp: '10.0.0.11',
});
const account: Partial<Snapshot> = { enis: [holder, eni()], addresses: [associated] };

const assign = async (ask: Partial<AssignPrivateIpAddressesCommandInput>, over: Partial<Snapshot> = {}) => {
  const { ec2, simulator } = simulatedEc2({ ...account, ...over });
  const answer = await ec2.assignPrivateIpAddresses({ NetworkInterfaceId: 'eni-0a', ...ask });
  const { enis, subnets, addresses } = simulator.snapshot();
  const held = enis.find(({ id }) => id === 'eni-0a');
  return { answer, held, enis, addresses, free: subnets[0]?.freeIpv4 };
};

test('named addresses and counted ones come as secondary addresses', async () => {
  const named = await assign({ PrivateIpAddresses: ['10.0.0.30', '10.0.0.40'] });
  expect(named.answer).toMatchObject({
    NetworkInterfaceId: 'eni-0a',
    AssignedPrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.30' }, { PrivateIpAddress: '10.0.0.40' }],
  });
  expect(named.held?.addresses).toMatchObject([
    { ip: '10.0.0.20', primary: true },
    { ip: '10.0.0.30', primary: false, privateDnsName: 'ip-10-0-0-30.eu-west-1.compute.internal' },
    { ip: '10.0.0.40', primary: false },
  ]);
  expect(named.free).toBe(248);
  const counted = await assign({ SecondaryPrivateIpAddressCount: 2 });
  expect(counted.answer.AssignedPrivateIpAddresses).toEqual([
    { PrivateIpAddress: '10.0.0.4' },
    { PrivateIpAddress: '10.0.0.5' },
  ]);
});

test('prefixes by list and by count take sixteen addresses each', async () => {
  const named = await assign({ Ipv4Prefixes: ['10.0.0.64/28'] });
  expect(named.answer.AssignedIpv4Prefixes).toEqual([{ Ipv4Prefix: '10.0.0.64/28' }]);
  expect(named.free).toBe(250 - 16);
  expect((await assign({ Ipv4PrefixCount: 2 })).held?.ipv4Prefixes).toEqual(['10.0.0.32/28', '10.0.0.48/28']);
});

test('a secondary address moves with its elastic IP when that is allowed', async () => {
  const { enis, addresses, free } = await assign({ PrivateIpAddresses: ['10.0.0.11'], AllowReassignment: true });
  expect(enis.map((one) => one.addresses.map(({ ip }) => ip))).toEqual([['10.0.0.10'], ['10.0.0.20', '10.0.0.11']]);
  expect(enis[1]?.addresses[1]).toMatchObject({ primary: false, association: { publicIp: '203.0.113.10' } });
  expect(addresses).toEqual([{ ...associated, eniId: 'eni-0a', instanceId: undefined }]);
  expect(free).toBe(250);
});

test('an address that is there already may be assigned again where moving is allowed', async () => {
  const ask = { NetworkInterfaceId: holder.id, PrivateIpAddresses: ['10.0.0.11'], AllowReassignment: true };
  const { enis, addresses } = await assign(ask);
  expect(enis[0]?.addresses).toEqual(holder.addresses);
  expect(addresses).toEqual([associated]);
});

const moveRefused = (ip: string): string => `InvalidParameterValue: [${ip}] assigned, but move is not allowed.`;
const full =
  "InvalidParameterValue: There aren't sufficient free Ipv4 addresses or prefixes in the specified subnet to satisfy the request.";
const onInstance = { NetworkInterfaceId: holder.id };

test.each<[why: string, message: string, ask: Partial<AssignPrivateIpAddressesCommandInput>, over?: Partial<Snapshot>]>(
  [
    [
      'nothing asked for',
      'InvalidParameter: One of privateIpAddressSet or privateIpAddressCount or ipv4PrefixSet or ipv4PrefixCount must be specified.',
      {},
    ],
    [
      'two ways at once',
      'InvalidParameterCombination: You may specify one and only one of privateIpAddressSet or secondaryPrivateIpAddressCount or ipv4Prefixes or ipv4PrefixCount, but not more than one of them.',
      { PrivateIpAddresses: ['10.0.0.30'], SecondaryPrivateIpAddressCount: 1 },
    ],
    ['a used address', moveRefused('10.0.0.11'), { PrivateIpAddresses: ['10.0.0.30', '10.0.0.11'] }],
    ['a primary address', moveRefused('10.0.0.10'), { PrivateIpAddresses: ['10.0.0.10'], AllowReassignment: true }],
    [
      'an address within a prefix',
      moveRefused('10.0.0.130'),
      { PrivateIpAddresses: ['10.0.0.130'], AllowReassignment: true },
    ],
    ['a used prefix', moveRefused('10.0.0.128/28'), { Ipv4Prefixes: ['10.0.0.128/28'] }],
    [
      'an address of elsewhere',
      "InvalidParameterValue: Address does not fall within the subnet's address range",
      { PrivateIpAddresses: ['10.0.9.9'] },
    ],
    [
      'a reserved address',
      "InvalidParameterValue: Address 10.0.0.1 is in subnet's reserved address range",
      { PrivateIpAddresses: ['10.0.0.1'] },
    ],
    ['a full subnet', full, { SecondaryPrivateIpAddressCount: 3 }, { subnets: [subnet({ freeIpv4: 2 })] }],
    [
      'no block of sixteen',
      'InsufficientCidrBlocks: There are not enough free cidr blocks in the specified subnet to satisfy the request.',
      { Ipv4PrefixCount: 14 },
    ],
    [
      'more than the type holds',
      'PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.',
      { ...onInstance, SecondaryPrivateIpAddressCount: 8 },
    ],
    [
      'prefixes on Xen',
      'InvalidParameterValue: t2.micro instances do not support prefix delegation.',
      { ...onInstance, Ipv4PrefixCount: 1 },
      {
        instances: [instance({ type: 't2.micro' })],
        enis: [primaryEni()],
        instanceTypes: [limits({ type: 't2.micro', hypervisor: 'xen' })],
      },
    ],
    [
      'an interface without IPv4',
      "InvalidParameterValue: The network interface 'eni-0a' takes no IPv4 addresses.",
      { SecondaryPrivateIpAddressCount: 1 },
      { enis: [eni({ interfaceType: 'efa-only', addresses: [] })] },
    ],
    [
      'an interface of a service',
      'AuthFailure: You do not have permission to access the specified resource.',
      { SecondaryPrivateIpAddressCount: 1 },
      { enis: [eni({ requesterManaged: true })] },
    ],
    [
      'a count of none',
      'InvalidParameterValue: Value (0) for parameter secondaryPrivateIpAddressCount is invalid.',
      { SecondaryPrivateIpAddressCount: 0 },
    ],
  ],
)('assigning refused, and nothing changed: %s', async (_why, message, ...[ask, over]) => {
  const { ec2, simulator } = simulatedEc2({ ...account, ...over });
  const before = simulator.snapshot();
  expect(await refusalOf(ec2.assignPrivateIpAddresses({ NetworkInterfaceId: 'eni-0a', ...ask }))).toBe(message);
  expect({ ...simulator.snapshot() }).toEqual(before);
});

test('unassigning frees addresses and prefixes and leaves the elastic IP idle', async () => {
  const inPrefix = elasticIp({
    allocationId: 'eipalloc-0b',
    associationId: 'eipassoc-0b',
    eniId: holder.id,
    instanceId: 'i-0a',
    privateIp: '10.0.0.130',
  });
  const { ec2, simulator } = simulatedEc2({ ...account, addresses: [associated, inPrefix] });
  await ec2.unassignPrivateIpAddresses({
    NetworkInterfaceId: holder.id,
    PrivateIpAddresses: ['10.0.0.11'],
    Ipv4Prefixes: ['10.0.0.128/28'],
  });
  const { enis, addresses, subnets } = simulator.snapshot();
  expect(enis[0]).toEqual({ ...holder, addresses: [address('10.0.0.10')], ipv4Prefixes: [] });
  expect(addresses).toEqual([elasticIp(), elasticIp({ allocationId: 'eipalloc-0b' })]);
  expect(subnets[0]?.freeIpv4).toBe(250 + 17);
});

const notHeld = (id: string): string =>
  `InvalidParameterValue: Some of the specified addresses are not assigned to interface ${id}`;

test.each<[why: string, message: string, ask: Partial<UnassignPrivateIpAddressesCommandInput>]>([
  ['nothing named', 'InvalidParameter: One of privateIpAddressSet or ipv4PrefixSet must be specified.', {}],
  ['an address of another interface', notHeld('eni-0a'), { PrivateIpAddresses: ['10.0.0.11'] }],
  ['a prefix of another interface', notHeld('eni-0a'), { Ipv4Prefixes: ['10.0.0.128/28'] }],
  [
    'the primary address',
    'InvalidParameterValue: The primary IP address of an interface cannot be unassigned.',
    { ...onInstance, PrivateIpAddresses: ['10.0.0.11', '10.0.0.10'] },
  ],
  [
    'an attachment in place of an interface',
    `InvalidNetworkInterfaceId.Malformed: Invalid id: "${attached('i-0a', 0).id}" (expecting "eni-...")`,
    { NetworkInterfaceId: attached('i-0a', 0).id, PrivateIpAddresses: ['10.0.0.11'] },
  ],
])('unassigning refused: %s', async (_why, message, ask) => {
  const { ec2 } = simulatedEc2(account);
  expect(await refusalOf(ec2.unassignPrivateIpAddresses({ NetworkInterfaceId: 'eni-0a', ...ask }))).toBe(message);
});
