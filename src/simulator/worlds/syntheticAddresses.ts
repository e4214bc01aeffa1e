import type { InterfaceSpec, SubnetSpec } from './spec.ts';

/** An interface that has no addresses yet, only how many it wants. */
export type Draft = Omit<InterfaceSpec, 'ip' | 'more' | 'prefixes'> & {
  readonly extra: number;
  readonly prefixCount: number;
};

/** Hands out addresses from the bottom of each subnet and prefixes from its top, sparing what AWS keeps. */
export const placeAddresses = (
  drafts: readonly Draft[],
  subnets: readonly SubnetSpec[],
  index: number,
): readonly InterfaceSpec[] => {
  const pools = new Map(subnets.map((subnet) => [subnet.name, new Pool(subnet.cidr)]));
  return drafts.map(({ extra, prefixCount, ...draft }, at) => {
    const pool = pools.get(draft.subnet);
    if (!pool) throw new Error(`The synthetic plan names a subnet that it does not have: ${draft.subnet}`);
    const ip = pool.address();
    const more = Array.from({ length: extra }, () => pool.address());
    const prefixes = Array.from({ length: prefixCount }, () => pool.prefix());
    return { ...draft, ip, more, prefixes, mac: mac(index, at) };
  });
};

/** Unique in the account, as a hash of so few digits would not be. */
const mac = (vpc: number, serial: number): string =>
  ['06', '5e', vpc, serial >> 16, (serial >> 8) & 0xff, serial & 0xff]
    .map((part) => (typeof part === 'string' ? part : part.toString(16).padStart(2, '0')))
    .join(':');

class Pool {
  readonly #first: number;
  #next: number;
  #top: number;

  constructor(cidr: string) {
    const [base = '', length = '32'] = cidr.split('/');
    this.#first = base.split('.').reduce((value, part) => value * 256 + Number(part), 0);
    this.#next = this.#first + 4;
    // The last block of sixteen holds the address that AWS keeps.
    this.#top = this.#first + 2 ** (32 - Number(length)) - 16;
  }

  address(): string {
    const ip = textOf(this.#next);
    this.#next += 1;
    return ip;
  }

  prefix(): string {
    this.#top -= 16;
    return `${textOf(this.#top)}/28`;
  }
}

const textOf = (value: number): string => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
