import { invalidValue } from './parameters.ts';
import { zoneIdOf } from './names.ts';
import { zoneNamesOf } from './regionFacts.ts';
import type { World } from './world.ts';

export type Zone = { readonly zone: string; readonly zoneId: string };

/** The zones of the world's region, and whichever its subnets use beyond (local zones), with the ids that its subnets tell. */
export const zonesOf = (world: World): readonly Zone[] => {
  const zones = new Map(zoneNamesOf(world.region).map((zone) => [zone, '']));
  for (const subnet of world.subnets.values()) zones.set(subnet.zone, subnet.zoneId ?? '');
  const all = [...zones].map(([zone, zoneId]) => ({ zone, zoneId: zoneId === '' ? zoneIdOf(zone) : zoneId }));
  return all.sort((one, other) => (one.zone < other.zone ? -1 : 1));
};

/**
 * The zone that a request names, by name or by id; the first one when it names none. Throws EC2's refusal, which lists
 * the zones, for an unknown one.
 */
export const zoneFor = (
  world: World,
  asked: { readonly AvailabilityZone?: string | undefined; readonly AvailabilityZoneId?: string | undefined },
): Zone => {
  const zones = zonesOf(world);
  const { AvailabilityZone: name, AvailabilityZoneId: id } = asked;
  const found = zones.find(
    (one) => (name === undefined || one.zone === name) && (id === undefined || one.zoneId === id),
  );
  if (found) return found;
  const names = zones.map(({ zone }) => zone).join(', ');
  // simulated wording
  throw invalidValue(
    name ?? id,
    name === undefined ? 'availabilityZoneId' : 'availabilityZone',
    `Subnets can currently only be created in the following availability zones: ${names}.`,
  );
};
