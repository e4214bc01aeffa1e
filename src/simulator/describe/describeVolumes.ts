import type { DescribeVolumesRequest, DescribeVolumesResult } from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import type { Volume } from '../extras.ts';
import { volumeView } from '../view/volumeView.ts';
import { findVolume } from '../volumes.ts';
import { zonesOf } from '../zones.ts';
import { listThings, type Listing } from './listing.ts';

const attached = ({ instanceId }: Volume, value: string | boolean): string | boolean | undefined =>
  instanceId === undefined ? undefined : value;

const volumes: Listing<Volume> = {
  things: (world) => world.extras.volumes.values(),
  keyOf: (volume) => volume.id,
  find: findVolume,
  tagged: (volume) => volume.tags,
  idsExcludePaging: 'volumeSet',
  filters: {
    'attachment.attach-time': (volume) => attached(volume, new Date(volume.createdAt).toISOString()),
    'attachment.delete-on-termination': (volume) => attached(volume, volume.deleteOnTermination),
    'attachment.device': (volume) => attached(volume, volume.deviceName),
    'attachment.instance-id': (volume) => volume.instanceId,
    'attachment.status': (volume) => attached(volume, 'attached'),
    'availability-zone': (volume) => volume.zone,
    'availability-zone-id': (volume, world) => zonesOf(world).find(({ zone }) => zone === volume.zone)?.zoneId,
    'create-time': (volume) => new Date(volume.createdAt).toISOString(),
    'fast-restored': () => false,
    'multi-attach-enabled': () => false,
    'operator.managed': () => false,
    'operator.principal': () => undefined,
    encrypted: (volume) => volume.encrypted,
    'snapshot-id': (volume) => volume.snapshotId,
    size: (volume) => volume.size,
    status: (volume) => (volume.instanceId === undefined ? 'available' : 'in-use'),
    'volume-id': (volume) => volume.id,
    'volume-type': (volume) => volume.type,
  },
};

/** Volumes that were made by launches in this world, in pages. */
export const describeVolumes: Ec2Action<DescribeVolumesRequest, DescribeVolumesResult> = (request, world) => {
  const { things, nextToken } = listThings(volumes, { ...request, ids: request.VolumeIds }, world);
  return { Volumes: things.map(volumeView), NextToken: nextToken };
};
