import type {
  CreateNetworkInterfacePermissionRequest,
  CreateNetworkInterfacePermissionResult,
  DeleteNetworkInterfacePermissionRequest,
  DeleteNetworkInterfacePermissionResult,
} from '@aws-sdk/client-ec2';
import type { Ec2Action, World } from '../world.ts';
import { find } from '../lookup.ts';
import { refuseForeignEni, refuseManagedEni } from '../managed.ts';
import { endDryRun, invalidValue, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { permissionView } from '../view/sharedViews.ts';

/**
 * `pending` at first and `granted` once EC2 has settled; what is granted already is answered again. Whom AWS has authorized to use interfaces of
 * others is not simulated: every account is.
 */
export const createNetworkInterfacePermission: Ec2Action<
  CreateNetworkInterfacePermissionRequest,
  CreateNetworkInterfacePermissionResult
> = (request, world) => {
  const eniId = required(request.NetworkInterfaceId, 'networkInterfaceId');
  const permission = required(request.Permission, 'permission');
  if (permission !== 'INSTANCE-ATTACH' && permission !== 'EIP-ASSOCIATE') throw invalidValue(permission, 'permission');
  if (request.AwsService !== undefined) throw invalidValue(request.AwsService, 'awsService', 'It is not supported.');
  const accountId = required(request.AwsAccountId, 'awsAccountId');
  if (!/^\d{12}$/.test(accountId)) throw invalidValue(accountId, 'awsAccountId');
  endDryRun(request);

  const eni = find.eni(world, eniId);
  refuseManagedEni(eni, world);
  const known = [...world.permissions.values()].find(
    (each) => each.eniId === eniId && each.permission === permission && each.accountId === accountId && isLive(each),
  );
  if (known) return { InterfacePermission: permissionView(known) };
  const made = { id: world.newId('eni-perm'), eniId, permission, accountId, service: undefined, state: 'pending' };
  world.permissions.set(made.id, made);
  const answer = permissionView(made);
  world.later(() => change(world, made.id, 'granted'));
  return { InterfacePermission: answer };
};

/** `OperationNotPermitted` where the account that has it uses it to attach the interface, unless forced. */
export const deleteNetworkInterfacePermission: Ec2Action<
  DeleteNetworkInterfacePermissionRequest,
  DeleteNetworkInterfacePermissionResult
> = (request, world) => {
  const id = required(request.NetworkInterfacePermissionId, 'networkInterfacePermissionId');
  endDryRun(request);

  const permission = find.permission(world, id);
  const eni = find.eni(world, permission.eniId);
  refuseForeignEni(eni, world);
  const isUsed =
    permission.permission === 'INSTANCE-ATTACH' &&
    permission.accountId !== undefined &&
    eni.attachment?.instanceOwnerId === permission.accountId;
  if (isUsed && request.Force !== true) {
    // simulated wording
    throw new Refusal('OperationNotPermitted', `The permission '${id}' is in use: '${eni.id}' is attached.`);
  }
  change(world, id, 'revoking');
  world.later(() => void world.permissions.delete(id));
  return { Return: true };
};

const isLive = ({ state }: { readonly state: string }): boolean => state === 'granted' || state === 'pending';

const change = (world: World, id: string, state: string): void => {
  const permission = world.permissions.get(id);
  if (permission) world.permissions.set(id, { ...permission, state });
};
