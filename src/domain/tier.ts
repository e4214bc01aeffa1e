/**
 * How far a subnet reaches, see `exposure/subnetReach`: public = a way in from the internet or a carrier's network, private = a way out alone, isolated =
 * neither, unknown = a part that would tell was not read.
 */
export type Tier = 'public' | 'private' | 'isolated' | 'unknown';

/** From the most open to the least; where nothing is known comes last. */
export const tiers: readonly Tier[] = ['public', 'private', 'isolated', 'unknown'];

/** A comparator: public, private, isolated, unknown. */
export const compareTiers = (a: Tier, b: Tier): number => tiers.indexOf(a) - tiers.indexOf(b);
