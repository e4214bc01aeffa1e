import { tiers, type Tier } from '../domain/tier.ts';
import type { SubnetNode, ZoneNode } from './graph.ts';

/** Subnets of one row: at most one of each zone. */
export type Band = readonly SubnetNode[];

/**
 * The rows of a VPC: tier by tier, twins (`app-a`, `app-b`) side by side. Twins are known by their names; subnets without a
 * twin of that name share rows by their order, so that unlike names do not make a staircase.
 */
export const bandsOf = (zones: readonly ZoneNode[]): readonly Band[] =>
  tiers.flatMap((tier) => bandsOfTier(zones, tier));

const bandsOfTier = (zones: readonly ZoneNode[], tier: Tier): readonly Band[] => {
  const named = zones.flatMap((zone) => {
    const seen = new Map<string, number>();
    return zone.subnets
      .filter((subnet) => subnet.tier === tier)
      .map((subnet, order) => {
        const stem = stemOf(subnet.name, zone);
        const nth = seen.get(stem) ?? 0;
        seen.set(stem, nth + 1);
        return { subnet, order, key: `${stem}#${nth}` };
      });
  });
  const byKey = Map.groupBy(named, ({ key }) => key);
  const lone = named.filter(({ key }) => byKey.get(key)?.length === 1);
  const rows = [
    ...[...byKey.values()].filter((row) => row.length > 1),
    ...Map.groupBy(nthInZone(lone), ({ nth }) => nth).values(),
  ];
  return rows
    .map((row) => ({ row, order: Math.min(...row.map(({ order }) => order)) }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ row }) => row.map(({ subnet }) => subnet));
};

const nthInZone = <T extends { readonly subnet: SubnetNode }>(lone: readonly T[]): readonly (T & { nth: number })[] => {
  const counts = new Map<string, number>();
  return lone.map((entry) => {
    const nth = counts.get(entry.subnet.zone) ?? 0;
    counts.set(entry.subnet.zone, nth + 1);
    return { ...entry, nth };
  });
};

/** The name without what tells the zone: `app` of `app-a`, `app-eu-west-1a`, `app-euw1-az1` and `app1a`. */
const stemOf = (name: string, zone: ZoneNode): string => {
  const letter = zone.name.slice(-1);
  const marks = [zone.name, zone.zoneId, zone.name.slice(-2), letter].filter(
    (mark) => mark !== undefined && mark !== '',
  );
  const lower = name.toLowerCase();
  const mark = marks.find((candidate) => lower.endsWith(candidate ?? ''));
  return mark === undefined ? lower : lower.slice(0, -mark.length).replace(/[\s._-]+$/, '');
};
