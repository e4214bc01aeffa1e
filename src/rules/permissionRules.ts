import type { Inventory } from '../domain/inventory.ts';
import type { InterfacePermission } from '../domain/model.ts';
import type { InterfacePermissionKind } from '../domain/sideShapes.ts';
import { permissionText } from '../domain/sideTexts.ts';
import { foreign, words } from '../domain/words.ts';
import { block, warn, type Rule } from './rule.ts';
import type { EniInput } from './shared/eniInput.ts';
import { foreignInterface, interfaceExists, ownInterface } from './shared/ownInterface.ts';

export type GrantInput = EniInput & {
  readonly permission: InterfacePermissionKind;
  /** Twelve digits. */
  readonly accountId: string;
};

export type RevokeInput = EniInput & {
  readonly permissionId: string;
  /** Asked only where the other account has the interface on an instance. */
  readonly force?: boolean | undefined;
};

const createPage = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterfacePermission.html';
const deletePage = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkInterfacePermission.html';

export const accountDigits: Rule<GrantInput> = {
  id: 'permission/account',
  title: words`A permission is granted to one AWS account, by its 12 digits`,
  source: createPage,
  needs: ['accountId'],
  *check({ accountId = '' }, inventory) {
    if (!/^\d{12}$/.test(accountId))
      yield block(
        words`This is not the id of an AWS account: ${foreign(accountId || 'nothing')}`,
        words`Enter 12 digits.`,
      );
    else if (accountId === inventory.snapshot.accountId)
      yield warn(
        words`This is the account of the interface itself, which needs no permission: ${foreign(accountId)}`,
        words`Enter the id of another account.`,
      );
  },
};

export const alreadyGranted: Rule<GrantInput> = {
  id: 'permission/granted',
  title: words`An account needs a permission only once`,
  source: createPage,
  needs: ['eniId', 'permission', 'accountId'],
  *check({ eniId, permission, accountId }, { snapshot }) {
    const held = snapshot.permissions.some(
      (each) =>
        each.eniId === eniId &&
        each.permission === permission &&
        each.accountId === accountId &&
        each.state === 'granted',
    );
    if (held) yield warn(words`The account has this permission already: ${foreign(accountId ?? '')}`);
  },
};

export const authorizedAccount: Rule<GrantInput> = {
  id: 'permission/authorized',
  title: words`Permissions can be granted only to accounts that AWS has authorized for that`,
  source: createPage,
  needs: ['accountId'],
  reviewOnly: true,
  *check() {
    yield warn(
      words`EC2 refuses an account that AWS has not authorized to use interfaces of others`,
      words`If EC2 refuses, ask AWS Support to authorize the other account.`,
    );
  },
};

/** All that EC2 demands of a permission. */
export const grantRules: readonly Rule<GrantInput>[] = [
  ...ownInterface,
  accountDigits,
  alreadyGranted,
  authorizedAccount,
];

export const permissionExists: Rule<RevokeInput> = {
  id: 'permission/exists',
  title: words`The permission must exist`,
  source: deletePage,
  needs: ['permissionId'],
  *check({ permissionId = '' }, inventory) {
    if (permissionIn(inventory, permissionId)) return;
    if (inventory.gap('permissions'))
      yield warn(words`Permissions could not be read, among them: ${foreign(permissionId)}`);
    else
      yield block(
        words`The permission no longer exists: ${foreign(permissionId)}`,
        words`Go back and choose another one.`,
      );
  },
};

export const permissionInUse: Rule<RevokeInput> = {
  id: 'permission/in-use',
  title: words`A permission by which the interface is attached is revoked only by force`,
  source: deletePage,
  needs: ['eniId', 'permissionId', 'force'],
  *check({ permissionId = '', force = false }, inventory) {
    const permission = permissionIn(inventory, permissionId);
    if (!permission || !isAttachedBy(permission, inventory)) return;
    yield force
      ? warn(words`The other account has the interface on an instance: ${foreign(permissionText(permission))}`)
      : block(
          words`The other account has the interface on an instance: ${foreign(permissionText(permission))}`,
          words`Let it detach the interface first, or force it.`,
        );
  },
};

/** Whether the account that has the permission uses it to attach the interface. */
export const isAttachedBy = ({ eniId, permission, accountId }: InterfacePermission, inventory: Inventory): boolean =>
  permission === 'INSTANCE-ATTACH' &&
  accountId !== undefined &&
  inventory.eni(eniId)?.attachment?.instanceOwnerId === accountId;

/** Undefined where the permission is not known. */
export const permissionIn = (
  { snapshot }: Inventory,
  permissionId: string | undefined,
): InterfacePermission | undefined => snapshot.permissions.find(({ id }) => id === permissionId);

/** All that EC2 demands where a permission is revoked. */
export const revokeRules: readonly Rule<RevokeInput>[] = [
  interfaceExists,
  foreignInterface,
  permissionExists,
  permissionInUse,
];
