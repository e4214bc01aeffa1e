import type { DescribeTagsRequest, DescribeTagsResult, ResourceType } from '@aws-sdk/client-ec2';
import type { Tag } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { aclsOf } from '../networkAcls.ts';
import { listThings, type Listing } from './listing.ts';

type ResourceTag = { readonly id: string; readonly type: ResourceType; readonly tag: Tag };

const tags: Listing<ResourceTag> = {
  things: (world) => allTags(world),
  keyOf: ({ id, tag }) => `${id}/${tag.key}`,
  tagged: ({ tag }) => [tag],
  filters: {
    key: ({ tag }) => tag.key,
    'resource-id': ({ id }) => id,
    'resource-type': ({ type }) => type,
    value: ({ tag }) => tag.value,
  },
};

/** The tags of all things, one entry for each thing and key, in pages. */
export const describeTags: Ec2Action<DescribeTagsRequest, DescribeTagsResult> = (request, world) => {
  const { things, nextToken } = listThings(tags, request, world);
  return {
    Tags: things.map(({ id, type, tag }) => ({ ResourceId: id, ResourceType: type, Key: tag.key, Value: tag.value })),
    NextToken: nextToken,
  };
};

function* allTags(world: World): Generator<ResourceTag> {
  for (const [type, resources] of Object.entries(resourcesOf(world))) {
    // The keys of the table below are resource types.
    for (const [id, { tags: own }] of resources) for (const tag of own) yield { id, type: type as ResourceType, tag };
  }
}

type Resources = ReadonlyMap<string, { readonly tags: readonly Tag[] }>;

const resourcesOf = (world: World): { readonly [Type in ResourceType]?: Resources } => ({
  'elastic-ip': world.addresses,
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
