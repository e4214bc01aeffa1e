import {
  DescribeAddressesAttributeCommand,
  DescribeAddressTransfersCommand,
  DescribeFlowLogsCommand,
  DescribeNetworkInterfacePermissionsCommand,
  DescribeTrunkInterfaceAssociationsCommand,
} from '@aws-sdk/client-ec2';
import { flowLogOf } from './mapping/flowLogOf.ts';
import { permissionOf, reverseDnsOf, transferOf, trunkAssociationOf } from './mapping/sidePartsOf.ts';
import type { PartTable } from './partReader.ts';
import { triedOnce } from './triedOnce.ts';

/**
 * What EC2 tells of interfaces and elastic IPs in calls of their own: a call each, since an account has few of them. Those without filters are
 * read whole. Page sizes are the largest that EC2 takes.
 */
export const sideParts: Pick<PartTable, 'permissions' | 'transfers' | 'reverseDns' | 'trunkAssociations' | 'flowLogs'> =
  {
    permissions: {
      name: 'permissions',
      iamAction: 'ec2:DescribeNetworkInterfacePermissions',
      page: async (ec2, request, options) => {
        const command = new DescribeNetworkInterfacePermissionsCommand({ MaxResults: 255, ...request });
        const answer = await ec2.send(triedOnce(command), options);
        return { things: answer.NetworkInterfacePermissions?.map(permissionOf), nextToken: answer.NextToken };
      },
    },
    transfers: {
      name: 'transfers',
      iamAction: 'ec2:DescribeAddressTransfers',
      page: async (ec2, { Filters: _none, ...request }, options) => {
        const command = new DescribeAddressTransfersCommand({ MaxResults: 1000, ...request });
        const answer = await ec2.send(triedOnce(command), options);
        return { things: answer.AddressTransfers?.map(transferOf), nextToken: answer.NextToken };
      },
    },
    reverseDns: {
      name: 'reverseDns',
      iamAction: 'ec2:DescribeAddressesAttribute',
      page: async (ec2, { Filters: _none, ...request }, options) => {
        const command = new DescribeAddressesAttributeCommand({
          Attribute: 'domain-name',
          MaxResults: 1000,
          ...request,
        });
        const answer = await ec2.send(triedOnce(command), options);
        return { things: answer.Addresses?.flatMap((each) => reverseDnsOf(each) ?? []), nextToken: answer.NextToken };
      },
    },
    trunkAssociations: {
      name: 'trunkAssociations',
      iamAction: 'ec2:DescribeTrunkInterfaceAssociations',
      page: async (ec2, { Filters: _none, ...request }, options) => {
        const command = new DescribeTrunkInterfaceAssociationsCommand({ MaxResults: 255, ...request });
        const answer = await ec2.send(triedOnce(command), options);
        return { things: answer.InterfaceAssociations?.map(trunkAssociationOf), nextToken: answer.NextToken };
      },
    },
    flowLogs: {
      name: 'flowLogs',
      iamAction: 'ec2:DescribeFlowLogs',
      page: async (ec2, { Filters, ...request }, options) => {
        // This call names its filters in the singular.
        const filter = Filters ? { Filter: [...Filters] } : {};
        const command = new DescribeFlowLogsCommand({ MaxResults: 1000, ...filter, ...request });
        const answer = await ec2.send(triedOnce(command), options);
        return { things: answer.FlowLogs?.map(flowLogOf), nextToken: answer.NextToken };
      },
    },
  };
