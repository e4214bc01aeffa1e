import {
  DescribeAddressesCommand,
  DescribeInstancesCommand,
  DescribeInternetGatewaysCommand,
  DescribeNetworkInterfacesCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
  type EC2Client,
  type Filter,
} from '@aws-sdk/client-ec2';
import type { Snapshot, SnapshotPart } from '../domain/model.ts';
import { elasticIpOf, internetGatewayOf, securityGroupOf, subnetOf, vpcOf } from './mapping/vpcOf.ts';
import { eniOf } from './mapping/eniOf.ts';
import { instanceOf } from './mapping/instanceOf.ts';
import { routeTableOf } from './mapping/routeTableOf.ts';

/** What one page asks for beside the page size. */
export type PageRequest = { readonly NextToken?: string; readonly Filters?: Filter[] };

/** `things` is undefined when the answer lacks the list that EC2 always sends, even when it is empty. */
export type Page<Thing> = { readonly things: readonly Thing[] | undefined; readonly nextToken: string | undefined };

export type SendOptions = {
  readonly abortSignal?: AbortSignal;
  /** Told how many bytes an answer had. */
  readonly onBytes?: (bytes: number) => void;
};

/** How one kind of thing is read: one Describe call, page by page. */
export type PageReader<Thing> = {
  readonly iamAction: string;
  readonly page: (ec2: EC2Client, request: PageRequest, options: SendOptions) => Promise<Page<Thing>>;
};

/** How one part of the snapshot is read. */
export type PartReader<Thing> = PageReader<Thing> & { readonly name: SnapshotPart };

/** Instance types are read by themselves, once the types in use are known. */
export type PartTable = {
  readonly [Name in Exclude<SnapshotPart, 'instanceTypes'>]: PartReader<Snapshot[Name][number]>;
};

/** Page sizes are the largest that EC2 takes. */
export const parts: PartTable = {
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
};
