import type { _InstanceType as InstanceType, EC2 } from '@aws-sdk/client-ec2';
import type { Row } from './row.ts';

const launch = (ec2: EC2, type: string, ImageId = 'ami-00000000') =>
  // A type that the SDK does not know is what is tried.
  ec2.runInstances({ ImageId, InstanceType: type as InstanceType, SubnetId: 'subnet-0a', MinCount: 1, MaxCount: 1 });

/** Refusals of what other clients ask and the product does not, so that it has no words of its own for them. */
export const beyondRows: readonly Row[] = [
  [
    'FilterLimitExceeded: The maximum number of filter values specified on a single call is 200',
    (ec2) => {
      const Values = Array.from({ length: 201 }, (_, index) => `eni-${index}`);
      return ec2.describeNetworkInterfaces({ Filters: [{ Name: 'network-interface-id', Values }] });
    },
  ],
  [
    'CidrLimitExceeded: This network vpc-0a has met its maximum number of allowed CIDRs: 5',
    async (ec2) => {
      const add = (number: number) => ec2.associateVpcCidrBlock({ VpcId: 'vpc-0a', CidrBlock: `10.${number}.0.0/16` });
      for (const number of [101, 102, 103, 104]) await add(number);
      return add(105);
    },
  ],
  [
    "InvalidAMIID.NotFound: The image id '[ami-00000000]' does not exist",
    (ec2, { world }) => {
      world.allTypes = ['m5.large'];
      return launch(ec2, 'm5.large');
    },
  ],
  [
    "InvalidParameterValue: Invalid value 'x9.huge' for InstanceType.",
    async (ec2, { world }) => {
      world.allTypes = ['m5.large'];
      const { Images: [image] = [] } = await ec2.describeImages({ Owners: ['amazon'] });
      return launch(ec2, 'x9.huge', image?.ImageId);
    },
  ],
  [
    "InvalidVolume.NotFound: The volumes 'vol-00000001, vol-00000002' do not exist.",
    (ec2) => ec2.describeVolumes({ VolumeIds: ['vol-00000001', 'vol-00000002'] }),
  ],
  [
    "InvalidGroup.NotFound: The security groups 'sg-00000001, sg-00000002' do not exist",
    (ec2) => ec2.describeSecurityGroups({ GroupIds: ['sg-00000001', 'sg-00000002'] }),
  ],
  [
    'MissingParameter: The request must contain the parameter resourceIdSet',
    (ec2) => ec2.createTags({ Resources: [], Tags: [{ Key: 'a', Value: 'b' }] }),
  ],
  [
    'MissingParameter: The request must contain the parameter tagSet',
    (ec2) => ec2.createTags({ Resources: ['eni-0a'], Tags: [] }),
  ],
  ['InvalidParameterCombination: No instances specified', (ec2) => ec2.stopInstances({ InstanceIds: [] })],
  [
    'InvalidParameterCombination: When specifying ipv4 parameters, cidrBlock or ipv4IpamPoolId, you cannot set ipv6Native to true.',
    (ec2) => ec2.createSubnet({ VpcId: 'vpc-0a', Ipv6Native: true, CidrBlock: '10.0.9.0/24' }),
  ],
  [
    "MissingParameter: Either 'ipv6CidrBlock' or 'ipv6IpamPoolId' should be provided.",
    (ec2) => ec2.createSubnet({ VpcId: 'vpc-0a', Ipv6Native: true }),
  ],
  [
    "InvalidParameter: LogDestination can't be empty if LogGroupName is not provided.",
    (ec2) =>
      ec2.createFlowLogs({
        ResourceIds: ['eni-0a'],
        ResourceType: 'NetworkInterface',
        TrafficType: 'ALL',
        LogDestinationType: 's3',
      }),
  ],
];
