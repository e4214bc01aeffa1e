import type {
  DescribeInstanceTypeOfferingsRequest,
  DescribeInstanceTypeOfferingsResult,
  InstanceTypeOffering,
} from '@aws-sdk/client-ec2';
import { listThings, type Listing } from '../describe/listing.ts';
import { allowedValue } from '../launches.ts';
import type { Ec2Action, World } from '../world.ts';
import { zonesOf } from '../zones.ts';

const locationsOf: { readonly [kind: string]: (world: World) => readonly string[] } = {
  region: ({ region }) => [region],
  'availability-zone': (world) => zonesOf(world).map(({ zone }) => zone),
  'availability-zone-id': (world) => zonesOf(world).map(({ zoneId }) => zoneId),
};

/** Every type in every zone: where a type is not to be had is not simulated. */
export const describeInstanceTypeOfferings: Ec2Action<
  DescribeInstanceTypeOfferingsRequest,
  DescribeInstanceTypeOfferingsResult
> = (request, world) => {
  const LocationType = allowedValue(request.LocationType ?? 'region', Object.keys(locationsOf), 'locationType');
  const types = world.allTypes ?? [...world.instanceTypes.keys()];
  const locations = locationsOf[LocationType]?.(world) ?? [];
  const offerings: Listing<InstanceTypeOffering> = {
    things: () =>
      types.flatMap((type) =>
        locations.map((Location) => ({ InstanceType: type, LocationType, Location }) as InstanceTypeOffering),
      ),
    keyOf: ({ InstanceType, Location }) => `${InstanceType} ${Location}`,
    filters: { 'instance-type': ({ InstanceType }) => InstanceType, location: ({ Location }) => Location },
  };
  const { things, nextToken } = listThings(offerings, request, world);
  return { InstanceTypeOfferings: [...things], NextToken: nextToken };
};
