import type {
  DescribeNetworkInterfacePermissionsRequest,
  DescribeNetworkInterfacePermissionsResult,
  NetworkInterfacePermission,
} from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { Refusal } from '../refusal.ts';
import { listThings, type Listing } from './listing.ts';

/** Nobody is permitted to use another account's interfaces here, so there is nothing to list. */
const permissions: Listing<NetworkInterfacePermission> = {
  things: () => [],
  keyOf: (permission) => permission.NetworkInterfacePermissionId ?? '',
  find: (_world, id) => {
    // simulated wording
    throw new Refusal('InvalidPermissionID.NotFound', `The network interface permission ID '${id}' does not exist`);
  },
  filters: {
    'network-interface-permission.aws-account-id': (permission) => permission.AwsAccountId,
    'network-interface-permission.aws-service': (permission) => permission.AwsService,
    'network-interface-permission.network-interface-id': (permission) => permission.NetworkInterfaceId,
    'network-interface-permission.network-interface-permission-id': (permission) =>
      permission.NetworkInterfacePermissionId,
    'network-interface-permission.permission': (permission) => permission.Permission,
  },
};

/** Always an empty list: the simulator has no permissions of interfaces. Has no dry run. */
export const describeNetworkInterfacePermissions: Ec2Action<
  DescribeNetworkInterfacePermissionsRequest,
  DescribeNetworkInterfacePermissionsResult
> = (request, world) => {
  const ids = request.NetworkInterfacePermissionIds;
  const { things, nextToken } = listThings(permissions, { ...request, ids }, world);
  return { NetworkInterfacePermissions: [...things], NextToken: nextToken };
};
