import { reasonOf, remedyOf } from '../../domain/gapWords.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni, Subnet } from '../../domain/model.ts';
import { words } from '../../domain/words.ts';
import { warn, type Verdict } from '../rule.ts';
import type { EniInput } from './eniInput.ts';

/** The interface with its subnet; undefined while it is not chosen or one of them is not known. */
export const eniInSubnet = (
  { eniId }: Partial<EniInput>,
  inventory: Inventory,
): { readonly eni: Eni; readonly subnet: Subnet } | undefined => {
  const eni = inventory.eni(eniId);
  const subnet = inventory.subnet(eni?.subnetId);
  return eni && subnet && { eni, subnet };
};

/** Warns when interfaces could not be read, which may hold addresses that look free. */
export function* neighboursUnread(inventory: Inventory): Iterable<Verdict> {
  const gap = inventory.gap('enis');
  if (!gap) return;
  yield warn(
    words`Addresses may be in use by interfaces that could not be read: ${reasonOf(gap, inventory.snapshot.readAt)}`,
    remedyOf(gap),
  );
}
