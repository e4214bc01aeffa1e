import type { ChangedKind, FieldChange } from '../domain/changes.ts';
import { words, type Words } from '../domain/words.ts';

/** What people call the things that change. */
export const kindWords: { readonly [K in ChangedKind]: Words } = {
  vpc: words`VPC`,
  subnet: words`subnet`,
  instance: words`instance`,
  interface: words`interface`,
  address: words`elastic IP address`,
  group: words`security group`,
};

/** The differences that are told: the id of an association says nothing to a person where its ends are told. */
export const told = (fields: readonly FieldChange[]): readonly FieldChange[] =>
  fields.length > 1 ? fields.filter(({ name }) => name !== 'associationId') : fields;
