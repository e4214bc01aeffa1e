import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, Subnet } from '../../domain/model.ts';
import type { EniInput } from './eniInput.ts';

/** The interface with its subnet; undefined while it is not chosen or one of them is not known. */
export const seatOf = (
  { eniId }: Partial<EniInput>,
  inventory: Inventory,
): { readonly eni: Eni; readonly subnet: Subnet } | undefined => {
  const eni = inventory.eni(eniId);
  const subnet = inventory.subnet(eni?.subnetId);
  return eni && subnet && { eni, subnet };
};
