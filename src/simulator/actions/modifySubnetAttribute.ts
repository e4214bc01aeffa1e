import type { ModifySubnetAttributeRequest } from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { usualDnsOnLaunch } from '../view/subnetViewIn.ts';
import { allowedValue } from '../launches.ts';
import { find } from '../lookup.ts';
import { checkOneAttribute, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';

/**
 * One attribute in each call, `InvalidParameterCombination` otherwise. Automatic IPv6 addresses need an IPv6 block. Has
 * no dry run.
 */
export const modifySubnetAttribute: Ec2Action<ModifySubnetAttributeRequest> = (request, world) => {
  const subnetId = required(request.SubnetId, 'subnetId');
  const { MapPublicIpOnLaunch: mapPublicIp, AssignIpv6AddressOnCreation: assignIpv6, EnableDns64: dns64 } = request;
  const { EnableResourceNameDnsARecordOnLaunch: dnsA, EnableResourceNameDnsAAAARecordOnLaunch: dnsAaaa } = request;
  const { PrivateDnsHostnameTypeOnLaunch: hostnameType } = request;
  checkOneAttribute({
    mapPublicIpOnLaunch: mapPublicIp,
    assignIpv6AddressOnCreation: assignIpv6,
    enableDns64: dns64,
    privateDnsHostnameTypeOnLaunch: hostnameType,
    enableResourceNameDnsARecordOnLaunch: dnsA,
    enableResourceNameDnsAAAARecordOnLaunch: dnsAaaa,
  });

  const subnet = find.subnet(world, subnetId);
  if (assignIpv6?.Value === true && subnet.ipv6Cidrs.length === 0) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `Subnet ${subnet.id} does not have an associated IPv6 CIDR block.`);
  }
  if (hostnameType !== undefined) {
    allowedValue(hostnameType, ['ip-name', 'resource-name'], 'privateDnsHostnameTypeOnLaunch');
  }
  const names = subnet.dnsOnLaunch ?? usualDnsOnLaunch;
  const isAboutNames = hostnameType !== undefined || dnsA !== undefined || dnsAaaa !== undefined;
  world.subnets.set(subnet.id, {
    ...subnet,
    mapPublicIpOnLaunch: mapPublicIp?.Value ?? subnet.mapPublicIpOnLaunch,
    assignIpv6OnCreation: assignIpv6?.Value ?? subnet.assignIpv6OnCreation,
    ...(dns64 && { dns64: dns64.Value === true }),
    ...(isAboutNames && {
      dnsOnLaunch: {
        hostnameType: hostnameType ?? names.hostnameType,
        aRecord: dnsA?.Value ?? names.aRecord,
        aaaaRecord: dnsAaaa?.Value ?? names.aaaaRecord,
      },
    }),
  });
  return {};
};
