import { demoAccount } from './demoAccount.ts';
import { fnv } from './naming.ts';
import { randomFrom } from './random.ts';
import type { InstanceSpec, SubnetSpec, VpcSpec } from './spec.ts';
import { placeAddresses, type Draft } from './syntheticAddresses.ts';
import { fillSubnet, type TierName } from './syntheticSubnet.ts';

export type SyntheticVpc = { readonly name: string; readonly index: number; readonly count: number };

/** One VPC with exactly `count` interfaces: more zones and tiers the larger it is. */
export const syntheticVpc = ({ name, index, count }: SyntheticVpc): VpcSpec => {
  const random = randomFrom(fnv(name));
  const places = placesFor(count);
  const instances: InstanceSpec[] = [];
  const drafts: Draft[] = [];
  let left = count;
  places.forEach((place, at) => {
    const isLast = at === places.length - 1;
    const budget = isLast ? left : Math.min(left, Math.round(count * place.share * (0.7 + 0.6 * random())));
    left -= budget;
    const serial = { vpc: index, next: drafts.length };
    const filled = fillSubnet({ ...place, budget, random, serial, inside: insideOf(place.subnet, places) });
    instances.push(...filled.instances);
    drafts.push(...filled.drafts);
  });
  const hexIndex = index.toString(16).padStart(3, '0');
  const subnets = places.map(({ subnet, tier }, slot) => subnetSpec({ subnet, tier, slot, index, drafts }));
  return {
    ...demoAccount,
    zoneIds: { ...demoAccount.zoneIds, 'eu-west-1c': 'euw1-az3' },
    id: `vpc-0${hexIndex}`,
    name,
    cidr: `${base(index)}.0.0/16`,
    gateway: { id: `igw-0${hexIndex}`, name: `${name}-igw` },
    groups: ['default', 'web', 'app', 'data'].map((group, at) => ({
      id: `sg-0${hexIndex}${at}`,
      name: group,
      description: `Synthetic group ${group}`,
    })),
    subnets,
    tables: tablesOf(places, hexIndex),
    instances,
    interfaces: placeAddresses(drafts, subnets, index),
  };
};

type Place = { readonly subnet: string; readonly zone: string; readonly tier: TierName; readonly share: number };

const tiersBySize: readonly (readonly [least: number, zones: number, tiers: readonly TierName[]])[] = [
  [1000, 3, ['public', 'app', 'app-2', 'data']],
  [300, 3, ['public', 'app', 'data']],
  [100, 2, ['public', 'app', 'data']],
  [30, 2, ['public', 'app']],
  [0, 1, ['app']],
];

const weight: { readonly [T in TierName]: number } = { public: 1, app: 3, 'app-2': 3, data: 2 };

const placesFor = (count: number): readonly Place[] => {
  const [, zones, tiers] = tiersBySize.find(([least]) => count >= least) ?? [0, 1, ['app'] as const];
  const total = tiers.reduce((sum, tier) => sum + weight[tier], 0) * zones;
  return ['a', 'b', 'c'].slice(0, zones).flatMap((letter) =>
    tiers.map((tier) => ({
      subnet: `${tier}-${letter}`,
      zone: `${demoAccount.region}${letter}`,
      tier,
      share: weight[tier] / total,
    })),
  );
};

/** The subnet in which the second interface of a dual-homed server of this one stands. */
const insideOf = (subnet: string, places: readonly Place[]): string | undefined => {
  const inside = subnet.replace('public', 'app');
  return inside !== subnet && places.some((place) => place.subnet === inside) ? inside : undefined;
};

const base = (index: number): string => `${10 + Math.floor(index / 256)}.${index % 256}`;

type SubnetInput = Pick<Place, 'subnet' | 'tier'> & {
  readonly slot: number;
  readonly index: number;
  readonly drafts: readonly Draft[];
};

/** Each subnet has a slot of 4,096 addresses and uses as much of it as leaves about half of it free. */
const subnetSpec = ({ subnet, tier, slot, index, drafts }: SubnetInput): SubnetSpec => {
  const mine = drafts.filter((draft) => draft.subnet === subnet);
  const taken = mine.reduce((sum, draft) => sum + 1 + draft.extra + 16 * draft.prefixCount, 0);
  const bits = Math.min(12, Math.max(5, Math.ceil(Math.log2(taken * 1.6 + 48))));
  return {
    id: `subnet-0${index.toString(16).padStart(3, '0')}${slot.toString(16)}`,
    name: subnet,
    zone: `${demoAccount.region}${subnet.slice(-1)}`,
    cidr: `${base(index)}.${slot * 16}.0/${32 - bits}`,
    publicIpOnLaunch: tier === 'public',
  };
};

const tablesOf = (places: readonly Place[], hexIndex: string): VpcSpec['tables'] => {
  const named = (wanted: (tier: TierName) => boolean): readonly string[] =>
    places.filter(({ tier }) => wanted(tier)).map(({ subnet }) => subnet);
  return [
    {
      id: `rtb-0${hexIndex}1`,
      name: 'rtb-public',
      subnets: named((tier) => tier === 'public'),
      routes: [['0.0.0.0/0', `igw-0${hexIndex}`]],
    },
    {
      id: `rtb-0${hexIndex}2`,
      name: 'rtb-app',
      subnets: named((tier) => tier.startsWith('app')),
      routes: [['0.0.0.0/0', 'tgw-0b8e61d5']],
    },
    { id: `rtb-0${hexIndex}3`, name: 'rtb-data', main: true, subnets: named((tier) => tier === 'data'), routes: [] },
  ];
};
