import type {
  AssociateDhcpOptionsRequest,
  CreateDhcpOptionsRequest,
  CreateDhcpOptionsResult,
  DeleteDhcpOptionsRequest,
  DescribeDhcpOptionsRequest,
  DescribeDhcpOptionsResult,
  DhcpOptions as SdkDhcpOptions,
} from '@aws-sdk/client-ec2';
import { listThings, type Listing } from '../describe/listing.ts';
import { find, looksLikeId, malformedText } from '../lookup.ts';
import { privateDomain } from '../names.ts';
import { endDryRun, invalidValue, isAbsent, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { tagsFor } from '../tagging.ts';
import { tagsView } from '../view/sharedViews.ts';
import { defaultDhcpOptions, dhcpOptionsOf } from '../vpcTraits.ts';
import type { Ec2Action, World } from '../world.ts';
import { beyondOf, type DhcpOptions } from './beyondState.ts';

const keys = [
  'domain-name',
  'domain-name-servers',
  'ntp-servers',
  'netbios-name-servers',
  'netbios-node-type',
  'ipv6-address-preferred-lease-time',
];

/** `InvalidParameterValue` for an option that EC2 does not know. */
export const createDhcpOptions: Ec2Action<CreateDhcpOptionsRequest, CreateDhcpOptionsResult> = (request, world) => {
  const asked = required(
    isAbsent(request.DhcpConfigurations) ? undefined : request.DhcpConfigurations,
    'dhcpConfiguration',
  );
  const configurations = asked.map(({ Key: key = '', Values: values = [] }) => {
    if (!keys.includes(key)) throw invalidValue(key, 'dhcpConfiguration.key');
    return { key, values };
  });
  const tags = tagsFor(request.TagSpecifications, 'dhcp-options');
  endDryRun(request);
  const options = { id: world.newId('dopt'), configurations, tags };
  beyondOf(world).dhcpOptions.set(options.id, options);
  return { DhcpOptions: optionsView(options, world) };
};

/** `default` takes away those that the VPC has. */
export const associateDhcpOptions: Ec2Action<AssociateDhcpOptionsRequest> = (request, world) => {
  const id = required(request.DhcpOptionsId, 'dhcpOptionsId');
  const vpcId = required(request.VpcId, 'vpcId');
  endDryRun(request);
  const vpc = find.vpc(world, vpcId);
  const dhcpOptionsId = id === 'default' ? 'default' : findOptions(world, id).id;
  world.vpcs.set(vpc.id, { ...vpc, dhcpOptionsId });
  return {};
};

/** `DependencyViolation` while a VPC has them. */
export const deleteDhcpOptions: Ec2Action<DeleteDhcpOptionsRequest> = (request, world) => {
  const id = required(request.DhcpOptionsId, 'dhcpOptionsId');
  endDryRun(request);
  const options = findOptions(world, id);
  if ([...world.vpcs.keys()].some((vpcId) => dhcpOptionsOf(world, vpcId) === options.id)) {
    throw new Refusal('DependencyViolation', `The dhcpOptions '${id}' has dependencies and cannot be deleted.`);
  }
  beyondOf(world).dhcpOptions.delete(options.id);
  return {};
};

const optionsIn = (world: World): readonly DhcpOptions[] => {
  const id = defaultDhcpOptions(world);
  const { dhcpOptions } = beyondOf(world);
  // Those of the region are kept only once they have tags.
  if (dhcpOptions.has(id)) return [...dhcpOptions.values()];
  const configurations = [
    { key: 'domain-name', values: [privateDomain(world.region)] },
    { key: 'domain-name-servers', values: ['AmazonProvidedDNS'] },
  ];
  return [{ id, configurations, tags: [] }, ...dhcpOptions.values()];
};

/** Throws `InvalidDhcpOptionID.NotFound` or `InvalidDhcpOptionsId.Malformed`. */
export const findOptions = (world: World, id: string): DhcpOptions => {
  const options = optionsIn(world).find((one) => one.id === id);
  if (options) return options;
  if (!looksLikeId('dopt', id)) throw new Refusal('InvalidDhcpOptionsId.Malformed', malformedText('dopt', id));
  throw new Refusal('InvalidDhcpOptionID.NotFound', `The dhcpOption ID '${id}' does not exist`);
};

const listing: Listing<DhcpOptions> = {
  things: optionsIn,
  keyOf: ({ id }) => id,
  find: findOptions,
  tagged: ({ tags }) => tags,
  filters: {
    'dhcp-options-id': ({ id }) => id,
    key: ({ configurations }) => configurations.map(({ key }) => key),
    value: ({ configurations }) => configurations.flatMap(({ values }) => values),
    'owner-id': (_options, world) => world.accountId,
  },
};

/** In pages, by ids or filters. */
export const describeDhcpOptions: Ec2Action<DescribeDhcpOptionsRequest, DescribeDhcpOptionsResult> = (
  request,
  world,
) => {
  const { things, nextToken } = listThings(listing, { ...request, ids: request.DhcpOptionsIds }, world);
  return { DhcpOptions: things.map((one) => optionsView(one, world)), NextToken: nextToken };
};

const optionsView = ({ id, configurations, tags }: DhcpOptions, world: World): SdkDhcpOptions => ({
  DhcpOptionsId: id,
  DhcpConfigurations: configurations.map(({ key, values }) => ({
    Key: key,
    Values: values.map((Value) => ({ Value })),
  })),
  OwnerId: world.accountId,
  Tags: tagsView(tags),
});
