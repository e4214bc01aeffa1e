import type { AttachNetworkInterfaceCommandInput } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import {
  address,
  attached,
  eni,
  instance,
  card,
  limits,
  primaryEni,
  secondaryInterface,
  subnet,
  vpc,
} from '../../../support/snapshot.ts';

const ask: AttachNetworkInterfaceCommandInput = { NetworkInterfaceId: 'eni-0a', InstanceId: 'i-0a', DeviceIndex: 1 };

const refusal = (over: Partial<Snapshot>, request: Partial<AttachNetworkInterfaceCommandInput> = {}): Promise<string> =>
  refusalOf(simulatedEc2(over).ec2.attachNetworkInterface({ ...ask, ...request }));

const efa = (over: Parameters<typeof eni>[0] = {}) => eni({ interfaceType: 'efa', ...over });
const stopped = [instance({ state: 'stopped' })];
const efaType = limits({ interfaces: 4, efaSupported: true, maxEfa: 1 });
const managed = { managed: true, principal: 'eks.amazonaws.com' };

test('an interface is attaching at first, and attached once EC2 has settled', async () => {
  const { ec2, pass, settleMs } = simulatedEc2({}, 3000);
  const answer = await ec2.attachNetworkInterface(ask);
  expect(answer.AttachmentId).toMatch(/^eni-attach-[0-9a-f]{17}$/);
  expect(answer.NetworkCardIndex).toBe(0);

  const shown = async () =>
    (await ec2.describeNetworkInterfaces({ NetworkInterfaceIds: ['eni-0a'] })).NetworkInterfaces?.[0];
  expect(await shown()).toMatchObject({
    Status: 'in-use',
    Attachment: {
      AttachmentId: answer.AttachmentId,
      Status: 'attaching',
      InstanceId: 'i-0a',
      DeviceIndex: 1,
      NetworkCardIndex: 0,
      DeleteOnTermination: false,
    },
  });
  pass(settleMs - 1);
  expect((await shown())?.Attachment?.Status).toBe('attaching');
  pass(1);
  expect((await shown())?.Attachment?.Status).toBe('attached');
});

test('another VPC of the same account is accepted, since October 2023', async () => {
  const { ec2, simulator } = simulatedEc2({
    vpcs: [vpc(), vpc({ id: 'vpc-0b' })],
    enis: [primaryEni(), eni({ vpcId: 'vpc-0b' })],
  });
  await ec2.attachNetworkInterface(ask);
  expect(simulator.world.enis.get('eni-0a')?.attachment?.instanceId).toBe('i-0a');
});

test('a stopped instance takes an EFA', async () => {
  const { ec2, simulator } = simulatedEc2({
    instances: stopped,
    enis: [primaryEni(), efa()],
    instanceTypes: [efaType],
  });
  await ec2.attachNetworkInterface(ask);
  expect(simulator.world.enis.get('eni-0a')?.attachment?.status).toBe('attached');
});

test('a type with unknown limits is judged by the slot alone', async () => {
  const { ec2 } = simulatedEc2({ instanceTypes: [] });
  await ec2.attachNetworkInterface({ ...ask, DeviceIndex: 7, NetworkCardIndex: 3 });
  expect(await refusal({ instanceTypes: [] }, { DeviceIndex: 0 })).toBe(
    "InvalidParameterValue: Instance 'i-0a' already has an interface attached at device index '0'.",
  );
});

test.each<
  [why: string, message: string, over: Partial<Snapshot>, request?: Partial<AttachNetworkInterfaceCommandInput>]
