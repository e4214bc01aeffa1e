import { demoAccount } from './demoAccounts.ts';
import { fnv } from './naming.ts';
import { randomFrom, hexOf, UniqueNumbers, type Random } from './syntheticNumbers.ts';
import type { SubnetSpec, VpcSpec } from './spec.ts';
import { placeAddresses } from './syntheticAddresses.ts';
import { cutSubnets, type Demand, type NextBlock } from './syntheticCidrs.ts';
import { fillSubnet } from './syntheticFill.ts';
import { unusedGroups } from './syntheticNames.ts';
import { tablesOf } from './syntheticRoutes.ts';
import type { Draft } from './syntheticSite.ts';
import { placesFor, type PlannedSubnet, type VpcKind } from './syntheticTiers.ts';

export type SyntheticVpc = {
  readonly name: string;
  readonly kind: VpcKind;
  /** Its number in the account. */
  readonly index: number;
  /** How many interfaces it has. */
  readonly count: number;
};

/** One VPC: more zones and tiers the larger it is. `nextPods` gives blocks that are left for the whole account. */
export const syntheticVpc = ({ name, kind, index, count }: SyntheticVpc, nextPods: NextBlock): VpcSpec => {
  const random = randomFrom(fnv(name));
  const numbers = new UniqueNumbers(index);
  const places = placesFor(kind, count, random);
  const made = places.map((place) =>
    fillSubnet({ ...place, kind, vpcName: name, random, numbers, inside: insideOf(place, places) }),
  );
  const [instances, drafts] = [made.flatMap((each) => each.instances), made.flatMap((each) => each.drafts)];
  const { cidrs, of } = cutSubnets(demandsOf(places, drafts, random), blocksOf(index, nextPods));
  const [cidr = '', ...moreCidrs] = cidrs;
  const digits = hexOf(index, 3);
  const subnets = places.map((place, at) =>
    subnetSpec(place, `subnet-0${digits}${hexOf(at, 2)}`, of.get(place.subnet)),
  );
  return {
    ...demoAccount,
    zoneIds: { ...demoAccount.zoneIds, 'eu-west-1c': 'euw1-az3' },
    id: `vpc-0${digits}`,
    name,
    cidr,
    moreCidrs,
    ...(places.some(({ tier }) => tier === 'public') ? { gateway: { id: `igw-0${digits}`, name: `${name}-igw` } } : {}),
    groups: groupsOf(drafts, kind).map((group, at) => ({
      id: `sg-0${digits}${hexOf(at, 3)}`,
      name: group,
      description: group === 'default' ? 'default VPC security group' : `Traffic of ${group}`,
    })),
    subnets,
    tables: tablesOf({ name, digits, places, drafts }),
    instances,
    interfaces: placeAddresses(drafts, subnets, index),
    idleElastics: Array.from({ length: Math.round(count / 1500) }, (_, at) => ({
      ip: numbers.publicIp(),
      name: `${name}-unused-${at + 1}`,
    })),
  };
};

/** The application subnet of its zone, for a public one. */
const insideOf = ({ tier, zone }: PlannedSubnet, places: readonly PlannedSubnet[]): string | undefined =>
  tier === 'public' ? places.find((place) => place.tier === 'app' && place.zone === zone)?.subnet : undefined;

/** Most subnets have a good part of their addresses free, one in eight hardly any. */
const demandsOf = (places: readonly PlannedSubnet[], drafts: readonly Draft[], random: Random): readonly Demand[] => {
  const inSubnet = Map.groupBy(drafts, ({ subnet }) => subnet);
  return places.map(({ subnet }) => {
    const own = inSubnet.get(subnet) ?? [];
    return {
      subnet,
      addresses: own.reduce((sum, { extra = 0 }) => sum + 1 + extra, 0),
      prefixes: own.reduce((sum, { prefixCount = 0 }) => sum + prefixCount, 0),
      room: random() < 0.125 ? 1 : 1.3 + 1.2 * random(),
    };
  });
};

/** The VPC's own /16, then such of the range that is kept for carriers, which pods are given where addresses are short. */
const blocksOf = (index: number, nextPods: NextBlock): NextBlock => {
  let own: string | undefined = index < 256 ? `10.${index}` : `172.${16 + index - 256}`;
  return () => {
    const block = own ?? nextPods();
    own = undefined;
    return block;
  };
};

const subnetSpec = ({ subnet, tier, zone }: PlannedSubnet, id: string, cidr = ''): SubnetSpec => ({
  id,
  name: subnet,
  zone: `${demoAccount.region}${zone}`,
  cidr,
  publicIpOnLaunch: tier === 'public',
});

const groupsOf = (drafts: readonly Draft[], kind: VpcKind): readonly string[] => [
  ...new Set(['default', ...drafts.flatMap(({ groups }) => groups), ...unusedGroups[kind]]),
];
