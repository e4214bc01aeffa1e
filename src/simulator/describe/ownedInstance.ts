import { bySlot } from '../../domain/slots.ts';
import type { Eni, Instance } from '../../domain/model.ts';
import type { World } from '../world.ts';

/** An instance with its interfaces, the primary one first. */
export type OwnedInstance = { readonly instance: Instance; readonly enis: readonly Eni[] };

/** All instances, each with its interfaces, in one walk over both. */
export const ownedInstances = (world: World): readonly OwnedInstance[] => {
  const byInstance = new Map<string, Eni[]>();
  for (const eni of world.enis.values()) {
    const instanceId = eni.attachment?.instanceId;
    if (instanceId === undefined) continue;
    const own = byInstance.get(instanceId);
    if (own) own.push(eni);
    else byInstance.set(instanceId, [eni]);
  }
  return Array.from(world.instances.values(), (instance) => ({
    instance,
    enis: (byInstance.get(instance.id) ?? []).toSorted(bySlot),
  }));
};
