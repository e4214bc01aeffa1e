/** What a subnet is for. */
export type SubnetPurpose = 'public' | 'app' | 'nodes' | 'functions' | 'data';

/** What a VPC is for. */
export type VpcKind = 'web' | 'cluster' | 'data' | 'functions' | 'compute' | 'shared';

/** A subnet to be filled. */
export type PlannedSubnet = {
  readonly subnet: string;
  readonly tier: SubnetPurpose;
  /** `a`, `b` or `c`. */
  readonly zone: string;
  /** True for the first of its tier and zone. */
  readonly isFirst: boolean;
  /** How many interfaces are made in it. */
  readonly budget: number;
};

/** The tiers of each kind with their parts of its interfaces, in the order in which they come as a VPC grows. */
const tiersOf: { readonly [Kind in VpcKind]: readonly (readonly [tier: SubnetPurpose, part: number])[] } = {
  web: [
    ['app', 6],
    ['public', 2],
    ['data', 2],
    ['functions', 1],
  ],
  cluster: [
    ['nodes', 10],
    ['public', 1],
    ['data', 1],
  ],
  data: [
    ['data', 6],
    ['app', 3],
    ['functions', 1],
  ],
  functions: [
    ['functions', 8],
    ['public', 1],
    ['data', 2],
  ],
  compute: [
    ['app', 9],
    ['public', 1],
    ['data', 1],
  ],
  shared: [
    ['app', 5],
    ['public', 1],
    ['data', 1],
  ],
};

const growth: readonly (readonly [least: number, zones: number, tiers: number])[] = [
  [300, 3, 4],
  [100, 2, 3],
  [30, 2, 2],
  [0, 1, 1],
];

/** Interfaces of one subnet at most. Those of nodes bring prefixes: a /18 has room for about a thousand. */
const mostIn: { readonly [T in SubnetPurpose]: number } = {
  public: 4000,
  app: 4000,
  nodes: 700,
  functions: 4000,
  data: 4000,
};

/**
 * How many interfaces each subnet of a VPC holds, `count` in all. A zone has somewhat more or less than its part, as
 * `random` has it.
 */
export const placesFor = (kind: VpcKind, count: number, random: () => number): readonly PlannedSubnet[] => {
  const [, zones, tierCount] = growth.find(([least]) => count >= least) ?? [0, 1, 1];
  const tiers = tiersOf[kind].slice(0, tierCount);
  const total = tiers.reduce((sum, [, part]) => sum + part, 0) * zones;
  // The last one takes what is left, so the largest come last.
  const spots = ['a', 'b', 'c']
    .slice(0, zones)
    .flatMap((zone) => tiers.map(([tier, part]) => ({ zone, tier, part })))
    .toSorted((one, other) => one.part - other.part);
  let left = count;
  return spots.flatMap(({ zone, tier, part }, at) => {
    const wanted = Math.round((count * part * (0.7 + 0.6 * random())) / total);
    const budget = at === spots.length - 1 ? left : Math.min(left, wanted);
    left -= budget;
    return partsOf(budget, mostIn[tier]).map((some, number) => {
      const isFirst = number === 0;
      return { subnet: `${tier}-${zone}${isFirst ? '' : `-${number + 1}`}`, tier, zone, isFirst, budget: some };
    });
  });
};

/** A number as equal parts of at most so much; 0 is one part. */
const partsOf = (whole: number, most: number): readonly number[] => {
  const parts = Math.max(1, Math.ceil(whole / most));
  return Array.from(
    { length: parts },
    (_, at) => Math.floor((whole * (at + 1)) / parts) - Math.floor((whole * at) / parts),
  );
};
