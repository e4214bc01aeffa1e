import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { serviceHeld } from '../domain/owner.ts';
import type { Target } from './operation.ts';

/** When menus offer an operation, for the facts in `entries/`. */
type Offer = (target: Target, inventory: Inventory) => boolean;

/** For interfaces that are as wanted. */
export const onInterface =
  (wanted: (eni: Eni) => boolean = () => true): Offer =>
  ({ kind, id }, inventory) => {
    const eni = kind === 'interface' ? inventory.eni(id) : undefined;
    return eni !== undefined && wanted(eni);
  };

/** For interfaces that no AWS service holds. */
export const onOwnInterface = (wanted: (eni: Eni) => boolean = () => true): Offer =>
  onInterface((eni) => !serviceHeld(eni) && wanted(eni));

/** For instances that have an interface, or for the interface itself. */
export const onInstanceOr =
  (offer: Offer): Offer =>
  (target, inventory) =>
    target.kind === 'instance' ? inventory.enisOf(target).length > 0 : offer(target, inventory);
