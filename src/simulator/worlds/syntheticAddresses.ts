import type { InterfaceSpec, SubnetSpec } from './spec.ts';
import { hexOf } from './syntheticNumbers.ts';
import type { Draft } from './syntheticSite.ts';

/** Hands out addresses from the bottom of each subnet and prefixes from its top, sparing what AWS keeps. `index` is that of the VPC. */
export const placeAddresses = (
  drafts: readonly Draft[],
  subnets: readonly SubnetSpec[],
  index: number,
): readonly InterfaceSpec[] => {
  const pools = new Map(subnets.map((subnet) => [subnet.name, new Pool(subnet.cidr)]));
  return drafts.map(({ extra = 0, prefixCount = 0, ...draft }, at) => {
    const pool = pools.get(draft.subnet);
    if (!pool) throw new Error(`The synthetic plan names a subnet that it does not have: ${draft.subnet}`);
    const ip = pool.address();
    const more = Array.from({ length: extra }, () => pool.address());
    const prefixes = Array.from({ length: prefixCount }, () => pool.prefix());
    return { ...draft, ip, more, prefixes, mac: macOf(index, at) };
  });
};

/** Unique in the account, as a hash of so few digits would not be. */
const macOf = (vpc: number, serial: number): string =>
  ['06', 0x5e + (vpc >> 8), vpc & 0xff, serial >> 16, (serial >> 8) & 0xff, serial & 0xff]
    .map((part) => (typeof part === 'string' ? part : hexOf(part, 2)))
    .join(':');

class Pool {
  #next: number;
  /** The first address that is no longer free for others. */
  #end: number;

  constructor(cidr: string) {
    const [base = '', length = '32'] = cidr.split('/');
    const first = base.split('.').reduce((value, part) => value * 256 + Number(part), 0);
    this.#next = first + 4;
    this.#end = first + 2 ** (32 - Number(length)) - 1;
  }

  address(): string {
    if (this.#next >= this.#end) throw new Error('The synthetic plan has a subnet with too few addresses');
    this.#next += 1;
    return textOf(this.#next - 1);
  }

  /** The highest block of sixteen that is wholly free; that of the last address never is. */
  prefix(): string {
    this.#end = Math.floor(this.#end / 16) * 16 - 16;
    if (this.#end < this.#next) throw new Error('The synthetic plan has a subnet with too few prefixes');
    return `${textOf(this.#end)}/28`;
  }
}

const textOf = (value: number): string => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
