import type { Instance } from '../domain/model.ts';
import { enisOfInstance, isPrimary } from './eniStore.ts';
import { Refusal } from './refusal.ts';
import { volumesOf } from './volumes.ts';
import type { World } from './world.ts';

/**
 * Throws `AttachmentLimitExceeded` unless an instance has room for one more volume, or for one more interface where these share it. Passes
 * where the room of its type is not known.
 */
export const checkVolumeRoom = (world: World, { id, type }: Instance, added: 'volume' | 'interface'): void => {
  const room = world.volumeRoomOf(type);
  if (!room || (added === 'interface' && !room.isShared)) return;
  const others = room.isShared ? enisOfInstance(world, id).filter((eni) => !isPrimary(eni)).length : 0;
  const count = volumesOf(world, id).length + others + 1;
  // simulated wording
  if (count > room.most)
    throw new Refusal('AttachmentLimitExceeded', `Attachment count ${count} exceeds the limit for ${type}`);
};
