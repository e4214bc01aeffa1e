import { rightsOf, type Rights } from '../domain/custody/rights.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import type { Target } from './operation.ts';

/** When menus offer an operation, for the facts in `entries/`. */
type Offer = (target: Target, inventory: Inventory) => boolean;

/** Offered for interfaces that the inventory has and that are as wanted. */
export const onInterface =
  (wanted: (eni: Eni) => boolean = () => true): Offer =>
  ({ kind, id }, inventory) => {
    const eni = kind === 'interface' ? inventory.eni(id) : undefined;
    return eni !== undefined && wanted(eni);
  };

/** As {@link onInterface}, where EC2 lets the account do this with the interface, whoever holds it. */
export const whereMay =
  (right: keyof Rights, wanted: (eni: Eni) => boolean = () => true): Offer =>
  (target, inventory) =>
    onInterface((eni) => wanted(eni) && rightsOf(eni, inventory)[right])(target, inventory);

/** Offered for instances that have an interface, and otherwise as `offer` says. */
export const onInstanceOr =
  (offer: Offer): Offer =>
  (target, inventory) =>
    target.kind === 'instance' ? inventory.enisOf(target).length > 0 : offer(target, inventory);
