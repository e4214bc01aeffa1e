import { reservedCount } from '../../domain/subnetUse.ts';

/** What the interfaces of a subnet want. */
export type Demand = {
  readonly subnet: string;
  readonly addresses: number;
  /** /28 prefixes. */
  readonly prefixes: number;
  /** How many times as much the subnet shall have at least, if it can. */
  readonly room: number;
};

export type Cut = {
  /** Those of the VPC, the primary one first. */
  readonly cidrs: readonly string[];
  /** Of each subnet by its name. */
  readonly of: ReadonlyMap<string, string>;
};

/** The first two numbers of the next /16. */
export type NextBlock = () => string;

/** EC2's smallest subnet is a /28. The largest here is a /18. Both as bits of the host part. */
const [leastBits, mostBits] = [4, 14];
/** EC2's largest CIDR of a VPC is a /16. Its smallest would be a /28, which nobody plans with. */
const [leastVpcBits, mostVpcBits] = [8, 16];

/**
 * Subnets of sizes that fit, side by side in the CIDRs of one VPC: the larger ones first, so that each starts at a
 * multiple of its size.
 */
export const cutSubnets = (demands: readonly Demand[], nextBlock: NextBlock): Cut => {
  const sizes = demands.map((demand) => ({ subnet: demand.subnet, bits: bitsFor(demand) }));
  const total = sizes.reduce((sum, { bits }) => sum + 2 ** bits, 0);
  const vpcBits = Math.min(mostVpcBits, Math.max(leastVpcBits, Math.ceil(Math.log2(total * 1.5))));
  const cidrs: string[] = [];
  const of = new Map<string, string>();
  let [base, offset] = ['', 2 ** mostVpcBits];
  for (const { subnet, bits } of sizes.toSorted((a, b) => b.bits - a.bits)) {
    if (offset + 2 ** bits > 2 ** mostVpcBits) {
      [base, offset] = [nextBlock(), 0];
      cidrs.push(`${base}.0.0/${32 - (cidrs.length === 0 ? vpcBits : mostVpcBits)}`);
    }
    of.set(subnet, `${base}.${offset >> 8}.${offset & 0xff}/${32 - bits}`);
    offset += 2 ** bits;
  }
  return { cidrs, of };
};

const bitsFor = ({ subnet, addresses, prefixes, room }: Demand): number => {
  // AWS keeps four addresses at the start and one at the end, which costs the last block of sixteen where prefixes are wanted.
  const least = prefixes === 0 ? addresses + reservedCount : addresses + 16 * prefixes + 20;
  const fits = (wanted: number): number => Math.max(leastBits, Math.ceil(Math.log2(wanted)));
  if (fits(least) > mostBits) throw new Error(`The synthetic plan has a subnet with too many interfaces: ${subnet}`);
  return Math.min(mostBits, fits(least * room));
};
