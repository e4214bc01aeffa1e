import type { AssociateAddressCommandInput } from '@aws-sdk/client-ec2';
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
  internetGateway,
  ownAccount,
  primaryEni,
  vpc,
  reverseDns,
} from '../../../support/snapshot.ts';

const ask = { AllocationId: 'eipalloc-0a', NetworkInterfaceId: 'eni-0a' };
const associated = elasticIp({ associationId: 'eipassoc-0a', eniId: 'eni-0a', privateIp: '10.0.0.20' });
const associatedEni = eni({
  addresses: [
    address('10.0.0.20', {
      association: autoPublic('203.0.113.10', { allocationId: 'eipalloc-0a', associationId: 'eipassoc-0a' }),
    }),
  ],
});
const account: Partial<Snapshot> = { internetGateways: [internetGateway()], addresses: [elasticIp()] };

test('an elastic IP sits on the primary address, and asking twice is fine', async () => {
  const { ec2, simulator } = simulatedEc2(account);
  const { AssociationId: associationId } = await ec2.associateAddress(ask);
  expect(associationId).toMatch(/^eipassoc-/);
  expect((await ec2.associateAddress(ask)).AssociationId).toBe(associationId);
  expect(simulator.snapshot().addresses).toEqual([
    elasticIp({ associationId, eniId: 'eni-0a', privateIp: '10.0.0.20' }),
  ]);
  expect(simulator.world.enis.get('eni-0a')?.addresses[0]?.association).toMatchObject({
    publicIp: '203.0.113.10',
    associationId,
  });
});

test('it moves to another address, and pushes out the elastic IP that was there', async () => {
  const other = elasticIp({ allocationId: 'eipalloc-0b', publicIp: '203.0.113.11' });
  const { ec2, simulator } = simulatedEc2({ ...account, enis: [associatedEni], addresses: [associated, other] });
  await ec2.associateAddress({ ...ask, AllocationId: 'eipalloc-0b' });
  const [first, second] = simulator.snapshot().addresses;
  expect(first).toEqual(elasticIp());
  expect(second).toMatchObject({ eniId: 'eni-0a', privateIp: '10.0.0.20' });
  expect(simulator.world.enis.get('eni-0a')?.addresses[0]?.association?.publicIp).toBe('203.0.113.11');
});

test('it replaces the automatic public address, which a single interface gets anew afterwards', async () => {
  const primary = primaryEni({ addresses: [address('10.0.0.10', { association: autoPublic('203.0.113.77') })] });
  const { ec2, simulator } = simulatedEc2({ ...account, enis: [primary] });
  await ec2.modifySubnetAttribute({ SubnetId: 'subnet-0a', MapPublicIpOnLaunch: { Value: true } });
  const { AssociationId } = await ec2.associateAddress({ AllocationId: 'eipalloc-0a', InstanceId: 'i-0a' });
  expect(simulator.snapshot().instances[0]?.publicIp).toBe('203.0.113.10');
  const { Reservations: [reservation] = [] } = await ec2.describeInstances({});
  expect(reservation?.Instances?.[0]?.NetworkInterfaces?.[0]?.Association).toMatchObject({
    PublicIp: '203.0.113.10',
    IpOwnerId: ownAccount,
  });
  await ec2.disassociateAddress({ AssociationId });
  const { instances, addresses } = simulator.snapshot();
  expect(instances[0]?.publicIp).toMatch(/^203\.0\.113\./);
  expect(['203.0.113.10', '203.0.113.77']).not.toContain(instances[0]?.publicIp);
  expect(addresses).toEqual([elasticIp()]);
});

test('lets a participant associate in a shared VPC, whose gateway only its owner sees', async () => {
  const shared = { ...account, internetGateways: [], vpcs: [vpc({ ownerId: '444455556666' })] };
  const { ec2 } = simulatedEc2(shared);
  expect((await ec2.associateAddress(ask)).AssociationId).toMatch(/^eipassoc-/);
});

test.each<[why: string, message: string, request: Partial<AssociateAddressCommandInput>, over?: Partial<Snapshot>]>([
  [
    'an unknown allocation',
    "InvalidAllocationID.NotFound: The allocation ID 'eipalloc-00000000' does not exist",
    { AllocationId: 'eipalloc-00000000' },
  ],
  [
    'no internet gateway',
    'Gateway.NotAttached: Network vpc-0a is not attached to any internet gateway',
    {},
    { internetGateways: [] },
  ],
  [
    'an instance being launched',
    "IncorrectInstanceState: The pending-instance-creation instance to which 'eni-0primary' is attached is not in a valid state for this operation",
    { NetworkInterfaceId: 'eni-0primary' },
    { instances: [instance({ state: 'pending' })] },
  ],
  [
    'an instance with two interfaces',
    "InvalidInstanceID: There are multiple interfaces attached to instance 'i-0a'. Please specify an interface ID for the operation instead.",
    { NetworkInterfaceId: undefined, InstanceId: 'i-0a' },
    { enis: [primaryEni(), eni({ attachment: attached('i-0a', 1) })] },
  ],
  [
    'moving it when that is forbidden',
    'Resource.AlreadyAssociated: resource eipalloc-0a is already associated with associate-id eipassoc-0a',
    { NetworkInterfaceId: 'eni-0primary', AllowReassociation: false },
    { enis: [primaryEni(), associatedEni], addresses: [associated] },
  ],
  [
    'an interface that denies the internet',
    "OperationNotPermitted: Network interface 'eni-0a' denies all internet gateway traffic.",
    {},
    { enis: [eni({ denyAllIgwTraffic: true })] },
  ],
  [
    'an address that the interface lacks',
    "InvalidParameterValue: The network interface 'eni-0a' does not have the private IP address: 10.0.0.99",
    { PrivateIpAddress: '10.0.0.99' },
  ],
  [
    'an interface of a service',
    'AuthFailure: You do not have permission to access the specified resource.',
    {},
    { enis: [eni({ interfaceType: 'nat_gateway' })] },
  ],
])('associating refused: %s', async (_why, message, ...[request, over]) => {
  const { ec2 } = simulatedEc2({ ...account, ...over });
  expect(await refusalOf(ec2.associateAddress({ ...ask, ...request }))).toBe(message);
});

