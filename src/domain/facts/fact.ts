import type { Tag } from '../model.ts';

/** What is known of a thing as words of their own, for example `description` → `web`, so that two states can be compared and told. */
export type Facts = ReadonlyMap<string, string>;

export type Fact = readonly [name: string, value: string];

/** Of several, each its own fact; what is absent is no fact. */
export const factsFrom = (...facts: readonly (Fact | undefined)[]): Facts =>
  new Map(facts.filter((fact) => fact !== undefined));

export const yesNo = (value: boolean): string => (value ? 'on' : 'off');

/** Nothing where the value is not known or empty. */
export const optionalFact = (name: string, value: string | number | undefined): Fact | undefined =>
  value === undefined || value === '' ? undefined : [name, String(value)];

/** In the one order that all lists of the same have: EC2 answers in any. */
export const sortedList = (items: readonly string[]): string => items.toSorted().join(', ');

/** An empty value is a value; so that it is not taken for no tag it is written in quotes. */
export const tagFacts = (tags: readonly Tag[]): readonly Fact[] =>
  tags.map(({ key, value }) => [`tag ${key}`, value === '' ? '""' : value]);
