import type { Tag } from '../model.ts';

/** What is known of a thing as words of their own, for example `description` → `web`, so that two states can be compared and told. */
export type Facts = ReadonlyMap<string, string>;

export type Fact = readonly [name: string, value: string];

/** The facts that are there, in their order. */
export const factsFrom = (...facts: readonly (Fact | undefined)[]): Facts =>
  new Map(facts.filter((fact) => fact !== undefined));

/** `on` or `off`, as facts are shown. */
export const yesNo = (value: boolean): string => (value ? 'on' : 'off');

/** Undefined where the value is not known or empty. */
export const optionalFact = (name: string, value: string | number | undefined): Fact | undefined =>
  value === undefined || value === '' ? undefined : [name, String(value)];

/** The items joined by commas in one order, whatever the order in which EC2 answered them. */
export const sortedList = (items: readonly string[]): string => items.toSorted().join(', ');

/** A fact for each tag, named `tag key`. An empty value is shown as `""`, so that it is not taken for no tag. */
export const tagFacts = (tags: readonly Tag[]): readonly Fact[] =>
  tags.map(({ key, value }) => [`tag ${key}`, value === '' ? '""' : value]);
