import type { HostnameType, Subnet as SdkSubnet } from '@aws-sdk/client-ec2';
import type { Subnet } from '../../domain/model.ts';
import { type World, worldArn } from '../world.ts';
import { subnetView } from './vpcViews.ts';

/** As {@link subnetView}, with what EC2 always shows. */
export const subnetViewIn =
  (world: World) =>
  (subnet: Subnet): SdkSubnet => {
    const names = subnet.dnsOnLaunch ?? usualDnsOnLaunch;
    return {
      ...subnetView(subnet),
      SubnetArn: worldArn(world, `subnet/${subnet.id}`, subnet.ownerId),
      EnableDns64: subnet.dns64 ?? false,
      PrivateDnsNameOptionsOnLaunch: {
        // Checked on the way in.
        HostnameType: (names.hostnameType ?? usualDnsOnLaunch.hostnameType) as HostnameType,
        EnableResourceNameDnsARecord: names.aRecord,
        EnableResourceNameDnsAAAARecord: names.aaaaRecord,
      },
    };
  };

/** How instances of a subnet are named where nobody has changed it. Source: API reference, ModifySubnetAttribute. */
export const usualDnsOnLaunch = { hostnameType: 'ip-name', aRecord: false, aaaaRecord: false } as const;
