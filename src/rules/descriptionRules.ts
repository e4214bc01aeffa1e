import { descriptionCharacters, descriptionLength } from './shared/nameAndDescription.ts';
import { eachEni, type EnisInput } from './shared/eniInput.ts';
import { knownByDescription } from './shared/controllerKeeps.ts';
import { ownInterface } from './shared/ownInterface.ts';
import type { Rule } from './rule.ts';

export type DescriptionInput = EnisInput & { readonly description: string };

/** All that EC2 demands of the description of interfaces. */
export const descriptionRules: readonly Rule<DescriptionInput>[] = [
  ...[...ownInterface, knownByDescription].map((rule) => eachEni(rule)),
  descriptionLength,
  descriptionCharacters,
];
