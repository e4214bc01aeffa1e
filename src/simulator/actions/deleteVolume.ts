import type { DeleteVolumeRequest } from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { endDryRun, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { findVolume } from '../volumes.ts';

/** `VolumeInUse` unless the instance left the volume behind. */
export const deleteVolume: Ec2Action<DeleteVolumeRequest> = (request, world) => {
  const volumeId = required(request.VolumeId, 'volumeId');
  endDryRun(request);

  const { id, instanceId } = findVolume(world, volumeId);
  if (instanceId !== undefined) {
    throw new Refusal('VolumeInUse', `Volume ${id} is currently attached to ${instanceId}`);
  }
  world.extras.volumes.delete(id);
  return {};
};
