import { contains } from '../domain/ip.ts';
import type { ElasticIp, Eni } from '../domain/model.ts';

/** Private addresses of one family, and prefixes of them. */
export type Assigned = { readonly addresses: readonly string[]; readonly prefixes: readonly string[] };

/** The IPv4 addresses of an interface, the primary one included, and its /28 prefixes. */
export const ipv4Of = ({ addresses, ipv4Prefixes }: Eni): Assigned => ({
  addresses: addresses.map(({ ip }) => ip),
  prefixes: ipv4Prefixes,
});

/** The IPv6 addresses of an interface and its /80 prefixes. */
export const ipv6Of = ({ ipv6Addresses, ipv6Prefixes }: Eni): Assigned => ({
  addresses: ipv6Addresses.map(({ ip }) => ip),
  prefixes: ipv6Prefixes,
});

/** What `has` holds and `had` did not: what a call assigned, where EC2 chose it. */
export const addedTo = (had: Assigned, has: Assigned): Assigned => ({
  addresses: has.addresses.filter((ip) => !had.addresses.includes(ip)),
  prefixes: has.prefixes.filter((prefix) => !had.prefixes.includes(prefix)),
});

/**
 * The elastic IPs associated with one of the addresses or with an address out of one of the prefixes; `taken` holds
 * both, prefixes as CIDRs.
 */
export const standingFor = (taken: readonly string[], elasticIps: readonly ElasticIp[]) =>
  elasticIps.flatMap(({ allocationId, privateIp }) => {
    const isTaken = privateIp !== undefined && taken.some((each) => each === privateIp || contains(each, privateIp));
    return isTaken ? [{ allocationId, privateIp }] : [];
  });