>([
  [
    'no interface named',
    'MissingParameter: The request must contain the parameter networkInterfaceId',
    {},
    { NetworkInterfaceId: undefined },
  ],
  [
    'no device index',
    'MissingParameter: The request must contain the parameter deviceIndex',
    {},
    { DeviceIndex: undefined },
  ],
  [
    'a dry run, even of what is not there',
    'DryRunOperation: Request would have succeeded, but DryRun flag is set.',
    {},
    { DryRun: true, InstanceId: 'i-00000000000000000' },
  ],
  [
    'a malformed interface id',
    'InvalidNetworkInterfaceId.Malformed: Invalid id: "eth1" (expecting "eni-...")',
    {},
    { NetworkInterfaceId: 'eth1' },
  ],
  [
    'an unknown interface',
    "InvalidNetworkInterfaceID.NotFound: The networkInterface ID 'eni-00000000' does not exist",
    {},
    { NetworkInterfaceId: 'eni-00000000' },
  ],
  [
    'an unknown instance',
    "InvalidInstanceID.NotFound: The instance ID 'i-00000000' does not exist",
    {},
    { InstanceId: 'i-00000000' },
  ],
  [
    'a requester-managed interface',
    'AuthFailure: You do not have permission to access the specified resource.',
    { enis: [eni({ requesterManaged: true })] },
  ],
  [
    'a NAT gateway interface',
    'AuthFailure: You do not have permission to access the specified resource.',
    { enis: [eni({ interfaceType: 'nat_gateway' })] },
  ],
  [
    'an interface operated by a service',
    "OperationNotPermitted: The resource 'eni-0a' is managed by eks.amazonaws.com.",
    { enis: [eni({ operator: managed })] },
  ],
  [
    'an instance operated by a service',
    "OperationNotPermitted: The resource 'i-0a' is managed by eks.amazonaws.com.",
    { instances: [instance({ operator: managed })] },
  ],
  [
    'the interface of another account',
    'AuthFailure: You do not have permission to access the specified resource.',
    { enis: [eni({ ownerId: '999988887777' })] },
  ],
  [
    'another zone',
    'InvalidParameterCombination: You may not attach a network interface to an instance if they are not in the same availability zone',
    { enis: [eni({ zone: 'eu-west-1b' })] },
  ],
  [
    'a VPC that another account shares',
    'InvalidParameterValue: Network interface attachments may not cross VPC boundaries.',
    { vpcs: [vpc(), vpc({ id: 'vpc-0b', ownerId: '999988887777' })], enis: [eni({ vpcId: 'vpc-0b' })] },
  ],
  [
    'VPCs of two accounts, where it is not told who owns interface and instance',
    'InvalidParameterValue: Network interface attachments may not cross VPC boundaries.',
    {
      vpcs: [vpc(), vpc({ id: 'vpc-0b', ownerId: '999988887777' })],
      enis: [eni({ vpcId: 'vpc-0b', ownerId: undefined })],
      instances: [instance({ ownerId: undefined })],
    },
  ],
  [
    'an interface in use',
    "InvalidParameterValue: Network interface 'eni-0a' is currently in use.",
    { enis: [eni({ attachment: attached('i-0b', 1) })] },
  ],
  [
    'an interface being made',
    "IncorrectState: Network interface 'eni-0a' is not 'available'",
    { enis: [eni({ status: 'pending' })] },
  ],
  [
    'an interface being detached',
    "InvalidParameterValue: Network interface 'eni-0a' is currently in use.",
    { enis: [eni({ status: 'detaching', attachment: attached('i-0b', 1) })] },
  ],
  [
    'an instance being stopped',
    "IncorrectState: Instance 'i-0a' is not 'running' or 'stopped'",
    { instances: [instance({ state: 'stopping' })] },
  ],
  [
    'an instance being launched',
    "IncorrectState: Instance 'i-0a' is not 'running' or 'stopped'",
    { instances: [instance({ state: 'pending' })] },
  ],
  [
    'an EFA to a running instance',
    "OperationNotPermitted: An Elastic Fabric Adapter cannot be attached to the running instance 'i-0a'.",
    { enis: [efa()], instanceTypes: [efaType] },
  ],
  [
    'an EFA to a type without it',
    'InvalidParameterValue: m5.large instances do not support Elastic Fabric Adapters.',
    { instances: stopped, enis: [efa()] },
  ],
  [
    'a second EFA on a card',
    'AttachmentLimitExceeded: Elastic Fabric Adapter count 2 exceeds the limit for m5.large',
    { instances: stopped, enis: [primaryEni({ interfaceType: 'efa' }), efa()], instanceTypes: [efaType] },
  ],
  [
    'an EFA-only interface as the primary one',
    'InvalidParameterValue: An EFA-only interface may not be the primary network interface.',
    { instances: stopped, enis: [efa({ interfaceType: 'efa-only' })], instanceTypes: [efaType] },
    { DeviceIndex: 0 },
  ],
  [
    'a taken slot',
    "InvalidParameterValue: Instance 'i-0a' already has an interface attached at device index '0'.",
    {},
    { DeviceIndex: 0 },
  ],
  [
    'a network card that the type lacks',
    'InvalidParameterValue: Value (1) for parameter networkCardIndex is invalid. m5.large has network cards 0 to 0.',
    {},
    { NetworkCardIndex: 1 },
  ],
  [
    'one interface too many',
    'AttachmentLimitExceeded: Interface count 2 exceeds the limit for m5.large',
    { instanceTypes: [limits({ interfaces: 1 })] },
  ],
  [
    'one interface too many in total',
    'AttachmentLimitExceeded: Interface count 2 exceeds the limit for m5.large',
    { instanceTypes: [limits({ interfaces: 1, cards: [card(0, 3)] })] },
  ],
  [
    'one interface too many on the card',
    'AttachmentLimitExceeded: Interface count 2 exceeds the limit for m5.large',
    {
      instanceTypes: [
        limits({
          interfaces: 2,
          cards: [card(0, 1), card(1, 1)],
        }),
      ],
    },
  ],
  [
    'an adapter on a card that takes ordinary interfaces alone',
    "InvalidParameterValue: Network card 0 of m5.large does not support interfaces of type 'efa'.",
    {
      enis: [eni({ interfaceType: 'efa' })],
      instances: [instance({ state: 'stopped' })],
      instanceTypes: [limits({ efaSupported: true, maxEfa: 1, cards: [card(0, 3, { types: ['interface'] })] })],
    },
  ],
  [
    'the slot of a secondary interface',
    "InvalidParameterValue: Instance 'i-0a' already has an interface attached at device index '1'.",
    { instances: [instance({ secondaryInterfaces: [secondaryInterface({ networkCard: 0, deviceIndex: 1 })] })] },
  ],
  [
    'too many addresses for the type',
    'PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.',
    {
      enis: [eni({ addresses: [address('10.0.0.20'), address('10.0.0.21', { primary: false })] })],
      instanceTypes: [limits({ ipv4PerInterface: 1 })],
    },
  ],
  [
    'an address and a prefix where one has room',
    'PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.',
    { enis: [eni({ ipv4Prefixes: ['10.0.0.32/28'] })], instanceTypes: [limits({ ipv4PerInterface: 1 })] },
  ],
  [
    'IPv6 where the type has none',
    'PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.',
    {
      enis: [eni({ ipv6Addresses: [{ ip: '2001:db8::5', primary: false }] })],
      instanceTypes: [limits({ ipv6PerInterface: 0 })],
    },
  ],
  [
    'a prefix to a Xen type',
    'InvalidParameterValue: m5.large instances do not support prefix delegation.',
    { enis: [eni({ ipv4Prefixes: ['10.0.0.32/28'] })], instanceTypes: [limits({ hypervisor: 'xen' })] },
  ],
  [
    'an IPv6-only interface to a Xen type',
    'InvalidParameterValue: m5.large instances do not support IPv6-only subnets.',
    {
      subnets: [subnet({ ipv6Native: true })],
      enis: [eni({ ipv6Native: true, addresses: [] })],
      instanceTypes: [limits({ hypervisor: 'xen' })],
    },
  ],
])('refused: %s', async (_why, message, ...[over, request]) => {
  expect(await refusal(over, request)).toBe(message);
});
