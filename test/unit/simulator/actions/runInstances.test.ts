import type { RunInstancesCommandInput } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { refusalOf, simulatedEc2 } from '../../../support/simulatedEc2.ts';
import { attached, eni, limits, securityGroup, subnet, vpc } from '../../../support/snapshot.ts';

type Ask = Partial<RunInstancesCommandInput>;
const ask: RunInstancesCommandInput = { ImageId: 'ami-0abcdef0', InstanceType: 'm5.large', MinCount: 1, MaxCount: 1 };

const account: Partial<Snapshot> = {
  subnets: [
    subnet(),
    subnet({ id: 'subnet-0pub', cidr: '10.0.1.0/24', mapPublicIpOnLaunch: true }),
    subnet({ id: 'subnet-0b', cidr: '10.0.2.0/24', zone: 'eu-west-1b' }),
  ],
  securityGroups: [securityGroup(), securityGroup({ id: 'sg-0b', vpcId: 'vpc-0b' })],
};

const run = async (request: Ask, over: Partial<Snapshot> = account) => {
  const { ec2, simulator } = simulatedEc2(over);
  const { Instances: instances = [] } = await ec2.runInstances({ ...ask, ...request });
  const enisOf = (id = '') => [...simulator.world.enis.values()].filter((one) => one.attachment?.instanceId === id);
  return { instances, enisOf, world: simulator.world };
};

test('an instance in a public subnet has one primary interface and a public address', async () => {
  const { ec2, pass, simulator } = simulatedEc2(account, 1000);
  const { Instances: [made] = [] } = await ec2.runInstances({ ...ask, SubnetId: 'subnet-0pub' });
  expect(made).toMatchObject({
    State: { Name: 'pending', Code: 0 },
    PrivateIpAddress: '10.0.1.4',
    VpcId: 'vpc-0a',
    NetworkInterfaces: [{ Attachment: { DeviceIndex: 0, DeleteOnTermination: true, Status: 'attaching' } }],
  });
  expect(made?.PublicIpAddress).toMatch(/^203\.0\.113\./);
  pass(1000);
  expect(simulator.snapshot().instances.at(-1)?.state).toBe('running');
});

test('several instances get an address each', async () => {
  const { instances, world } = await run({ MaxCount: 3, SubnetId: 'subnet-0a' });
  expect(instances.map((one) => one.PrivateIpAddress)).toEqual(['10.0.0.4', '10.0.0.5', '10.0.0.6']);
  expect(world.subnets.get('subnet-0a')?.freeIpv4).toBe(247);
});

test('an existing interface keeps its address and outlives the instance; a second one means no public address', async () => {
  const { instances, enisOf } = await run({
    NetworkInterfaces: [
      { DeviceIndex: 0, SubnetId: 'subnet-0pub' },
      { DeviceIndex: 1, NetworkInterfaceId: 'eni-0a' },
    ],
  });
  expect(instances[0]?.PublicIpAddress).toBeUndefined();
  expect(enisOf(instances[0]?.InstanceId).find((one) => one.id === 'eni-0a')).toMatchObject({
    addresses: [{ ip: '10.0.0.20' }],
    attachment: { deviceIndex: 1, deleteOnTermination: false },
  });
});

test('the launch decides about the public address when it says so', async () => {
  const asking = (wanted: boolean, subnetId: string) =>
    run({ NetworkInterfaces: [{ DeviceIndex: 0, SubnetId: subnetId, AssociatePublicIpAddress: wanted }] });
  expect((await asking(true, 'subnet-0a')).instances[0]?.PublicIpAddress).toBeDefined();
  expect((await asking(false, 'subnet-0pub')).instances[0]?.PublicIpAddress).toBeUndefined();
});

test('without a subnet it goes to the default one', async () => {
  const defaults = { vpcs: [vpc({ isDefault: true })], subnets: [subnet({ defaultForZone: true })] };
  expect((await run({}, { ...account, ...defaults })).instances[0]?.SubnetId).toBe('subnet-0a');
});

const first = { DeviceIndex: 0, SubnetId: 'subnet-0a' };
const old = { DeviceIndex: 0, NetworkInterfaceId: 'eni-0a' };
const both = 'InvalidParameterCombination: A network interface may not specify both a network interface ID and';
const level = 'InvalidParameterCombination: Network interfaces and an instance-level';
const sameRequest = 'may not be specified on the same request';

