import type { ElasticIp, Eni, Instance } from '../domain/model.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** Types that the account itself makes; all others belong to an AWS service. */
const ownTypes: ReadonlySet<string> = new Set(['interface', 'efa', 'efa-only', 'trunk']);

/**
 * Throws EC2's refusal to change an interface that another account owns or an AWS service holds (`AuthFailure`,
 * `OperationNotPermitted`). Describing stays allowed, and tagging where a service holds it.
 */
export const refuseManagedEni = (eni: Eni, world: World): void => {
  refuseForeignEni(eni, world);
  refuseOperatedEni(eni);
  const ofService = eni.attachment !== undefined && !eni.attachment.id.startsWith('eni-attach-');
  if (eni.requesterManaged || ofService || !ownTypes.has(eni.interfaceType)) throw noPermission();
};

/** Throws for an interface of another account in a shared subnet, which its owner alone may change, tag or delete. */
export const refuseForeignEni = ({ ownerId }: Eni, { knownAccountId }: World): void => {
  if (knownAccountId !== undefined && ownerId !== undefined && ownerId !== knownAccountId) throw noPermission();
};

/** Throws for an attachment to what another account runs: a service attached it from its own account, or with a permission. */
export const refuseForeignAttachment = ({ ownerId, attachment }: Eni): void => {
  if (!attachment) return;
  const { instanceId, instanceOwnerId } = attachment;
  const isOther = ownerId !== undefined && instanceOwnerId !== undefined && instanceOwnerId !== ownerId;
  if (instanceId === undefined || isOther) throw noPermission();
};

/**
 * Throws for an interface that a service operates; one that a service merely requested passes, since it may be reset.
 */
export const refuseOperatedEni = (eni: Eni): void => {
  if (eni.operator?.managed === true) throw operatedRefusal(eni.id, eni.operator.principal);
};

/** Throws for an instance that a service operates. */
export const refuseManagedInstance = (instance: Instance): void => {
  if (instance.operator?.managed === true) throw operatedRefusal(instance.id, instance.operator.principal);
};

/**
 * Throws for an elastic IP that a service manages: only the service associates, disassociates and releases it. That EC2 answers `AuthFailure` is
 * told by users of such associations; its words are those of other resources that the caller may not touch.
 */
export const refuseServiceManaged = ({ serviceManaged }: Pick<ElasticIp, 'serviceManaged'>): void => {
  if (serviceManaged !== undefined) throw noPermission();
};

const noPermission = (): Refusal =>
  new Refusal('AuthFailure', 'You do not have permission to access the specified resource.');

const operatedRefusal = (id: string, principal: string | undefined): Refusal =>
  // simulated wording
  new Refusal('OperationNotPermitted', `The resource '${id}' is managed by ${principal ?? 'an AWS service'}.`);
