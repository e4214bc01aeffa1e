import type { EC2, InstanceNetworkInterfaceSpecification } from '@aws-sdk/client-ec2';
import { limits } from '../../../support/snapshot.ts';
import type { Row } from './row.ts';

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

/** Refusals of launches. */
export const launchRows: readonly Row[] = [
  [
    "InvalidParameterValue: Network card 0 of m5.large does not support interfaces of type 'secondary'.",
    (ec2) =>
      launch(ec2, [fresh], {
        SecondaryInterfaces: [{ NetworkCardIndex: 0, DeviceIndex: 1, SecondarySubnetId: 's-0' }],
      }),
    { instanceTypes: [limits({ cards: [{ index: 0, interfaces: 3, types: ['interface'] }], secondaryInterfaces: 1 })] },
  ],
  [
    'InvalidParameterValue: A carrier IP address is assigned in Wavelength Zones only, not in eu-west-1a.',
    (ec2) => launch(ec2, [{ ...fresh, AssociateCarrierIpAddress: true }]),
  ],
  [notBoth('a carrier IP address'), (ec2) => launch(ec2, [{ ...existing, AssociateCarrierIpAddress: true }])],
  [
    "InvalidState: The instance 'i-0a' is not in an allowed state: stopped",
    (ec2) => ec2.modifyInstanceNetworkPerformanceOptions({ InstanceId: 'i-0a', BandwidthWeighting: 'vpc-1' }),
  ],
  [
    'InvalidParameterValue: m5.large instances do not support the bandwidth weighting vpc-1.',
    (ec2) => launch(ec2, [fresh], { NetworkPerformanceOptions: { BandwidthWeighting: 'vpc-1' } }),
    { instanceTypes: [limits({ bandwidthWeightings: ['default'] })] },
  ],
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