test.each<[why: string, message: string, request: Ask, over?: Partial<Snapshot>]>([
  ['no image', 'MissingParameter: The request must contain the parameter imageId', { ImageId: undefined }],
  ['a dry run', 'DryRunOperation: Request would have succeeded, but DryRun flag is set.', { DryRun: true }],
  ['no default VPC', 'VPCIdNotSpecified: No default VPC for this user. Please specify a subnet.', {}],
  [
    'an instance-level subnet',
    `${level} subnet ID ${sameRequest}`,
    { NetworkInterfaces: [first], SubnetId: 'subnet-0a' },
  ],
  [
    'instance-level groups',
    `${level} security groups ${sameRequest}`,
    { NetworkInterfaces: [first], SecurityGroupIds: ['sg-0a'] },
  ],
  [
    'an instance-level address',
    `${level} private address ${sameRequest}`,
    { NetworkInterfaces: [first], PrivateIpAddress: '10.0.0.9' },
  ],
  [
    'no device index',
    'InvalidParameterValue: Each network interface requires a device index.',
    { NetworkInterfaces: [{ SubnetId: 'subnet-0a' }] },
  ],
  [
    'one device index twice',
    'InvalidParameterValue: Each network interface requires a unique device index.',
    { NetworkInterfaces: [first, first] },
  ],
  [
    'no device 0',
    'UnsupportedOperation: When specifying network interfaces, you must include a device at index 0.',
    { NetworkInterfaces: [{ ...first, DeviceIndex: 1 }] },
  ],
  ['an interface and a subnet', `${both} a subnet`, { NetworkInterfaces: [{ ...old, SubnetId: 'subnet-0a' }] }],
  ['an interface and groups', `${both} security groups`, { NetworkInterfaces: [{ ...old, Groups: ['sg-0a'] }] }],
  [
    'an interface and an address',
    `${both} a private IP address`,
    { NetworkInterfaces: [{ ...old, PrivateIpAddress: '10.0.0.9' }] },
  ],
  [
    'an interface to be deleted',
    `${both} delete on termination as true`,
    { NetworkInterfaces: [{ ...old, DeleteOnTermination: true }] },
  ],
  [
    'a public address with two interfaces',
    'InvalidParameterCombination: The associatePublicIPAddress parameter cannot be specified when launching with multiple network interfaces.',
    {
      NetworkInterfaces: [
        { ...first, AssociatePublicIpAddress: true },
        { ...first, DeviceIndex: 1 },
      ],
    },
  ],
  [
    'one interface for two instances',
    'InvalidParameterCombination: Fixed addresses and interfaces cannot be given to more than one instance.',
    { NetworkInterfaces: [old], MaxCount: 2 },
  ],
  [
    'a busy interface',
    'InvalidNetworkInterface.InUse: Interface: [eni-0a] in use.',
    { NetworkInterfaces: [old] },
    { ...account, enis: [eni({ attachment: attached('i-0b', 0) })] },
  ],
  [
    'one interface in two places',
    "InvalidParameterValue: Network interface 'eni-0a' may be specified only once.",
    { NetworkInterfaces: [old, { ...old, DeviceIndex: 1 }] },
  ],
  [
    'an EFA-only primary interface, whatever the type',
    'InvalidParameterValue: An EFA-only interface may not be the primary network interface.',
    { InstanceType: undefined, NetworkInterfaces: [old] },
    { ...account, enis: [eni({ interfaceType: 'efa-only', addresses: [] })] },
  ],
  [
    'two zones',
    'InvalidParameterCombination: You may not attach a network interface to an instance if they are not in the same availability zone',
    { NetworkInterfaces: [first, { DeviceIndex: 1, SubnetId: 'subnet-0b' }] },
  ],
  [
    'a group of another VPC',
    'InvalidGroup.NotFound: You have specified two resources that belong to different networks.',
    { SubnetId: 'subnet-0a', SecurityGroupIds: ['sg-0b'] },
  ],
  [
    'more interfaces than the type has room for',
    'AttachmentLimitExceeded: Interface count 3 exceeds the limit for m5.large',
    { NetworkInterfaces: [0, 1, 2].map((index) => ({ ...first, DeviceIndex: index })) },
    { ...account, instanceTypes: [limits({ interfaces: 2 })] },
  ],
  [
    'more addresses than the type has room for',
    'InvalidInterface.IpAddressLimitExceeded: The number of addresses exceeds the limit for m5.large: 4',
    { NetworkInterfaces: [{ ...first, SecondaryPrivateIpAddressCount: 3 }] },
    { ...account, instanceTypes: [limits({ ipv4PerInterface: 3 })] },
  ],
  [
    'a full subnet',
    'InsufficientFreeAddressesInSubnet: The specified subnet does not have enough free addresses to satisfy the request.',
    { SubnetId: 'subnet-0a', MaxCount: 2 },
    { ...account, subnets: [subnet({ freeIpv4: 1 })] },
  ],
])('refused: %s', async (_why, message, ...[request, over = account]) => {
  const { ec2, simulator } = simulatedEc2(over);
  expect(await refusalOf(ec2.runInstances({ ...ask, ...request }))).toBe(message);
  expect([simulator.world.instances.size, simulator.world.subnets.get('subnet-0a')?.freeIpv4]).toEqual([
    1,
    over.subnets?.[0]?.freeIpv4,
  ]);
});
