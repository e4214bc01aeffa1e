import type {
  DescribeSecurityGroupVpcAssociationsRequest,
  DescribeSecurityGroupVpcAssociationsResult,
  SecurityGroupVpcAssociation,
} from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { listThings, type Listing } from './listing.ts';

const associations: Listing<SecurityGroupVpcAssociation> = {
  things: (world) =>
    [...world.extras.groupVpcs].flatMap(([groupId, vpcIds]) =>
      [...vpcIds].map((vpcId): SecurityGroupVpcAssociation => ({
        GroupId: groupId,
        GroupOwnerId: world.securityGroups.get(groupId)?.ownerId,
        VpcId: vpcId,
        VpcOwnerId: world.vpcs.get(vpcId)?.ownerId,
        State: 'associated',
      })),
    ),
  keyOf: ({ GroupId, VpcId }) => `${GroupId}/${VpcId}`,
  filters: {
    'group-id': ({ GroupId }) => GroupId,
    'group-owner-id': ({ GroupOwnerId }) => GroupOwnerId,
    state: ({ State }) => State,
    'vpc-id': ({ VpcId }) => VpcId,
    'vpc-owner-id': ({ VpcOwnerId }) => VpcOwnerId,
  },
};

/** Associations with other VPCs than the group's own, in pages. */
export const describeSecurityGroupVpcAssociations: Ec2Action<
  DescribeSecurityGroupVpcAssociationsRequest,
  DescribeSecurityGroupVpcAssociationsResult
> = (request, world) => {
  const { things, nextToken } = listThings(associations, request, world);
  return { SecurityGroupVpcAssociations: [...things], NextToken: nextToken };
};
