import {
  DescribeCarrierGatewaysCommand,
  DescribeEgressOnlyInternetGatewaysCommand,
  DescribeNatGatewaysCommand,
  DescribeNetworkAclsCommand,
  DescribeVpcBlockPublicAccessExclusionsCommand,
  DescribeVpcBlockPublicAccessOptionsCommand,
} from '@aws-sdk/client-ec2';
import {
  blockPublicAccessExclusionOf,
  blockPublicAccessOptionsOf,
  carrierGatewayOf,
  egressOnlyInternetGatewayOf,
  natOf,
} from './mapping/exitsOf.ts';
import { networkAclOf } from './mapping/networkAclOf.ts';
import type { PartTable } from './partReader.ts';

/** How that is read which traffic leaves a VPC through, and which keeps it from that. Page sizes are the largest that EC2 takes. */
export const exitParts: Pick<
  PartTable,
  | 'natGateways'
  | 'carrierGateways'
  | 'egressOnlyInternetGateways'
  | 'networkAcls'
  | 'vpcBlockPublicAccessOptions'
  | 'vpcBlockPublicAccessExclusions'
> = {
  natGateways: {
    name: 'natGateways',
    iamAction: 'ec2:DescribeNatGateways',
    page: async (ec2, { Filters, ...request }, options) => {
      // This one call names its filters in the singular.
      const asked = { MaxResults: 1000, ...request, ...(Filters && { Filter: Filters }) };
      const answer = await ec2.send(new DescribeNatGatewaysCommand(asked), options);
      return { things: answer.NatGateways?.map(natOf), nextToken: answer.NextToken };
    },
  },
  carrierGateways: {
    name: 'carrierGateways',
    iamAction: 'ec2:DescribeCarrierGateways',
    page: async (ec2, request, options) => {
      const answer = await ec2.send(new DescribeCarrierGatewaysCommand({ MaxResults: 1000, ...request }), options);
      return { things: answer.CarrierGateways?.map(carrierGatewayOf), nextToken: answer.NextToken };
    },
  },
  egressOnlyInternetGateways: {
    name: 'egressOnlyInternetGateways',
    iamAction: 'ec2:DescribeEgressOnlyInternetGateways',
    page: async (ec2, request, options) => {
      const command = new DescribeEgressOnlyInternetGatewaysCommand({ MaxResults: 255, ...request });
      const answer = await ec2.send(command, options);
      const things = answer.EgressOnlyInternetGateways?.map(egressOnlyInternetGatewayOf);
      return { things, nextToken: answer.NextToken };
    },
  },
  networkAcls: {
    name: 'networkAcls',
    iamAction: 'ec2:DescribeNetworkAcls',
    page: async (ec2, request, options) => {
      const answer = await ec2.send(new DescribeNetworkAclsCommand({ MaxResults: 1000, ...request }), options);
      return { things: answer.NetworkAcls?.map(networkAclOf), nextToken: answer.NextToken };
    },
  },
  vpcBlockPublicAccessOptions: {
    name: 'vpcBlockPublicAccessOptions',
    iamAction: 'ec2:DescribeVpcBlockPublicAccessOptions',
    // One answer for the account in the region: no pages, no filters.
    page: async (ec2, _request, options) => {
      const answer = await ec2.send(new DescribeVpcBlockPublicAccessOptionsCommand({}), options);
      const { VpcBlockPublicAccessOptions: told } = answer;
      return { things: told && [blockPublicAccessOptionsOf(told)], nextToken: undefined };
    },
  },
  vpcBlockPublicAccessExclusions: {
    name: 'vpcBlockPublicAccessExclusions',
    iamAction: 'ec2:DescribeVpcBlockPublicAccessExclusions',
    page: async (ec2, request, options) => {
      const command = new DescribeVpcBlockPublicAccessExclusionsCommand({ MaxResults: 1000, ...request });
      const answer = await ec2.send(command, options);
      const things = answer.VpcBlockPublicAccessExclusions?.map(blockPublicAccessExclusionOf);
      return { things, nextToken: answer.NextToken };
    },
  },
};
