import { descriptionCharacters, descriptionLength } from './shared/nameAndDescription.ts';
import type { EniInput } from './shared/eniInput.ts';
import { ownInterface } from './shared/ownInterface.ts';
import type { Rule } from './rule.ts';

export type DescriptionInput = EniInput & { readonly description: string };

/** All that EC2 demands of the description of an interface. */
export const descriptionRules: readonly Rule<DescriptionInput>[] = [
  ...ownInterface,
  descriptionLength,
  descriptionCharacters,
];
