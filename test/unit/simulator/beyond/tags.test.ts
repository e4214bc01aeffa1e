import type { EC2 } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { refusalOf } from '../../../support/simulatedEc2.ts';
import { wholeEc2 } from '../../../support/wholeEc2.ts';

type Kind = readonly [
  type: string,
  make: (ec2: EC2) => Promise<string | undefined>,
  tagsOf: (ec2: EC2) => Promise<unknown>,
];

const kinds: readonly Kind[] = [
  [
    'vpc-endpoint',
    async (ec2) => {
      const asked = { VpcId: 'vpc-0a', ServiceName: 'com.amazonaws.eu-west-1.s3' };
      return (await ec2.createVpcEndpoint(asked)).VpcEndpoint?.VpcEndpointId;
    },
    async (ec2) => (await ec2.describeVpcEndpoints()).VpcEndpoints?.[0]?.Tags,
  ],
  [
    'launch-template',
    async (ec2) => {
      const asked = { LaunchTemplateName: 'web', LaunchTemplateData: { ImageId: 'ami-00000000' } };
      return (await ec2.createLaunchTemplate(asked)).LaunchTemplate?.LaunchTemplateId;
    },
    async (ec2) => (await ec2.describeLaunchTemplates()).LaunchTemplates?.[0]?.Tags,
  ],
  [
    'key-pair',
    async (ec2) => (await ec2.createKeyPair({ KeyName: 'mine' })).KeyPairId,
    async (ec2) => (await ec2.describeKeyPairs()).KeyPairs?.[0]?.Tags,
  ],
  [
    'dhcp-options',
    async (ec2) => (await ec2.describeDhcpOptions()).DhcpOptions?.[0]?.DhcpOptionsId,
    async (ec2) => (await ec2.describeDhcpOptions()).DhcpOptions?.[0]?.Tags,
  ],
  [
    'image',
    async (ec2) => (await ec2.describeImages()).Images?.[0]?.ImageId,
    async (ec2) => (await ec2.describeImages()).Images?.[0]?.Tags,
  ],
  [
    'natgateway',
    async (ec2) =>
      (await ec2.createNatGateway({ SubnetId: 'subnet-0a', ConnectivityType: 'private' })).NatGateway?.NatGatewayId,
    async (ec2) => (await ec2.describeNatGateways()).NatGateways?.[0]?.Tags,
  ],
  [
    'network-acl',
    async (ec2) => (await ec2.createNetworkAcl({ VpcId: 'vpc-0a' })).NetworkAcl?.NetworkAclId,
    async (ec2) =>
      (await ec2.describeNetworkAcls({ Filters: [{ Name: 'default', Values: ['false'] }] })).NetworkAcls?.[0]?.Tags,
  ],
  [
    'volume',
    async (ec2) => (await ec2.createVolume({ Size: 1, AvailabilityZone: 'eu-west-1a' })).VolumeId,
    async (ec2) => (await ec2.describeVolumes()).Volumes?.[0]?.Tags,
  ],
];

test.each(kinds)('a %s is tagged, its tags are listed, and go', async (ResourceType, make, tagsOf) => {
  const { ec2 } = wholeEc2();
  const ResourceId = (await make(ec2)) ?? '';
  const Tags = [{ Key: 'env', Value: 'prod' }];
  await ec2.createTags({ Resources: [ResourceId], Tags });
  expect(await tagsOf(ec2)).toEqual(Tags);
  const Filters = [{ Name: 'resource-id', Values: [ResourceId] }];
  expect((await ec2.describeTags({ Filters })).Tags).toEqual([{ ResourceId, ResourceType, ...Tags[0] }]);
  await ec2.deleteTags({ Resources: [ResourceId], Tags: [{ Key: 'env' }] });
  expect(await tagsOf(ec2)).toEqual([]);
  expect((await ec2.describeTags({ Filters })).Tags).toEqual([]);
});

test.each([
  ['vpce-00000000', 'InvalidVpcEndpointId.NotFound'],
  ['lt-00000000', 'InvalidLaunchTemplateId.NotFound'],
  ['key-00000000', 'InvalidKeyPair.NotFound'],
  ['dopt-00000000', 'InvalidDhcpOptionID.NotFound'],
])('what is not there has no tags: %s', async (id, code) => {
  const { ec2 } = wholeEc2();
  const Tags = [{ Key: 'a', Value: 'b' }];
  expect(await refusalOf(ec2.createTags({ Resources: [id], Tags }))).toContain(code);
});
