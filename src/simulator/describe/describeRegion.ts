import type {
  AvailabilityZone,
  DescribeAccountAttributesRequest,
  DescribeAccountAttributesResult,
  DescribeAvailabilityZonesRequest,
  DescribeAvailabilityZonesResult,
  DescribeRegionsRequest,
  DescribeRegionsResult,
} from '@aws-sdk/client-ec2';
import type { Ec2Action, World } from '../world.ts';
import { zoneIdOf } from '../names.ts';
import { invalidValue } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { listThings, type Listing } from './listing.ts';

const zones: Listing<string> = {
  things: (world) => zonesOf(world),
  keyOf: (zone) => zone,
  find: (world, asked) => {
    const zone = zonesOf(world).find((one) => one === asked || zoneIdOf(one) === asked);
    if (zone !== undefined) return zone;
    throw new Refusal('InvalidParameterValue', `Invalid availability zone: [${asked}]`);
  },
  filters: {
    'group-name': (_zone, world) => world.region,
    'opt-in-status': () => 'opt-in-not-required',
    'region-name': (_zone, world) => world.region,
    state: () => 'available',
    'zone-id': zoneIdOf,
    'zone-name': (zone) => zone,
    'zone-type': () => 'availability-zone',
  },
};

/**
 * Zones a, b and c of the region and whatever other zones its subnets are in, all in one answer;
 * `InvalidParameterValue` for an unknown one.
 */
export const describeAvailabilityZones: Ec2Action<DescribeAvailabilityZonesRequest, DescribeAvailabilityZonesResult> = (
  request,
  world,
) => {
  const ids = [...(request.ZoneNames ?? []), ...(request.ZoneIds ?? [])];
  const { things } = listThings(zones, { ...request, ids }, world);
  return { AvailabilityZones: things.map((zone) => zoneView(zone, world)) };
};

/** Zones a, b and c, and whatever other zones the account's subnets name. */
const zonesOf = (world: World): readonly string[] => {
  const used = Array.from(world.subnets.values(), (subnet) => subnet.zone);
  return [...new Set([...['a', 'b', 'c'].map((letter) => world.region + letter), ...used])].sort();
};

const zoneView = (zone: string, world: World): AvailabilityZone => ({
  ZoneName: zone,
  ZoneId: zoneIdOf(zone),
  ZoneType: 'availability-zone',
  RegionName: world.region,
  GroupName: world.region,
  NetworkBorderGroup: world.region,
  OptInStatus: 'opt-in-not-required',
  State: 'available',
  Messages: [],
});

const endpointOf = (region: string): string => `ec2.${region}.amazonaws.com`;

const regions: Listing<string> = {
  things: (world) => [world.region],
  keyOf: (region) => region,
  find: (world, region) => {
    if (region === world.region) return region;
    throw invalidValue(region, 'RegionName');
  },
  filters: {
    endpoint: endpointOf,
    'opt-in-status': () => 'opt-in-not-required',
    'region-name': (region) => region,
  },
};

/** The region of the simulator, its only one. */
export const describeRegions: Ec2Action<DescribeRegionsRequest, DescribeRegionsResult> = (request, world) => ({
  Regions: listThings(regions, { ...request, ids: request.RegionNames }, world).things.map((region) => ({
    RegionName: region,
    Endpoint: endpointOf(region),
    OptInStatus: 'opt-in-not-required',
  })),
});

const accountAttributes: Listing<string> = {
  things: () => ['supported-platforms', 'default-vpc'],
  keyOf: (name) => name,
  find: (_world, name) => {
    if (name === 'supported-platforms' || name === 'default-vpc') return name;
    throw invalidValue(name, 'attributeName');
  },
  filters: {},
};

/** Attributes of the account as strings; `default-vpc` is `none` where there is no default VPC. */
export const describeAccountAttributes: Ec2Action<DescribeAccountAttributesRequest, DescribeAccountAttributesResult> = (
  request,
  world,
) => {
  const defaultVpc = [...world.vpcs.values()].find((vpc) => vpc.isDefault)?.id ?? 'none';
  const { things } = listThings(accountAttributes, { DryRun: request.DryRun, ids: request.AttributeNames }, world);
  return {
    AccountAttributes: things.map((name) => ({
      AttributeName: name,
      AttributeValues: [{ AttributeValue: name === 'default-vpc' ? defaultVpc : 'VPC' }],
    })),
  };
};
