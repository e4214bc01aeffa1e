import type { ModifySubnetAttributeRequest } from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { traitsOf } from '../view/subnetViewIn.ts';
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
  world.subnets.set(subnet.id, {
    ...subnet,
    mapPublicIpOnLaunch: mapPublicIp?.Value ?? subnet.mapPublicIpOnLaunch,
    assignIpv6OnCreation: assignIpv6?.Value ?? subnet.assignIpv6OnCreation,
  });
  const traits = world.extras.subnetTraits.get(subnet.id) ?? traitsOf(subnet);
  const hostnameTypes = ['ip-name', 'resource-name'];
  world.extras.subnetTraits.set(subnet.id, {
    dns64: dns64?.Value ?? traits.dns64,
    hostnameType: allowedValue(hostnameType ?? traits.hostnameType, hostnameTypes, 'privateDnsHostnameTypeOnLaunch'),
    dnsARecord: dnsA?.Value ?? traits.dnsARecord,
    dnsAaaaRecord: dnsAaaa?.Value ?? traits.dnsAaaaRecord,
  });
  return {};
};
