import { isHeld } from './custody/stand.ts';
import type { Inventory } from './inventory.ts';
import type { ElasticIp, Eni } from './model.ts';

/** Whether an interface is attached to nothing and held by nobody else, so that what it has serves nobody. */
export const servesNobody = (eni: Eni, inventory: Inventory): boolean => !eni.attachment && !isHeld(eni, inventory);

/**
 * Whether an elastic IP is associated with nothing, or with an interface that serves nobody. False where a service associates and releases it by itself, and
 * where its interface was not read. Source: VPC user guide, elastic IP addresses.
 */
export const isUnusedAddress = (address: ElasticIp, inventory: Inventory): boolean => {
  const { associationId, eniId, instanceId, serviceManaged } = address;
  if ((associationId ?? eniId ?? instanceId) === undefined) return serviceManaged === undefined;
  const eni = inventory.eni(eniId);
  return eni !== undefined && servesNobody(eni, inventory);
};
