import type { DescribeTagsRequest, DescribeTagsResult, ResourceType } from '@aws-sdk/client-ec2';
import type { Tag } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { aclsOf } from '../networkAcls.ts';
import { listThings, type Listing } from './listing.ts';

type ResourceTag = { readonly id: string; readonly type: ResourceType; readonly tag: Tag };

const tags: Omit<Listing<ResourceTag>, 'things'> = {
  keyOf: ({ id, tag }) => `${id}/${tag.key}`,
  tagged: ({ tag }) => [tag],
  filters: {
    key: ({ tag }) => tag.key,
    'resource-id': ({ id }) => id,
    'resource-type': ({ type }) => type,
    value: ({ tag }) => tag.value,
  },
};

/** As {@link describeTags}, of these things. */
export const describeTagsOf =
  (resourcesIn: (world: World) => TaggedResources): Ec2Action<DescribeTagsRequest, DescribeTagsResult> =>
  (request, world) => {
    const shown: Listing<ResourceTag> = { ...tags, things: () => allTags(resourcesIn(world)) };
    const { things, nextToken } = listThings(shown, request, world);
    return {
      Tags: things.map(({ id, type, tag }) => ({ ResourceId: id, ResourceType: type, Key: tag.key, Value: tag.value })),
      NextToken: nextToken,
    };
  };

function* allTags(all: TaggedResources): Generator<ResourceTag> {
  for (const [type, resources] of Object.entries(all)) {
    // The keys of the table are resource types.
    for (const [id, { tags: own }] of resources) for (const tag of own) yield { id, type: type as ResourceType, tag };
  }
}

type Resources = ReadonlyMap<string, { readonly tags: readonly Tag[] }>;

/** By EC2's name of a kind: its things by their ids. */
export type TaggedResources = { readonly [Type in ResourceType]?: Resources };

/** Those of the product's model. */
export const taggedResources = (world: World): TaggedResources => ({
  'elastic-ip': world.addresses,
  image: world.extras.imageTags,
  instance: world.instances,
  'internet-gateway': world.internetGateways,
  'network-acl': new Map(aclsOf(world).map((acl) => [acl.id, acl])),
  natgateway: world.natGateways,
  'carrier-gateway': world.carrierGateways,
  'egress-only-internet-gateway': world.egressOnlyInternetGateways,
  'network-interface': world.enis,
  'route-table': world.routeTables,
  'security-group': world.securityGroups,
  'security-group-rule': world.extras.groupRules,
  subnet: world.subnets,
  'subnet-cidr-reservation': world.extras.cidrReservations,
  volume: world.extras.volumes,
  vpc: world.vpcs,
  'vpc-flow-log': world.flowLogs,
});

/** The tags of all things, one entry for each thing and key, in pages. */
export const describeTags = describeTagsOf(taggedResources);
