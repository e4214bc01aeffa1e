import { portionAround, unknownHolders, type PortionCenter } from '../domain/portionAround.ts';
import { combinedPortions } from '../domain/portion.ts';
import type { PortionEnd } from './askedPortion.ts';
import type { Store } from './store.ts';

/**
 * Reads things again by themselves, with what is in them and at them; then, by their ids, instances that these name and that nobody
 * knew. Never rejects.
 */
export const readAround = async (
  store: Pick<Store, 'inventory' | 'readPortion'>,
  centers: readonly PortionCenter[],
): Promise<PortionEnd> => {
  const { inventory } = store;
  if (!inventory) return { kind: 'left' };
  const query = combinedPortions(centers.map((center) => portionAround(center, inventory)));
  const end = await store.readPortion({ query });
  const id = end.kind === 'read' && store.inventory ? unknownHolders(store.inventory, query) : [];
  return id.length === 0 ? end : store.readPortion({ query: { instances: { id } } });
};
