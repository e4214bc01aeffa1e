import type { DescribeImagesRequest, DescribeImagesResult, Image as SdkImage } from '@aws-sdk/client-ec2';
import type { Tag } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { findImage, imagesOf, type Image } from '../images.ts';
import { tagsView } from '../view/sharedViews.ts';
import { rootDevice, rootMapping } from '../volumes.ts';
import { listThings, type Listing } from './listing.ts';
import { viewFilters } from './viewFilters.ts';

const ownerId = '137112412989';
const createdAt = '2025-11-17T00:00:00.000Z';

const imageView = (image: TaggedImage): SdkImage => ({
  ImageId: image.id,
  Name: image.name,
  Description: image.name,
  ImageLocation: `amazon/${image.name}`,
  State: 'available',
  ImageOwnerAlias: 'amazon',
  OwnerId: ownerId,
  Public: true,
  CreationDate: createdAt,
  Architecture: image.architecture,
  ImageType: 'machine',
  VirtualizationType: 'hvm',
  Hypervisor: 'xen',
  ...(image.isWindows ? { Platform: 'Windows' as const } : {}),
  PlatformDetails: image.isWindows ? 'Windows' : 'Linux/UNIX',
  UsageOperation: image.isWindows ? 'RunInstances:0002' : 'RunInstances',
  RootDeviceType: 'ebs',
  RootDeviceName: rootDevice,
  EnaSupport: true,
  SriovNetSupport: 'simple',
  BlockDeviceMappings: [rootMapping],
  Tags: tagsView(image.tags),
});

type TaggedImage = Image & { readonly tags: readonly Tag[] };

const withTags =
  (world: World) =>
  (image: Image): TaggedImage => ({ ...image, tags: world.extras.imageTags.get(image.id)?.tags ?? [] });

const images: Listing<TaggedImage> = {
  things: (world) => imagesOf(world).map(withTags(world)),
  keyOf: ({ id }) => id,
  find: (world, id) => withTags(world)(findImage(world, id)),
  tagged: ({ tags }) => tags,
  bounds: { min: 1, max: 1000 },
  filters: viewFilters(imageView, {
    'block-device-mapping.delete-on-termination': 'BlockDeviceMappings.Ebs.DeleteOnTermination',
    'block-device-mapping.device-name': 'BlockDeviceMappings.DeviceName',
    'block-device-mapping.encrypted': 'BlockDeviceMappings.Ebs.Encrypted',
    'block-device-mapping.snapshot-id': 'BlockDeviceMappings.Ebs.SnapshotId',
    'block-device-mapping.volume-size': 'BlockDeviceMappings.Ebs.VolumeSize',
    'block-device-mapping.volume-type': 'BlockDeviceMappings.Ebs.VolumeType',
    'boot-mode': 'BootMode',
    'creation-date': 'CreationDate',
    'ena-support': 'EnaSupport',
    'free-tier-eligible': 'FreeTierEligible',
    'image-allowed': 'ImageAllowed',
    'is-public': 'Public',
    'kernel-id': 'KernelId',
    'manifest-location': 'ImageLocation',
    'owner-alias': 'ImageOwnerAlias',
    'product-code': 'ProductCodes.ProductCodeId',
    'product-code.type': 'ProductCodes.ProductCodeType',
    'ramdisk-id': 'RamdiskId',
    'source-image-id': 'SourceImageId',
    'source-image-region': 'SourceImageRegion',
    'source-instance-id': 'SourceInstanceId',
    'sriov-net-support': 'SriovNetSupport',
    'state-reason-code': 'StateReason.Code',
    'state-reason-message': 'StateReason.Message',
    architecture: 'Architecture',
    description: 'Description',
    hypervisor: 'Hypervisor',
    'image-id': 'ImageId',
    'image-type': 'ImageType',
    name: 'Name',
    'owner-id': 'OwnerId',
    platform: 'Platform',
    'root-device-name': 'RootDeviceName',
    'root-device-type': 'RootDeviceType',
    state: 'State',
    'virtualization-type': 'VirtualizationType',
  }),
};

/** Amazon's own images and those in use, in pages; in a world that is open, whatever id of the right shape is asked for. */
export const describeImages: Ec2Action<DescribeImagesRequest, DescribeImagesResult> = (request, world) => {
  const { ImageIds: ids, Owners: owners = [], ExecutableUsers: users = [] } = request;
  const { things, nextToken } = listThings(images, { ...request, ids }, world);
  const isMeant = owners.length === 0 || owners.some((owner) => owner === 'amazon' || owner === ownerId);
  const isForAll = users.length === 0 || users.includes('all');
  return { Images: isMeant && isForAll ? things.map(imageView) : [], NextToken: nextToken };
};
