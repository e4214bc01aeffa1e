import type {
  DescribeNetworkInterfacePermissionsRequest,
  DescribeNetworkInterfacePermissionsResult,
} from '@aws-sdk/client-ec2';
import type { InterfacePermission } from '../../domain/model.ts';
import type { Ec2Action } from '../world.ts';
import { find } from '../lookup.ts';
import { permissionView } from '../view/sharedViews.ts';
import { listThings, type Listing } from './listing.ts';

const permissions: Listing<InterfacePermission> = {
  things: (world) => world.permissions.values(),
  keyOf: ({ id }) => id,
  find: find.permission,
  filters: {
    'network-interface-permission.aws-account-id': ({ accountId }) => accountId,
    'network-interface-permission.aws-service': ({ service }) => service,
    'network-interface-permission.network-interface-id': ({ eniId }) => eniId,
    'network-interface-permission.network-interface-permission-id': ({ id }) => id,
    'network-interface-permission.permission': ({ permission }) => permission,
  },
  bounds: { min: 5, max: 255 },
};

/** Who may use interfaces of the account, in pages. Has no dry run. */
export const describeNetworkInterfacePermissions: Ec2Action<
  DescribeNetworkInterfacePermissionsRequest,
  DescribeNetworkInterfacePermissionsResult
> = (request, world) => {
  const ids = request.NetworkInterfacePermissionIds;
  const { things, nextToken } = listThings(permissions, { ...request, ids }, world);
  return { NetworkInterfacePermissions: things.map(permissionView), NextToken: nextToken };
};
