import type { TableSpec } from './spec.ts';
import { natId } from './syntheticServices.ts';
import type { Draft } from './syntheticSite.ts';
import type { PlannedSubnet, SubnetPurpose } from './syntheticTiers.ts';

type Routed = {
  /** Of the VPC. */
  readonly name: string;
  /** The VPC's digits in ids. */
  readonly digits: string;
  readonly places: readonly PlannedSubnet[];
  readonly drafts: readonly Draft[];
};

/**
 * Public subnets share a table with the internet gateway; each zone has one with its NAT gateway, or with the transit gateway where it has none. The
 * main table leads nowhere: data subnets use it without naming it.
 */
export const tablesOf = ({ name, digits, places, drafts }: Routed): readonly TableSpec[] => {
  const nats = new Set(drafts.flatMap(({ service, subnet }) => (service === 'nat' ? [subnet] : [])));
  const zones = [...new Set(places.map(({ zone }) => zone))].toSorted();
  const beside = [office, ['pl-6da54004', `vpce-0${digits}`]] as const;
  const outward = places.filter(({ tier }) => tier === 'public').map(({ subnet }) => subnet);
  const tables: readonly TableSpec[] = [
    {
      id: `rtb-0${digits}0`,
      name: 'rtb-public',
      subnets: outward,
      routes: [['0.0.0.0/0', `igw-0${digits}`], ...beside],
    },
    ...zones.map((zone, at) => ({
      id: `rtb-0${digits}${at + 1}`,
      name: `rtb-private-${zone}`,
      subnets: places.filter((place) => place.zone === zone && routed.has(place.tier)).map(({ subnet }) => subnet),
      routes: [['0.0.0.0/0', nats.has(`public-${zone}`) ? natId(name, zone) : transit] as const, ...beside],
    })),
  ];
  return [
    ...tables.filter(({ subnets }) => subnets.length > 0),
    { id: `rtb-0${digits}f`, name: 'rtb-main', main: true, subnets: [], routes: [] },
  ];
};

const routed: ReadonlySet<SubnetPurpose> = new Set(['app', 'nodes', 'functions']);

const transit = 'tgw-0b8e61d5';
/** The networks of the people who own the account. */
const office = ['172.20.0.0/14', transit] as const;
