import type { Filter } from '@aws-sdk/client-ec2';
import type { Tag } from '../../domain/model.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { wildcardTest } from './wildcards.ts';
import { tableEntry } from '../parameters.ts';

/** One value, several, or none: a filter matches when any of them fits. */
export type FilterValue = string | number | boolean | undefined | readonly (string | undefined)[];

/** What each filter of a Describe call looks at, by the filter's name. */
export type FilterTable<Thing> = Readonly<Record<string, (thing: Thing, world: World) => FilterValue>>;

/** By the name of a filter: refuses a value of it. */
export type FilterChecks = Readonly<Record<string, (value: string) => void>>;

/** Values of one filter. Source: API reference, DescribeInstances. */
const mostValues = 200;

/** Throws `FilterLimitExceeded` for too many values of one filter, and what `checks` refuses of them. */
export const checkFilters = (filters: readonly Filter[] = [], checks: FilterChecks = {}): void => {
  for (const { Name = '', Values = [] } of filters) {
    if (Values.length > mostValues) {
      throw new Refusal(
        'FilterLimitExceeded',
        `The maximum number of filter values specified on a single call is ${mostValues}`,
      );
    }
    for (const value of Values) tableEntry(checks, Name)?.(value);
  }
};

/** The filters `tag:<key>`, `tag-key` and `tag-value` are the same wherever there are tags. */
export type Tagged<Thing> = (thing: Thing) => readonly Tag[];

/**
 * A test of all filters: every filter must match, by any of its values. Values are case-sensitive, `*` stands for any
 * characters and `?` for one, a backslash takes their meaning away. Source: EC2 User Guide, "Filter resources".
 */
export const filterTest = <Thing>(
  filters: readonly Filter[] | undefined,
  table: FilterTable<Thing>,
  tagged?: Tagged<Thing>,
): ((thing: Thing, world: World) => boolean) => {
  const tests = (filters ?? []).map(({ Name, Values = [] }) => {
    const look = lookOf(Name ?? 'null', table, tagged);
    const patterns = Values.map(wildcardTest);
    return (thing: Thing, world: World) =>
      textsOf(look(thing, world)).some((text) => patterns.some((pattern) => pattern(text)));
  });
  return (thing, world) => tests.every((test) => test(thing, world));
};

const lookOf = <Thing>(
  name: string,
  table: FilterTable<Thing>,
  tagged: Tagged<Thing> | undefined,
): FilterTable<Thing>[string] => {
  const look = tableEntry(table, name);
  if (look) return look;
  if (tagged && name === 'tag-key') return (thing) => tagged(thing).map((tag) => tag.key);
  if (tagged && name === 'tag-value') return (thing) => tagged(thing).map((tag) => tag.value);
  if (tagged && name.startsWith('tag:')) {
    const key = name.slice('tag:'.length);
    return (thing) => tagged(thing).flatMap((tag) => (tag.key === key ? [tag.value] : []));
  }
  throw new Refusal('InvalidParameterValue', `The filter '${name}' is invalid`);
};

const textsOf = (value: FilterValue): readonly string[] => {
  if (value === undefined) return [];
  return typeof value === 'object' ? value.filter((text) => text !== undefined) : [String(value)];
};
