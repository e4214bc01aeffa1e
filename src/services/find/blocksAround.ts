import { addressAt } from '../../domain/ip.ts';

/** The sizes that a subnet may have. Sources: Amazon VPC user guide, subnet sizing for IPv4 and for IPv6. */
const lengths = {
  four: Array.from({ length: 13 }, (_, at) => 16 + at),
  six: [44, 48, 52, 56, 60, 64],
} as const;

/** Every block that a subnet with this address can have, the largest first. */
export const blocksAround = (ip: string): readonly string[] =>
  lengths[ip.includes(':') ? 'six' : 'four'].map((length) => `${addressAt(`${ip}/${length}`, 0)}/${length}`);
