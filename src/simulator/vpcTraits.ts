import { associationId } from './associationIds.ts';
import type { World } from './world.ts';

/** The id (`dopt-…`) of the DHCP options that every VPC of the region has at first. */
export const defaultDhcpOptions = ({ accountId, region }: World): string => associationId('dopt', accountId, region);

/** The DHCP options of a VPC; `default` stands for none. */
export const dhcpOptionsOf = (world: World, vpcId: string): string =>
  world.extras.vpcTraits.get(vpcId)?.dhcpOptionsId ?? world.vpcs.get(vpcId)?.dhcpOptionsId ?? defaultDhcpOptions(world);

/** Whether instances of a VPC run on hardware of their own unless they say otherwise. */
export const tenancyOf = (world: World, vpcId: string | undefined): string =>
  world.extras.vpcTraits.get(vpcId ?? '')?.tenancy ?? world.vpcs.get(vpcId ?? '')?.tenancy ?? 'default';
