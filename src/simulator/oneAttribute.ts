import { isAbsent } from './parameters.ts';
import { Refusal } from './refusal.ts';

/** EC2's calls that modify attributes take exactly one of them. Keys are EC2's names, in the order it lists them. */
export const checkOneAttribute = (attributes: { readonly [name: string]: unknown }): void => {
  const given = Object.entries(attributes).flatMap(([name, value]) => (isAbsent(value) ? [] : [name]));
  if (given.length === 1) return;
  throw new Refusal(
    'InvalidParameterCombination',
    given.length === 0
      ? 'No attributes specified.'
      : `Fields for multiple attribute types specified: ${given.join(', ')}`,
  );
};
