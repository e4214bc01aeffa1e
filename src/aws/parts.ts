import {
  DescribeAddressesCommand,
  DescribeInstancesCommand,
  DescribeInternetGatewaysCommand,
  DescribeNetworkInterfacesCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
} from '@aws-sdk/client-ec2';
import { elasticIpOf, internetGatewayOf, securityGroupOf, subnetOf, vpcOf } from './mapping/vpcOf.ts';
import { eniOf } from './mapping/eniOf.ts';
import { instanceOf } from './mapping/instanceOf.ts';
import { exitParts } from './exitParts.ts';
import { routeTableOf } from './mapping/routeTableOf.ts';
import type { PartTable } from './partReader.ts';
import { sideParts } from './sideParts.ts';

/** Page sizes are the largest that EC2 takes. */
export const parts: PartTable = {
  ...sideParts,
  vpcs: {
    name: 'vpcs',
    iamAction: 'ec2:DescribeVpcs',
    page: async (ec2, request, options) => {
      const answer = await ec2.send(new DescribeVpcsCommand({ MaxResults: 1000, ...request }), options);
      return { things: answer.Vpcs?.map(vpcOf), nextToken: answer.NextToken };
    },
  },
  subnets: {
    name: 'subnets',
    iamAction: 'ec2:DescribeSubnets',
    page: async (ec2, request, options) => {
      const answer = await ec2.send(new DescribeSubnetsCommand({ MaxResults: 1000, ...request }), options);
      return { things: answer.Subnets?.map(subnetOf), nextToken: answer.NextToken };
    },
  },
  instances: {
    name: 'instances',
    iamAction: 'ec2:DescribeInstances',
    page: async (ec2, request, options) => {
      const command = new DescribeInstancesCommand({ MaxResults: 1000, IncludeManagedResources: true, ...request });
      const answer = await ec2.send(command, options);
      const things = answer.Reservations?.flatMap(({ Instances = [], OwnerId }) =>
        Instances.map((instance) => instanceOf(instance, OwnerId)),
      );
      return { things, nextToken: answer.NextToken };
    },
  },
  enis: {
    name: 'enis',
    iamAction: 'ec2:DescribeNetworkInterfaces',
    page: async (ec2, request, options) => {
      const command = new DescribeNetworkInterfacesCommand({
        MaxResults: 1000,
        IncludeManagedResources: true,
        ...request,
      });
      const answer = await ec2.send(command, options);
      return { things: answer.NetworkInterfaces?.map(eniOf), nextToken: answer.NextToken };
    },
  },
  securityGroups: {
    name: 'securityGroups',
    iamAction: 'ec2:DescribeSecurityGroups',
    page: async (ec2, request, options) => {
      const answer = await ec2.send(new DescribeSecurityGroupsCommand({ MaxResults: 1000, ...request }), options);
      return { things: answer.SecurityGroups?.map(securityGroupOf), nextToken: answer.NextToken };
    },
  },
  addresses: {
    name: 'addresses',
    iamAction: 'ec2:DescribeAddresses',
    // EC2 does not page this one.
    page: async (ec2, { Filters }, options) => {
      const answer = await ec2.send(new DescribeAddressesCommand(Filters ? { Filters } : {}), options);
      return { things: answer.Addresses?.map(elasticIpOf), nextToken: undefined };
    },
  },
  internetGateways: {
    name: 'internetGateways',
    iamAction: 'ec2:DescribeInternetGateways',
    page: async (ec2, request, options) => {
      const answer = await ec2.send(new DescribeInternetGatewaysCommand({ MaxResults: 1000, ...request }), options);
      return { things: answer.InternetGateways?.map(internetGatewayOf), nextToken: answer.NextToken };
    },
  },
  routeTables: {
    name: 'routeTables',
    iamAction: 'ec2:DescribeRouteTables',
    page: async (ec2, request, options) => {
      const answer = await ec2.send(new DescribeRouteTablesCommand({ MaxResults: 100, ...request }), options);
      return { things: answer.RouteTables?.map(routeTableOf), nextToken: answer.NextToken };
    },
  },
  ...exitParts,
};