test('five elastic IPs a region', async () => {
  const { ec2 } = simulatedEc2({ addresses: [] });
  const made = await Promise.all([1, 2, 3, 4, 5].map(() => ec2.allocateAddress({})));
  expect(new Set(made.map((one) => one.PublicIp)).size).toBe(5);
  expect(await refusalOf(ec2.allocateAddress({}))).toBe(
    'AddressLimitExceeded: The maximum number of addresses has been reached.',
  );
});

test('releasing needs an idle address, but in a default VPC', async () => {
  const inUse = { enis: [associatedEni], addresses: [associated] };
  const { ec2 } = simulatedEc2(inUse);
  expect(await refusalOf(ec2.releaseAddress({ AllocationId: 'eipalloc-0a' }))).toBe(
    'InvalidIPAddress.InUse: Address 203.0.113.10 is in use.',
  );
  const byDefault = simulatedEc2({ ...inUse, vpcs: [vpc({ isDefault: true })] });
  await byDefault.ec2.releaseAddress({ AllocationId: 'eipalloc-0a' });
  expect(byDefault.simulator.snapshot().addresses).toEqual([]);
  expect(byDefault.simulator.snapshot().enis[0]?.addresses[0]?.association).toBeUndefined();
});

test('refused: ending an association that is not there', async () => {
  const { ec2 } = simulatedEc2();
  expect(await refusalOf(ec2.disassociateAddress({ AssociationId: 'eipassoc-0z' }))).toBe(
    "InvalidAssociationID.NotFound: The association ID 'eipassoc-0z' does not exist",
  );
});

test('ending an association again is fine, and moving ends the old one', async () => {
  const { ec2 } = simulatedEc2(account);
  const { AssociationId: first } = await ec2.associateAddress(ask);
  const { AssociationId: second } = await ec2.associateAddress({ ...ask, NetworkInterfaceId: 'eni-0primary' });
  await ec2.disassociateAddress({ AssociationId: first });
  expect((await ec2.describeAddresses({})).Addresses?.[0]?.AssociationId).toBe(second);
  await ec2.disassociateAddress({ AssociationId: second });
  await ec2.disassociateAddress({ AssociationId: second });
});

test('an elastic IP may be named by its address, and comes back after it was released', async () => {
  const { ec2 } = simulatedEc2(account);
  await ec2.associateAddress({ PublicIp: '203.0.113.10', NetworkInterfaceId: 'eni-0a' });
  const { Addresses: [target] = [] } = await ec2.describeAddresses({ PublicIps: ['203.0.113.10'] });
  expect(target?.NetworkInterfaceId).toBe('eni-0a');
  await ec2.disassociateAddress({ AssociationId: target?.AssociationId });
  await ec2.releaseAddress({ AllocationId: 'eipalloc-0a' });
  expect((await ec2.allocateAddress({ Address: '203.0.113.10' })).PublicIp).toBe('203.0.113.10');
  expect(await refusalOf(ec2.allocateAddress({ Address: '203.0.113.99' }))).toBe(
    "InvalidAddress.NotFound: Address '203.0.113.99' not found.",
  );
  const mail = { Address: 'mail', PublicIpv4Pool: 'ipv4pool-ec2-0a1b2c3d' };
  expect(await refusalOf(ec2.allocateAddress(mail))).toMatch(/^InvalidParameterValue: .*mail/);
});

test('an elastic IP stays within its network border group', async () => {
  const { ec2 } = simulatedEc2({ ...account, addresses: [elasticIp({ networkBorderGroup: 'eu-west-1-lon-1' })] });
  expect(await refusalOf(ec2.associateAddress(ask))).toBe(
    "InvalidParameterValue: The address 203.0.113.10 and the network interface 'eni-0a' are in different network border groups.",
  );
});

test('refused: releasing by address, in another border group, or what reverse DNS locks', async () => {
  const { ec2, simulator } = simulatedEc2(account);
  expect(await refusalOf(ec2.releaseAddress({ PublicIp: '203.0.113.10' }))).toBe(
    'InvalidParameterValue: You must specify an allocation id when releasing a VPC elastic IP address',
  );
  expect(
    await refusalOf(ec2.releaseAddress({ AllocationId: 'eipalloc-0a', NetworkBorderGroup: 'us-west-2-lax-1' })),
  ).toMatch(/^InvalidAddress.NotFound: /);
  simulator.world.reverseDns.set('eipalloc-0a', reverseDns());
  expect(await refusalOf(ec2.releaseAddress({ AllocationId: 'eipalloc-0a' }))).toBe(
    'InvalidAddress.Locked: The address with allocation id cannot be released because it is locked to your account',
  );
});
