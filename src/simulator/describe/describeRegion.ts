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
import { invalidValue, isAbsent } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { dnsSuffixOf, nameOfRegion, optInStatusOf, regionsBeside } from '../regionFacts.ts';
import { zonesOf, type Zone } from '../zones.ts';
import { listThings, type Listing } from './listing.ts';

const zones: Listing<Zone> = {
  things: zonesOf,
  keyOf: ({ zone }) => zone,
  find: (world, asked) => {
    const zone = zonesOf(world).find((one) => one.zone === asked || one.zoneId === asked);
    if (zone !== undefined) return zone;
    throw new Refusal('InvalidParameterValue', `Invalid availability zone: [${asked}]`);
  },
  filters: {
    'group-long-name': (_zone, world) => longNameOf(world),
    'group-name': (_zone, world) => groupOf(world),
    // Of zones that are not a region's own, and of those with a fault.
    message: () => undefined,
    'parent-zone-id': () => undefined,
    'parent-zone-name': () => undefined,
    'opt-in-status': () => 'opt-in-not-required',
    'region-name': (_zone, world) => world.region,
    state: () => 'available',
    'zone-id': ({ zoneId }) => zoneId,
    'zone-name': ({ zone }) => zone,
    'zone-type': () => 'availability-zone',
  },
};

/** `InvalidParameterValue` for a zone that the region does not have. */
export const describeAvailabilityZones: Ec2Action<DescribeAvailabilityZonesRequest, DescribeAvailabilityZonesResult> = (
  request,
  world,
) => {
  const ids = [...(request.ZoneNames ?? []), ...(request.ZoneIds ?? [])];
  const { things } = listThings(zones, { ...request, ids }, world);
  return { AvailabilityZones: things.map((zone) => zoneView(zone, world)) };
};

/** The group of a region's own zones. Recorded from DescribeAvailabilityZones. */
const groupOf = ({ region }: World): string => `${region}-zg-1`;

const longNameOf = ({ region }: World): string => `${nameOfRegion(region)} 1`;

const zoneView = ({ zone, zoneId }: Zone, world: World): AvailabilityZone => ({
  ZoneName: zone,
  ZoneId: zoneId,
  ZoneType: 'availability-zone',
  RegionName: world.region,
  GroupName: groupOf(world),
  GroupLongName: longNameOf(world),
  NetworkBorderGroup: world.region,
  OptInStatus: 'opt-in-not-required',
  State: 'available',
  Messages: [],
});

const endpointOf = (region: string): string => `ec2.${region}.${dnsSuffixOf(region)}`;

const regions: Listing<string> = {
  things: ({ region }) => regionsBeside(region),
  keyOf: (region) => region,
  find: (world, region) => {
    if (regionsBeside(world.region).includes(region)) return region;
    throw invalidValue(region, 'RegionName');
  },
  filters: {
    endpoint: endpointOf,
    'opt-in-status': (region, world) => optInStatusOf(region, world.enabledRegions),
    'region-name': (region) => region,
  },
};

/** Those of the partition that the account may use; all of them when asked for all, or by name. */
export const describeRegions: Ec2Action<DescribeRegionsRequest, DescribeRegionsResult> = (request, world) => {
  const { things } = listThings(regions, { ...request, ids: request.RegionNames }, world);
  const isEach = request.AllRegions === true || !isAbsent(request.RegionNames);
  const shown = things.map((region) => ({
    RegionName: region,
    Endpoint: endpointOf(region),
    OptInStatus: optInStatusOf(region, world.enabledRegions),
  }));
  return { Regions: isEach ? shown : shown.filter(({ OptInStatus }) => OptInStatus !== 'not-opted-in') };
};

/** Quotas are those of VPCs, not of EC2-Classic, which is no more. Source: API reference, DescribeAccountAttributes. */
const attributeValues: { readonly [name: string]: (world: World) => string | number } = {
  'supported-platforms': () => 'VPC',
  'default-vpc': (world) => [...world.vpcs.values()].find((vpc) => vpc.isDefault)?.id ?? 'none',
  'max-instances': () => 20,
  'vpc-max-security-groups-per-interface': ({ quotas }) => quotas.groupsPerEni,
  'max-elastic-ips': ({ quotas }) => quotas.elasticIps,
  'vpc-max-elastic-ips': ({ quotas }) => quotas.elasticIps,
};

const accountAttributes: Listing<string> = {
  things: () => Object.keys(attributeValues),
  keyOf: (name) => name,
  find: (_world, name) => {
    if (Object.hasOwn(attributeValues, name)) return name;
    throw invalidValue(name, 'attributeName');
  },
  filters: {},
};

/** Attributes of the account as strings; `default-vpc` is `none` where there is no default VPC. */
export const describeAccountAttributes: Ec2Action<DescribeAccountAttributesRequest, DescribeAccountAttributesResult> = (
  request,
  world,
) => {
  const { things } = listThings(accountAttributes, { DryRun: request.DryRun, ids: request.AttributeNames }, world);
  return {
    AccountAttributes: things.map((name) => ({
      AttributeName: name,
      AttributeValues: [{ AttributeValue: String(attributeValues[name]?.(world)) }],
    })),
  };
};
