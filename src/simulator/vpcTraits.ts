import { associationId } from './associationIds.ts';
import type { World } from './world.ts';
import { defaultDns, type VpcDns } from './extras.ts';
import { changeEni } from './eniStore.ts';
import { publicDnsName } from './names.ts';

/** The id (`dopt-…`) of the DHCP options that every VPC of the region has at first. */
export const defaultDhcpOptions = ({ accountId, region }: World): string => associationId('dopt', accountId, region);

/** The DHCP options of a VPC; `default` stands for none. */
export const dhcpOptionsOf = (world: World, vpcId: string): string =>
  world.vpcs.get(vpcId)?.dhcpOptionsId ?? defaultDhcpOptions(world);

/** Whether instances of a VPC run on hardware of their own unless they say otherwise. */
export const tenancyOf = (world: World, vpcId: string | undefined): string =>
  world.vpcs.get(vpcId ?? '')?.tenancy ?? 'default';

/**
 * The DNS attributes of a VPC. What came with the snapshot does not tell them: hostnames are on in a default VPC, and where
 * public addresses have names.
 */
export const dnsOf = (world: World, vpcId: string): VpcDns =>
  world.extras.vpcDns.get(vpcId) ?? {
    ...defaultDns,
    hostnames: world.vpcs.get(vpcId)?.isDefault || world.hasDnsNames(vpcId),
  };

/** The name of a public IPv4 address in a VPC; undefined where the VPC gives none. Source: VPC user guide, DNS attributes. */
export const publicNameIn = (world: World, vpcId: string, publicIp: string): string | undefined =>
  dnsOf(world, vpcId).hostnames ? publicDnsName(publicIp, world.region) : undefined;

/** Changes the DNS attributes of a VPC; its public addresses get or lose their names with the hostnames. */
export const changeDns = (world: World, vpcId: string, change: Partial<VpcDns>): void => {
  world.extras.vpcDns.set(vpcId, { ...dnsOf(world, vpcId), ...change });
  if (change.hostnames === undefined) return;
  for (const eni of world.enis.values()) {
    if (eni.vpcId !== vpcId || !eni.addresses.some(({ association }) => association)) continue;
    const addresses = eni.addresses.map((address) => {
      const { association } = address;
      if (!association) return address;
      const name = association.publicIp === undefined ? undefined : publicNameIn(world, vpcId, association.publicIp);
      return { ...address, association: { ...association, publicDnsName: name } };
    });
    changeEni(world, eni.id, { addresses });
  }
};
