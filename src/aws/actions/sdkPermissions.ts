import {
  CreateNetworkInterfacePermissionCommand,
  DeleteNetworkInterfacePermissionCommand,
  DescribeNetworkInterfacePermissionsCommand,
} from '@aws-sdk/client-ec2';
import type { PermissionActions } from '../../actions/interfacePermissions.ts';
import type { InterfacePermission } from '../../domain/model.ts';
import { permissionOf } from '../mapping/sidePartsOf.ts';
import { waitWords, type Expected, type Wanted } from '../apply/expected.ts';
import { abortOf, answered, dryRunOf, sentAgain, type SdkActionsOf } from '../apply/sdkAction.ts';
import { sentOnce } from '../apply/sentOnce.ts';

export const sdkPermissions: SdkActionsOf<PermissionActions> = {
  createPermission: {
    send: async (ec2, { eniId, permission, accountId }, options) => {
      const command = new CreateNetworkInterfacePermissionCommand({
        NetworkInterfaceId: eniId,
        Permission: permission,
        AwsAccountId: accountId,
        ...dryRunOf(options),
      });
      const { InterfacePermission: made } = await ec2.send(sentOnce(command, options), abortOf(options));
      return { permissionId: answered(made?.NetworkInterfacePermissionId, 'permission id') };
    },
    shown: ({ eniId, permission, accountId }, { output }) =>
      permissionsShow(eniId, {
        shown: 'the permission granted',
        see: (all) => {
          const made = all.find(
            (each) => each.permission === permission && each.accountId === accountId && isLive(each),
          );
          return {
            isShown: made?.state === 'granted' && (output === undefined || made.id === output.permissionId),
            answer: made && { permissionId: made.id },
          };
        },
      }),
    lost: sentAgain,
  },

  deletePermission: {
    send: async (ec2, { permissionId, force }, options) => {
      const command = new DeleteNetworkInterfacePermissionCommand({
        NetworkInterfacePermissionId: permissionId,
        ...(force ? { Force: true } : {}),
        ...dryRunOf(options),
      });
      await ec2.send(sentOnce(command, options), abortOf(options));
      return {};
    },
    shown: ({ permissionId, eniId }) =>
      permissionsShow(eniId, {
        shown: 'the permission revoked',
        see: (all) => {
          const found = all.find(({ id }) => id === permissionId);
          const isGone = found === undefined || found.state === 'revoked';
          return { isShown: isGone, answer: isGone || found.state === 'revoking' ? {} : undefined };
        },
      }),
    lost: sentAgain,
  },
};

const isLive = ({ state }: InterfacePermission): boolean => state === 'granted' || state === 'pending';

/** The permissions of an interface, looked at by a filter until they are as wanted. */
const permissionsShow = <Output>(
  eniId: string,
  wanted: Wanted<readonly InterfacePermission[], Output>,
): Expected<Output> => ({
  ...waitWords(wanted, 'the permission'),
  id: eniId,
  iamAction: 'ec2:DescribeNetworkInterfacePermissions',
  notFound: 'InvalidPermissionID.NotFound',
  wasSo: ({ beside }) =>
    beside?.permissions && wanted.see(beside.permissions.filter((each) => each.eniId === eniId)).answer !== undefined,
  look: async ({ ec2 }, options) => {
    const Filters = [{ Name: 'network-interface-permission.network-interface-id', Values: [eniId] }];
    const answer = await ec2.send(new DescribeNetworkInterfacePermissionsCommand({ Filters }), options);
    return wanted.see(answer.NetworkInterfacePermissions?.map(permissionOf) ?? []);
  },
});
