import type { BlockDeviceMapping, EbsBlockDevice } from '@aws-sdk/client-ec2';
import type { Tag } from '../domain/model.ts';
import type { Volume, VolumePlan } from './extras.ts';
import { allowedValue } from './launches.ts';
import { invalidValue, required } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** The root volume of every image. */
export const rootDevice = '/dev/xvda';
const rootSize = 8;
/** What the root volume of every image is made of. */
const rootSnapshot = 'snap-0a1b2c3d4e5f60718';
export const rootMapping: BlockDeviceMapping = {
  DeviceName: rootDevice,
  Ebs: { SnapshotId: rootSnapshot, VolumeSize: rootSize, VolumeType: 'gp3', DeleteOnTermination: true },
};

/**
 * The volumes that a launch makes: the image's own, changed and added to by the mappings of the request. Throws EC2's
 * refusal of a mapping without a device name.
 */
export const volumesFor = (mappings: readonly BlockDeviceMapping[] = []): readonly VolumePlan[] => {
  const byDevice = new Map([[rootDevice, rootMapping]]);
  for (const mapping of mappings) {
    const name = required(mapping.DeviceName, 'deviceName');
    byDevice.set(name, { ...mapping, Ebs: mapping.Ebs && { ...byDevice.get(name)?.Ebs, ...mapping.Ebs } });
  }
  // `NoDevice` leaves a device out; instance stores have a virtual name and are no volumes.
  return [...byDevice].flatMap(([name, { Ebs, NoDevice }]) =>
    Ebs && NoDevice === undefined ? [planVolume(name, Ebs)] : [],
  );
};

const kinds = ['gp2', 'gp3', 'io1', 'io2', 'st1', 'sc1', 'standard'];

/** What a request says of one volume; throws EC2's refusal. */
export const planVolume = (deviceName: string, ebs: EbsBlockDevice): VolumePlan => {
  const type = allowedValue(ebs.VolumeType ?? 'gp2', kinds, 'volumeType');
  const size = ebs.VolumeSize ?? rootSize;
  if (size < 1 || size > 65_536) throw invalidValue(size, 'volumeSize');
  if (deviceName === rootDevice && size < rootSize) {
    throw new Refusal(
      'InvalidBlockDeviceMapping',
      `Volume of size ${size}GB is smaller than snapshot, expect size >= ${rootSize}GB`, // simulated wording
    );
  }
  return {
    deviceName,
    snapshotId: ebs.SnapshotId ?? (deviceName === rootDevice ? rootSnapshot : undefined),
    size,
    type,
    iops: ebs.Iops ?? defaultIops(type, size),
    throughput: type === 'gp3' ? (ebs.Throughput ?? 125) : undefined,
    encrypted: ebs.Encrypted === true || ebs.KmsKeyId !== undefined,
    kmsKeyId: ebs.KmsKeyId,
    deleteOnTermination: ebs.DeleteOnTermination ?? true,
  };
};

/** gp2 has three for each GiB, from 100 to 16 000. Source: EBS user guide, general purpose volumes. */
const defaultIops = (type: string, size: number): number | undefined => {
  if (type === 'gp3') return 3000;
  return type === 'gp2' ? Math.min(16_000, Math.max(100, 3 * size)) : undefined;
};

/** Puts planned volumes into the world, attached to the instance and in its zone. */
export const addVolumes = (
  world: World,
  instanceId: string,
  { plans, tags }: { readonly plans: readonly VolumePlan[]; readonly tags: readonly Tag[] },
): void => {
  const zone = world.instances.get(instanceId)?.zone ?? '';
  for (const plan of plans) {
    const id = world.newId('vol');
    const place = { zone, instanceId, createdAt: world.now() };
    world.extras.volumes.set(id, { ...plan, ...place, id, tags });
  }
};

/** The volumes attached to an instance, in the order in which they were made. */
export const volumesOf = (world: World, instanceId: string): readonly Volume[] =>
  [...world.extras.volumes.values()].filter((volume) => volume.instanceId === instanceId);

/** For an instance that is terminated: deletes its volumes, or leaves them unattached, as each is marked. */
export const endVolumes = (world: World, instanceId: string): void => {
  for (const volume of volumesOf(world, instanceId)) {
    if (volume.deleteOnTermination) world.extras.volumes.delete(volume.id);
    else world.extras.volumes.set(volume.id, { ...volume, instanceId: undefined });
  }
};

/** Throws `InvalidVolume.NotFound` for an id that the world does not show. */
export const findVolume = (world: World, id: string): Volume => {
  const volume = world.extras.volumes.get(id);
  if (volume && world.shows(id)) return volume;
  throw new Refusal('InvalidVolume.NotFound', `The volume '${id}' does not exist.`);
};
