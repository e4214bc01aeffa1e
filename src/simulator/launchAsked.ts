import type { IamInstanceProfile, IamInstanceProfileSpecification, RunInstancesRequest } from '@aws-sdk/client-ec2';
import { partitionIdOf, uniqueId } from './identity/principal.ts';
import type { AskedOfLaunch } from './extras.ts';
import { usualDnsOnLaunch } from './view/subnetViewIn.ts';
import { tenancyOf } from './vpcTraits.ts';
import type { World } from './world.ts';

/**
 * What of a launch's request is shown as it was asked for, with EC2's defaults beside it. Placement has the zone that the
 * instance got, and the tenancy of its VPC unless another is asked for.
 */
export const askedOfLaunch = (
  request: RunInstancesRequest,
  world: World,
  { vpcId, subnetId }: { readonly vpcId: string | undefined; readonly subnetId: string | undefined },
): AskedOfLaunch => {
  const { CpuOptions, EnclaveOptions, HibernationOptions, MaintenanceOptions, PrivateDnsNameOptions } = request;
  const { AvailabilityZone: _zone, AvailabilityZoneId: _zoneId, ...placement } = request.Placement ?? {};
  const names = world.subnets.get(subnetId ?? '')?.dnsOnLaunch ?? usualDnsOnLaunch;
  return {
    ClientToken: request.ClientToken ?? '',
    ...(request.IamInstanceProfile && { IamInstanceProfile: profileOf(request.IamInstanceProfile, world) }),
    Placement: { GroupName: '', Tenancy: tenancyOf(world, vpcId) as 'default' | 'dedicated', ...defined(placement) },
    ...(CpuOptions && { CpuOptions }),
    EnclaveOptions: { Enabled: EnclaveOptions?.Enabled ?? false },
    HibernationOptions: { Configured: HibernationOptions?.Configured ?? false },
    MaintenanceOptions: { AutoRecovery: 'default', ...defined(MaintenanceOptions ?? {}) },
    CapacityReservationSpecification: {
      CapacityReservationPreference: 'open',
      ...request.CapacityReservationSpecification,
    },
    PrivateDnsNameOptions: {
      HostnameType: (names.hostnameType ?? usualDnsOnLaunch.hostnameType) as 'ip-name' | 'resource-name',
      EnableResourceNameDnsARecord: names.aRecord,
      EnableResourceNameDnsAAAARecord: names.aaaaRecord,
      ...defined(PrivateDnsNameOptions ?? {}),
    },
  };
};

/** EC2 shows a profile by its ARN, however it was named. */
const profileOf = ({ Arn, Name = '' }: IamInstanceProfileSpecification, world: World): IamInstanceProfile => {
  const arn = Arn ?? `arn:${partitionIdOf(world.region)}:iam::${world.accountId}:instance-profile/${Name}`;
  return { Arn: arn, Id: uniqueId('AIPA', arn) };
};

const defined = <Members extends object>(members: Members): Members =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== '')) as Members;
