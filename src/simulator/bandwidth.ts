import { invalidValue } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

const known: ReadonlySet<string> = new Set(['default', 'vpc-1', 'ebs-1']);

/** The bandwidth weighting that a request asks for; throws for one that EC2 does not know. */
export const checkedWeighting = <Asked extends string | undefined>(weighting: Asked): Asked => {
  if (weighting !== undefined && !known.has(weighting)) throw invalidValue(weighting, 'bandwidthWeighting');
  return weighting;
};

/**
 * What an instance of the type has then: what was asked for, else the standard bandwidth where the type lets it be chosen. Throws where the type does
 * not have it; what is not known of a type limits nothing.
 */
export const weightingOf = (type: string, asked: string | undefined, world: World): string | undefined => {
  const weightings = world.limitsOf(type)?.bandwidthWeightings;
  if (asked === undefined) return weightings?.includes('default') ? 'default' : undefined;
  if (weightings === undefined || weightings.includes(asked)) return asked;
  // simulated wording
  throw new Refusal('InvalidParameterValue', `${type} instances do not support the bandwidth weighting ${asked}.`);
};
