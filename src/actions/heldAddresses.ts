import { contains } from '../domain/ip.ts';
import type { ElasticIp, Eni } from '../domain/model.ts';

/** Private addresses of one family, and prefixes of them. */
export type Assigned = { readonly addresses: readonly string[]; readonly prefixes: readonly string[] };

export const ipv4Of = ({ addresses, ipv4Prefixes }: Eni): Assigned => ({
  addresses: addresses.map(({ ip }) => ip),
  prefixes: ipv4Prefixes,
});

export const ipv6Of = ({ ipv6Addresses, ipv6Prefixes }: Eni): Assigned => ({
  addresses: ipv6Addresses.map(({ ip }) => ip),
  prefixes: ipv6Prefixes,
});

/** What an interface has and had not before. */
export const addedTo = (had: Assigned, has: Assigned): Assigned => ({
  addresses: has.addresses.filter((ip) => !had.addresses.includes(ip)),
  prefixes: has.prefixes.filter((prefix) => !had.prefixes.includes(prefix)),
});

/** Those of the elastic IPs that stand for one of the addresses, or for an address out of one of the prefixes. */
export const standingFor = (taken: readonly string[], elasticIps: readonly ElasticIp[]) =>
  elasticIps.flatMap(({ allocationId, privateIp }) => {
    const isTaken = privateIp !== undefined && taken.some((each) => each === privateIp || contains(each, privateIp));
    return isTaken ? [{ allocationId, privateIp }] : [];
  });
