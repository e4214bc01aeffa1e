import type { EC2, InstanceNetworkInterfaceSpecification } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../../../src/domain/model.ts';
import type { Simulator } from '../../../../src/simulator/simulate.ts';
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
  securityGroup,
} from '../../../support/snapshot.ts';

/** The rule catalogue's refusals of launches, elastic IPs, tags and the account, each by its code and its words. */
type Row = [refusal: string, ask: (ec2: EC2, simulator: Simulator) => Promise<unknown>, over?: Partial<Snapshot>];

const seat = { allocationId: 'eipalloc-0a', associationId: 'eipassoc-0a' };
const seated = elasticIp({ associationId: 'eipassoc-0a', eniId: 'eni-0a', privateIp: '10.0.0.20' });
const seatedEni = eni({ addresses: [address('10.0.0.20', { association: autoPublic('203.0.113.10', seat) })] });
const inUse = { enis: [primaryEni(), seatedEni], addresses: [seated] };
const toEni = { AllocationId: 'eipalloc-0a', NetworkInterfaceId: 'eni-0a' };
const twoEnis = { enis: [primaryEni(), eni({ attachment: attached('i-0a', 1) })] };
const multiple =
  "InvalidInstanceID: There are multiple interfaces attached to instance 'i-0a'. Please specify an interface ID for the operation instead.";

const launch = (ec2: EC2, interfaces: InstanceNetworkInterfaceSpecification[], more: object = {}) =>
  ec2.runInstances({
    ImageId: 'ami-0a',
    InstanceType: 'm5.large',
    MinCount: 1,
    MaxCount: 1,
    NetworkInterfaces: interfaces,
    ...more,
  });
const fresh = { DeviceIndex: 0, SubnetId: 'subnet-0a' };
const notWith = (what: string): string =>
  `InvalidParameterCombination: Network interfaces and an instance-level ${what} may not be specified on the same request`;
const notBoth = (what: string): string =>
  `InvalidParameterCombination: A network interface may not specify both a network interface ID and ${what}`;
const existing = { DeviceIndex: 0, NetworkInterfaceId: 'eni-0a' };
const tags = (ec2: EC2, Key: string) => ec2.createTags({ Resources: ['eni-0a'], Tags: [{ Key, Value: '' }] });
const fiftyTags = Array.from({ length: 50 }, (_, index) => ({ key: `k${index}`, value: '' }));

const launching: readonly Row[] = [
  [notWith('subnet ID'), (ec2) => launch(ec2, [fresh], { SubnetId: 'subnet-0a' })],
  [notWith('security groups'), (ec2) => launch(ec2, [fresh], { SecurityGroupIds: ['sg-0a'] })],
  [notWith('private address'), (ec2) => launch(ec2, [fresh], { PrivateIpAddress: '10.0.0.50' })],
  [
    'InvalidParameterCombination: The associatePublicIPAddress parameter cannot be specified when launching with multiple network interfaces.',
    (ec2) =>
      launch(ec2, [
        { ...fresh, AssociatePublicIpAddress: true },
        { ...fresh, DeviceIndex: 1 },
      ]),
  ],
  [
    'UnsupportedOperation: When specifying network interfaces, you must include a device at index 0.',
    (ec2) => launch(ec2, [{ ...fresh, DeviceIndex: 1 }]),
  ],
  [
    'InvalidParameterValue: Each network interface requires a device index.',
    (ec2) => launch(ec2, [{ SubnetId: 'subnet-0a' }]),
  ],
  [
    'InvalidParameterValue: Each network interface requires a unique device index.',
    (ec2) => launch(ec2, [fresh, fresh]),
  ],
  [notBoth('a subnet'), (ec2) => launch(ec2, [{ ...existing, SubnetId: 'subnet-0a' }])],
  [notBoth('security groups'), (ec2) => launch(ec2, [{ ...existing, Groups: ['sg-0a'] }])],
  [notBoth('a private IP address'), (ec2) => launch(ec2, [{ ...existing, PrivateIpAddress: '10.0.0.50' }])],
  [notBoth('delete on termination as true'), (ec2) => launch(ec2, [{ ...existing, DeleteOnTermination: true }])],
  [
    'InvalidNetworkInterface.InUse: Interface: [eni-0primary] in use.',
    (ec2) => launch(ec2, [{ DeviceIndex: 0, NetworkInterfaceId: 'eni-0primary' }]),
  ],
  [
    'InvalidInterface.IpAddressLimitExceeded: The number of addresses exceeds the limit for m5.large: 12',
    (ec2) => launch(ec2, [{ ...fresh, SecondaryPrivateIpAddressCount: 11 }]),
  ],
  [
    'AttachmentLimitExceeded: Interface count 4 exceeds the limit for m5.large',
    (ec2) =>
      launch(
        ec2,
        [0, 1, 2, 3].map((DeviceIndex) => ({ ...fresh, DeviceIndex })),
      ),
  ],
];

