import {
  address,
  attached,
  autoPublic,
  elasticIp,
  eni,
  instance,
  primaryEni,
  reverseDns,
} from '../../../support/snapshot.ts';
import type { Row } from './row.ts';

const target = { allocationId: 'eipalloc-0a', associationId: 'eipassoc-0a' };
const associated = elasticIp({ associationId: 'eipassoc-0a', eniId: 'eni-0a', privateIp: '10.0.0.20' });
const associatedEni = eni({ addresses: [address('10.0.0.20', { association: autoPublic('203.0.113.10', target) })] });
const inUse = { enis: [primaryEni(), associatedEni], addresses: [associated] };
const toEni = { AllocationId: 'eipalloc-0a', NetworkInterfaceId: 'eni-0a' };
const twoEnis = { enis: [primaryEni(), eni({ attachment: attached('i-0a', 1) })] };
const multiple =
  "InvalidInstanceID: There are multiple interfaces attached to instance 'i-0a'. Please specify an interface ID for the operation instead.";

/** Refusals of elastic IPs, and of calls that name an instance with several interfaces. */
export const elasticIpRows: readonly Row[] = [
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
    "InvalidAddressID.NotFound: The allocation ID 'eipalloc-00000000' does not exist",
    (ec2) => ec2.releaseAddress({ AllocationId: 'eipalloc-00000000' }),
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
      world.reverseDns.set('eipalloc-0a', reverseDns());
      return ec2.releaseAddress({ AllocationId: 'eipalloc-0a' });
    },
  ],
];
