import { isCidr, overlaps } from '../domain/ip.ts';
import type { Vpc } from '../domain/model.ts';
import { isWithin, notACidr } from './cidrs.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** A subnet takes a /64. Source: VPC user guide, subnet sizing. */
export const checkIpv6Fits = (world: World, vpc: Vpc, cidr: string): void => {
  if (!isCidr(cidr) || !cidr.endsWith('/64')) throw notACidr(cidr, 'ipv6CidrBlock');
  if (!vpc.ipv6Cidrs.some((outer) => isWithin(outer, cidr))) {
    throw new Refusal('InvalidSubnet.Range', `The CIDR '${cidr}' is invalid.`);
  }
  const clash = [...world.subnets.values()].some((other) => other.ipv6Cidrs.some((taken) => overlaps(taken, cidr)));
  if (clash) throw new Refusal('InvalidSubnet.Conflict', `The CIDR '${cidr}' conflicts with another subnet`);
};
