import type { DescribeImagesRequest, DescribeImagesResult } from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { looksLikeId, malformedText } from '../lookup.ts';
import { Refusal } from '../refusal.ts';
import { rootDevice, rootMapping } from '../volumes.ts';
import { listThings, type Listing } from './listing.ts';

const images: Listing<string> = {
  things: (world) => new Set(Array.from(world.instances.values()).flatMap(({ imageId }) => imageId ?? [])),
  keyOf: (id) => id,
  find: (world, id) => {
    const used = [...world.instances.values()].some((instance) => instance.imageId === id);
    if (used || looksLikeId('ami', id)) return id;
    throw new Refusal('InvalidAMIID.Malformed', malformedText('ami', id));
  },
  tagged: () => [],
  bounds: { min: 1, max: 1000 },
  filters: {
    architecture: () => 'x86_64',
    'image-id': (id) => id,
    'image-type': () => 'machine',
    'is-public': () => true,
    name: nameOf,
    'owner-alias': () => 'amazon',
    state: () => 'available',
    'virtualization-type': () => 'hvm',
  },
};

/** Images are not simulated: every id of the right shape is a public Linux image, and a list shows those in use. */
export const describeImages: Ec2Action<DescribeImagesRequest, DescribeImagesResult> = (request, world) => {
  const { things, nextToken } = listThings(images, { ...request, ids: request.ImageIds }, world);
  return {
    Images: things.map((id) => ({
      ImageId: id,
      Name: nameOf(id),
      State: 'available' as const,
      ImageOwnerAlias: 'amazon',
      OwnerId: '137112412989',
      Public: true,
      Architecture: 'x86_64' as const,
      ImageType: 'machine' as const,
      VirtualizationType: 'hvm' as const,
      Hypervisor: 'xen' as const,
      RootDeviceType: 'ebs' as const,
      RootDeviceName: rootDevice,
      EnaSupport: true,
      BlockDeviceMappings: [rootMapping],
      Tags: [],
    })),
    NextToken: nextToken,
  };
};

function nameOf(id: string): string {
  return `simulated-${id}`;
}
