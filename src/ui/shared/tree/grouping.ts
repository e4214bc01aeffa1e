import { oneKind, text, type Of } from '../../../domain/shape.ts';
import { foreign, words, type Words } from '../../../domain/words.ts';

/** By what the interfaces of the Network view stand together, as it is kept for a workspace. */
export const groupingShape = oneKind({ vpc: {}, instance: {}, securityGroup: {}, owner: {}, tag: { key: text } });
export type Grouping = Of<typeof groupingShape>;

/** All but the tree of places, which is no list of groups. */
export type GroupedBy = Exclude<Grouping, { readonly kind: 'vpc' }>;

export const byVpc: Grouping = { kind: 'vpc' };

/** `security group`, `tag env`: what the interfaces of a group have in common. */
export const groupingNoun = (by: Grouping): Words =>
  by.kind === 'tag' ? words`tag ${foreign(by.key)}` : nouns[by.kind];

const nouns: { readonly [K in Exclude<Grouping['kind'], 'tag'>]: Words } = {
  vpc: words`VPC`,
  instance: words`instance`,
  securityGroup: words`security group`,
  owner: words`owner`,
};
