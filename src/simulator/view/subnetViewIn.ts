import type { HostnameType, Subnet as SdkSubnet } from '@aws-sdk/client-ec2';
import type { Subnet } from '../../domain/model.ts';
import { defaultSubnetTraits, type SubnetTraits } from '../extras.ts';
import { type World, worldArn } from '../world.ts';
import { subnetView } from './vpcViews.ts';

/** As {@link subnetView}, with what the world keeps about a subnet besides. */
export const subnetViewIn =
  (world: World) =>
  (subnet: Subnet): SdkSubnet => {
    const traits = world.extras.subnetTraits.get(subnet.id) ?? traitsOf(subnet);
    return {
      ...subnetView(subnet),
      SubnetArn: worldArn(world, `subnet/${subnet.id}`, subnet.ownerId),
      EnableDns64: traits.dns64,
      PrivateDnsNameOptionsOnLaunch: {
        // Checked on the way in.
        HostnameType: traits.hostnameType as HostnameType,
        EnableResourceNameDnsARecord: traits.dnsARecord,
        EnableResourceNameDnsAAAARecord: traits.dnsAaaaRecord,
      },
    };
  };

/** What the subnet had when the world was made of it. */
export const traitsOf = ({ dns64, dnsOnLaunch }: Subnet): SubnetTraits => ({
  ...defaultSubnetTraits,
  ...(dns64 === undefined ? {} : { dns64 }),
  ...(dnsOnLaunch && {
    hostnameType: dnsOnLaunch.hostnameType ?? defaultSubnetTraits.hostnameType,
    dnsARecord: dnsOnLaunch.aRecord,
    dnsAaaaRecord: dnsOnLaunch.aaaaRecord,
  }),
});
