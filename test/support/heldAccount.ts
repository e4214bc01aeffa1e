import type { NetworkInterface } from '@aws-sdk/client-ec2';
import type { CaseAccount } from '../../scripts/case/caseFile.ts';

const own = '111122223333';
const other = '444455556666';

const face = (id: string, ip: string, over: Partial<NetworkInterface>): NetworkInterface => ({
  NetworkInterfaceId: id,
  OwnerId: own,
  VpcId: 'vpc-0a',
  SubnetId: 'subnet-0a',
  AvailabilityZone: 'us-east-1a',
  Description: '',
  InterfaceType: 'interface',
  Status: 'in-use',
  MacAddress: '0a:00:00:00:00:01',
  SourceDestCheck: true,
  PrivateIpAddress: ip,
  PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: ip }],
  Groups: [],
  RequesterManaged: false,
  TagSet: [],
  ...over,
});

const on = (instanceId: string, index: number, owner = own): Pick<NetworkInterface, 'Attachment'> => ({
  Attachment: {
    AttachmentId: `eni-attach-${instanceId.slice(2)}${index}`,
    DeviceIndex: index,
    NetworkCardIndex: 0,
    DeleteOnTermination: index === 0,
    InstanceId: instanceId,
    InstanceOwnerId: owner,
    Status: 'attached',
  },
});

const byService = (owner: string, id: string): Pick<NetworkInterface, 'Attachment'> => ({
  Attachment: {
    AttachmentId: id,
    DeviceIndex: 1,
    NetworkCardIndex: 0,
    DeleteOnTermination: false,
    InstanceOwnerId: owner,
    Status: 'attached',
  },
});

/** An account in which every kind of holder has an interface, in EC2's own shapes. */
export const heldAccount: CaseAccount = {
  accountId: own,
  region: 'us-east-1',
  Vpcs: [{ VpcId: 'vpc-0a', OwnerId: own, CidrBlock: '10.0.0.0/16', State: 'available' }],
  Subnets: [
    {
      SubnetId: 'subnet-0a',
      VpcId: 'vpc-0a',
      OwnerId: own,
      AvailabilityZone: 'us-east-1a',
      CidrBlock: '10.0.1.0/24',
      AvailableIpAddressCount: 200,
      State: 'available',
    },
  ],
  Instances: [
    {
      InstanceId: 'i-0a',
      InstanceType: 'm5.large',
      State: { Name: 'running' },
      VpcId: 'vpc-0a',
      SubnetId: 'subnet-0a',
      Placement: { AvailabilityZone: 'us-east-1a' },
      Tags: [{ Key: 'Name', Value: 'node-1' }],
    },
  ],
  NetworkInterfaces: [
    face('eni-0own', '10.0.1.10', on('i-0a', 0)),
    face('eni-0controller', '10.0.1.11', {
      ...on('i-0a', 1),
      Description: 'aws-K8S-i-0a',
      TagSet: [{ Key: 'cluster.k8s.amazonaws.com/name', Value: 'shop' }],
    }),
    face('eni-0operated', '10.0.1.12', {
      ...on('i-0a', 2),
      Operator: { Managed: true, Principal: 'eks.amazonaws.com' },
    }),
    face('eni-0service', '10.0.1.13', {
      ...byService('amazon-elb', 'eni-attach-0elb'),
      Description: 'ELB app/shop-alb/50dc6c495c0c9188',
      RequesterManaged: true,
      RequesterId: 'amazon-elb',
    }),
    face('eni-0elsewhere', '10.0.1.14', {
      ...byService(other, 'eni-attach-0eks'),
      Description: 'Amazon EKS shop',
      RequesterId: 'AROAEXAMPLE:AmazonEKS',
    }),
    face('eni-0foreign', '10.0.1.15', { ...on('i-0theirs', 0, other), OwnerId: other }),
    face('eni-0leftover', '10.0.1.16', {
      InterfaceType: 'lambda',
      Status: 'available',
      Description: 'AWS Lambda VPC ENI-resize-2a0ef611-99a0-4a90-a1bc-5729f75b6833',
    }),
    face('eni-0trunk', '10.0.1.17', { ...on('i-0a', 3), InterfaceType: 'trunk', Description: 'aws-k8s-trunk-eni' }),
    face('eni-0branch', '10.0.1.18', {
      InterfaceType: 'branch',
      Description: 'aws-k8s-branch-eni',
      TagSet: [{ Key: 'vpcresources.k8s.aws/trunk-eni-id', Value: 'eni-0trunk' }],
    }),
    face('eni-0free', '10.0.1.19', { Status: 'available' }),
  ],
};
