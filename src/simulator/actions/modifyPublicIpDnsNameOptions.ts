import type { ModifyPublicIpDnsNameOptionsRequest, ModifyPublicIpDnsNameOptionsResult } from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { changeEni } from '../eniStore.ts';
import { find } from '../lookup.ts';
import { refuseManagedEni } from '../managed.ts';
import { endDryRun, invalidValue, required } from '../parameters.ts';

const types: ReadonlySet<string> = new Set([
  'public-ipv4-dns-name',
  'public-ipv6-dns-name',
  'public-dual-stack-dns-name',
]);

/** The names themselves are not simulated: which of them a VPC gives follows from more than is kept here. */
export const modifyPublicIpDnsNameOptions: Ec2Action<
  ModifyPublicIpDnsNameOptionsRequest,
  ModifyPublicIpDnsNameOptionsResult
> = (request, world) => {
  const eniId = required(request.NetworkInterfaceId, 'networkInterfaceId');
  const hostnameType: string = required(request.HostnameType, 'hostnameType');
  if (!types.has(hostnameType)) throw invalidValue(hostnameType, 'hostnameType');
  endDryRun(request);

  const eni = find.eni(world, eniId);
  refuseManagedEni(eni, world);
  const { ipv4Name, ipv6Name, dualStackName } = eni.publicDnsOptions ?? {};
  changeEni(world, eni.id, { publicDnsOptions: { hostnameType, ipv4Name, ipv6Name, dualStackName } });
  return { Successful: true };
};