const elasticIps: readonly Row[] = [
  [multiple, (ec2) => ec2.associateAddress({ AllocationId: 'eipalloc-0a', InstanceId: 'i-0a' }), twoEnis],
  [multiple, (ec2) => ec2.modifyInstanceAttribute({ InstanceId: 'i-0a', Groups: ['sg-0a'] }), twoEnis],
  [multiple, (ec2) => ec2.modifyInstanceAttribute({ InstanceId: 'i-0a', SourceDestCheck: { Value: false } }), twoEnis],
  [
    'Resource.AlreadyAssociated: resource eipalloc-0a is already associated with associate-id eipassoc-0a',
    (ec2) => ec2.associateAddress({ ...toEni, NetworkInterfaceId: 'eni-0primary', AllowReassociation: false }),
    inUse,
  ],
  [
    'Gateway.NotAttached: Network vpc-0a is not attached to any internet gateway',
    (ec2) => ec2.associateAddress(toEni),
    { internetGateways: [] },
  ],
  [
    "IncorrectInstanceState: The pending-instance-creation instance to which 'eni-0primary' is attached is not in a valid state for this operation",
    (ec2) => ec2.associateAddress({ ...toEni, NetworkInterfaceId: 'eni-0primary' }),
    { instances: [instance({ state: 'pending' })] },
  ],
  [
    "InvalidAllocationID.NotFound: The allocation ID 'eipalloc-00000000' does not exist",
    (ec2) => ec2.associateAddress({ ...toEni, AllocationId: 'eipalloc-00000000' }),
  ],
  [
    "InvalidAddress.NotFound: Address '203.0.113.99' not found.",
    (ec2) => ec2.describeAddresses({ PublicIps: ['203.0.113.99'] }),
  ],
  [
    "InvalidAssociationID.NotFound: The association ID 'eipassoc-00000000' does not exist",
    (ec2) => ec2.disassociateAddress({ AssociationId: 'eipassoc-00000000' }),
  ],
  [
    'AddressLimitExceeded: The maximum number of addresses has been reached.',
    (ec2, { world }) => {
      world.quotas.elasticIps = 1;
      return ec2.allocateAddress({});
    },
  ],
  [
    'InvalidIPAddress.InUse: Address 203.0.113.10 is in use.',
    (ec2) => ec2.releaseAddress({ AllocationId: 'eipalloc-0a' }),
    inUse,
  ],
  [
    'InvalidAddress.Locked: The address with allocation id cannot be released because it is locked to your account',
    (ec2, { world }) => {
      world.extras.lockedAddresses.add('eipalloc-0a');
      return ec2.releaseAddress({ AllocationId: 'eipalloc-0a' });
    },
  ],
];

const account: readonly Row[] = [
  [
    'NetworkInterfaceLimitExceeded: You have reached the limit of network interfaces in eu-west-1a: 2',
    (ec2, { world }) => {
      world.quotas.enisPerZone = 2;
      return ec2.createNetworkInterface({ SubnetId: 'subnet-0a' });
    },
  ],
  [
    "InvalidParameterValue: Tag keys starting with 'aws:' are reserved for internal use",
    (ec2) => tags(ec2, 'aws:mine'),
  ],
  [
    'TagLimitExceeded: The maximum number of Tags for a resource has been reached.',
    (ec2) => tags(ec2, 'one too many'),
    { enis: [eni({ tags: fiftyTags })] },
  ],
  [
    "InvalidID: The ID 'x-1' is not valid",
    (ec2) => ec2.createTags({ Resources: ['x-1'], Tags: [{ Key: 'a', Value: 'b' }] }),
  ],
  [
    "DependencyViolation: The subnet 'subnet-0a' has dependencies and cannot be deleted.",
    (ec2) => ec2.deleteSubnet({ SubnetId: 'subnet-0a' }),
  ],
  [
    'IdempotentParameterMismatch: Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
    async (ec2) => {
      await ec2.createNetworkInterface({ SubnetId: 'subnet-0a', ClientToken: 'once' });
      return ec2.createNetworkInterface({ SubnetId: 'subnet-0a', ClientToken: 'once', Description: 'other' });
    },
  ],
  [
    `UnauthorizedOperation: You are not authorized to perform this operation. User: arn:aws:iam::${ownAccount}:user/simulated is not authorized to perform: ec2:AssignIpv6Addresses because no identity-based policy allows the ec2:AssignIpv6Addresses action`,
    (ec2, { faults }) => {
      faults.deny('AssignIpv6Addresses');
      return ec2.assignIpv6Addresses({ NetworkInterfaceId: 'eni-0a', Ipv6AddressCount: 1 });
    },
  ],
  [
    'AuthFailure: AWS was not able to validate the provided access credentials',
    (ec2, { faults }) => {
      faults.rejectCredentials();
      return ec2.describeVpcs({});
    },
  ],
  [
    'RequestExpired: Request has expired.',
    (ec2, { faults }) => {
      faults.expireCredentials();
      return ec2.describeVpcs({});
    },
  ],
  [
    'RequestLimitExceeded: Request limit exceeded.',
    (ec2, { faults }) => {
      faults.throttle(1);
      return ec2.describeVpcs({});
    },
  ],
];

const usual: Partial<Snapshot> = {
  internetGateways: [internetGateway()],
  addresses: [elasticIp()],
  securityGroups: [securityGroup()],
};

test.each<Row>([...launching, ...elasticIps, ...account])('%s', async (refusal, ...[ask, over]) => {
  const { ec2, simulator } = simulatedEc2({ ...usual, ...over });
  expect(await refusalOf(ask(ec2, simulator))).toBe(refusal);
});
