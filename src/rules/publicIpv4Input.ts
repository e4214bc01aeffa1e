import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import type { EniInput } from './shared/eniInput.ts';

/** Whether an interface is to ask for an automatic public IPv4 address. */
export type PublicIpv4Input = EniInput & { readonly enabled: boolean };

/** The interface where it is the primary one of an instance, which alone may have such an address. */
export const primaryEniOf = ({ eniId }: Partial<PublicIpv4Input>, inventory: Inventory): Eni | undefined => {
  const eni = inventory.eni(eniId);
  return eni?.attachment?.deviceIndex === 0 && eni.attachment.networkCard === 0 ? eni : undefined;
};
