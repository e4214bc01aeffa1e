import type { Inventory } from '../inventory.ts';
import type { Eni } from '../model.ts';
import { custodyOf, type CustodyKind } from './custody.ts';

/** Where an interface stands in tree and picture: on an instance, with whoever holds it, or by itself. */
export type Stand = 'instance' | 'held' | 'loose';

/** `instance` where one is attached, whoever holds it; of the others `loose` is the account's own, with or without a controller. */
export const standOf = (eni: Eni, inventory: Inventory): Stand => {
  if (eni.attachment?.instanceId !== undefined) return 'instance';
  return isOwnKind(custodyOf(eni, inventory).kind) ? 'loose' : 'held';
};

/** Whether an interface of this kind is the account's own to arrange. */
export const isOwnKind = (kind: CustodyKind): boolean => kind === 'own' || kind === 'controller';

/** Whether others hold the interface, so that it is not the account's alone to arrange. */
export const isHeld = (eni: Eni, inventory: Inventory): boolean => !isOwnKind(custodyOf(eni, inventory).kind);

/** Whether nothing holds the interface, neither an instance nor anybody else. */
export const isUnattached = (eni: Eni, inventory: Inventory): boolean => standOf(eni, inventory) === 'loose';

/**
 * Whether the instance has the interface because a controller fills it for pods, or a service operates it: no advice to the account is
 * meant for it.
 */
export const isFilledOnPurpose = (eni: Eni, inventory: Inventory): boolean => {
  const { kind, controller } = custodyOf(eni, inventory);
  if (kind === 'controller')
    return controller === undefined || controller.serves === 'pods' || controller.serves === 'trunk';
  return kind !== 'own';
};
