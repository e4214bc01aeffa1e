import { contains } from '../ip.ts';
import type { Subnet, Vpc } from '../model.ts';

type Blocks = Pick<Vpc | Subnet, 'ipv6Cidrs' | 'privateIpv6Cidrs'>;

/** Global unicast, 2000::/3. Source: RFC 4291; unique local addresses (fc00::/7) are not routed on the internet. */
export const isGlobal = (ip: string): boolean => /^[23][\da-f]{3}:/i.test(ip);

/**
 * The IPv6 blocks of a VPC or subnet that are never advertised on the internet: unique local ones, and global ones that IPAM holds as private. Source: API
 * reference, VpcIpv6CidrBlockAssociation, Ipv6AddressAttribute; VPC user guide, private IPv6 addresses.
 */
export const privateBlocks = ({ ipv6Cidrs, privateIpv6Cidrs = [] }: Blocks): readonly string[] =>
  ipv6Cidrs.filter((cidr) => privateIpv6Cidrs.includes(cidr) || !isGlobal(cidr));

/** Whether the internet may know the address: it is global, and in no private block of its subnet. */
export const isPublicIpv6 = (ip: string, subnet: Blocks | undefined): boolean =>
  isGlobal(ip) && !(subnet && privateBlocks(subnet).some((cidr) => contains(cidr, ip)));
