import type { Inventory } from '../domain/inventory.ts';
import type { InterfacePermissionKind } from '../domain/sideShapes.ts';
import { permissionText } from '../domain/sideTexts.ts';
import { foreign, noWords, words, type Words } from '../domain/words.ts';
import { noLoss, type ActionsOf, type Nothing } from './action.ts';
import { option, switchOption } from './commandLine.ts';
import { identityRegard, itsSettings } from './regards.ts';
import { accountPrincipal, itsResource, resource } from './iamResource.ts';
import { eniName } from './sentenceParts.ts';
import { only } from './reach.ts';

/** Writes to what other accounts may do with an interface. */
export type PermissionActions = {
  readonly createPermission: {
    readonly input: {
      readonly eniId: string;
      readonly permission: InterfacePermissionKind;
      /** Twelve digits. */
      readonly accountId: string;
    };
    readonly output: { readonly permissionId: string };
  };
  readonly deletePermission: {
    readonly input: {
      readonly permissionId: string;
      readonly eniId: string;
      /** Also while the other account has the interface on an instance. */
      readonly force: boolean;
    };
    readonly output: Nothing;
  };
};

export const permissionActions: ActionsOf<PermissionActions> = {
  createPermission: {
    api: 'CreateNetworkInterfacePermission',
    dryRun: true,
    resources: ({ eniId, permission, accountId }, sight) => [
      {
        ...resource('interface', eniId, sight),
        condition: {
          StringEquals: {
            'ec2:Permission': permission,
            'ec2:AuthorizedUser': accountPrincipal(accountId, sight.account),
          },
        },
      },
    ],
    seenBy: () => ['ec2:DescribeNetworkInterfacePermissions'],
    sentence: ({ eniId, permission, accountId }, inventory) =>
      words`Grant ${foreign(permission)} on ${eniName(eniId, inventory)} to the account ${foreign(accountId)}`,
    cli: ({ eniId, permission, accountId }) => [
      'create-network-interface-permission',
      ...option('network-interface-id', eniId),
      ...option('aws-account-id', accountId),
      ...option('permission', permission),
    ],
    names: itsSettings,
    losses: noLoss,
    created: ({ permissionId }) => [permissionId],
    reach: ({ eniId }) => ({ permissions: { interface: [eniId] } }),
    undo: ({ eniId, permission, accountId }, { before, now }) => {
      const had = new Set(before.snapshot.permissions.map(({ id }) => id));
      const made = now.snapshot.permissions.find(
        (each) =>
          each.eniId === eniId && each.permission === permission && each.accountId === accountId && !had.has(each.id),
      );
      return made && ((ec2) => ec2.deletePermission({ permissionId: made.id, eniId, force: false }));
    },
  },

  deletePermission: {
    api: 'DeleteNetworkInterfacePermission',
    dryRun: true,
    resources: itsResource,
    seenBy: () => ['ec2:DescribeNetworkInterfacePermissions'],
    sentence: ({ permissionId, eniId, force }, inventory) =>
      words`Revoke ${permissionName(permissionId, inventory)} on ${eniName(eniId, inventory)}${force ? words`, even while it is used` : noWords}`,
    cli: ({ permissionId, force }) => [
      'delete-network-interface-permission',
      ...option('network-interface-permission-id', permissionId),
      ...(force ? switchOption('force', true) : []),
    ],
    names: ({ eniId }) => [identityRegard(eniId)],
    losses: ({ permissionId }, inventory) => [
      {
        verb: words`Revoke`,
        noun: words`permission`,
        forGood: false,
        id: permissionId,
        label: permissionName(permissionId, inventory),
        consequence: words`The other account can no longer use the interface in this way.`,
      },
    ],
    reach: ({ permissionId }) => only('permissions', permissionId),
    /** With a new id. */
    undo: ({ permissionId, eniId }, { before }) => {
      const { permission, accountId } = before.snapshot.permissions.find(({ id }) => id === permissionId) ?? {};
      if (accountId === undefined || !isKind(permission)) return undefined;
      return (ec2) => ec2.createPermission({ eniId, permission, accountId });
    },
  },
};

const isKind = (text: string | undefined): text is InterfacePermissionKind =>
  text === 'INSTANCE-ATTACH' || text === 'EIP-ASSOCIATE';

const permissionName = (id: string, { snapshot }: Inventory): Words => {
  const found = snapshot.permissions.find((each) => each.id === id);
  return found ? words`${foreign(id)} (${foreign(permissionText(found))})` : foreign(id);
};
