import { isAbort, isStopped, isThrottling } from '../domain/errors.ts';
import type { Inventory } from '../domain/inventory.ts';
import { tagValue } from '../domain/tags.ts';
import { taggedThing } from '../domain/taggedThings.ts';
import { facts, foreign, noWords, words } from '../domain/words.ts';
import { tagsRules, type TagsInput } from '../rules/tags/tagsRules.ts';
import { knownThings, taggedChoices, whichKind } from './choices/taggedChoices.ts';

import { forEachLimited } from './forEachLimited.ts';
import type { OperationBody } from './operation.ts';
import type { Choice, Question } from './question.ts';

const whichThings: Question<TagsInput, 'ids'> = {
  kind: 'many',
  field: 'ids',
  title: words`Select what to tag`,
  placeholder: words`Type a name, id, address or tag`,
  empty: words`There is none here, or none could be read.`,
  choices: ({ part }, inventory) => taggedChoices(part, inventory),
};

const whichWay: Question<TagsInput, 'way'> = {
  kind: 'choice',
  field: 'way',
  title: words`Select what to do`,
  placeholder: words`A resource has up to 50 tags`,
  empty: noWords,
  choices: () => [
    { value: 'set', label: words`Add or change a tag`, icon: 'tag' },
    { value: 'remove', label: words`Remove tags`, icon: 'close' },
  ],
};

const whichKey: Question<TagsInput, 'key'> = {
  kind: 'text',
  field: 'key',
  title: words`Enter the key`,
  placeholder: words`1 to 128 characters, case-sensitive; an existing key gets the new value`,
  when: ({ way }) => way === 'set',
  parse: (text) => text,
};

const whichValue: Question<TagsInput, 'value'> = {
  kind: 'text',
  field: 'value',
  title: words`Enter the value`,
  placeholder: words`Up to 256 characters; can be empty`,
  when: ({ way }) => way === 'set',
  // The old value, where all have the same.
  initial: ({ ids = [], key = '' }, inventory) => {
    const values = new Set(ids.map((id) => tagValue(taggedThing(id, inventory)?.tags ?? [], key) ?? ''));
    const [value = ''] = values;
    return values.size === 1 ? value : '';
  },
  parse: (text) => text,
};

const whichKeys: Question<TagsInput, 'keys'> = {
  kind: 'many',
  field: 'keys',
  title: words`Select the tags to remove`,
  placeholder: words`They are removed regardless of their values`,
  empty: words`There is no tag to remove; go back to add one.`,
  when: ({ way }) => way === 'remove',
  choices: ({ ids = [] }, inventory) => keyChoices(ids, inventory),
};

const keyChoices = (ids: readonly string[], inventory: Inventory): readonly Choice<string>[] => {
  const tags = ids.flatMap((id) => taggedThing(id, inventory)?.tags ?? []);
  return [...Map.groupBy(tags, ({ key }) => key)].map(([key, alike]) => {
    const values = [...new Set(alike.map(({ value }) => value))];
    const value = values.length === 1 ? foreign(values[0]) : words`${values.length} different values`;
    const count = ids.length > 1 && words`on ${alike.length} of ${ids.length}`;
    return { value: key, label: foreign(key), description: facts(value, count), icon: 'tag' };
  });
};

/** What EC2 takes in one call of tags. */
const mostInCall = 1000;

/**
 * One call for all. Where EC2 refuses that, one call each: what is wrong with one interface must not keep the others from it.
 * Where EC2 throttles even the one call, many would only be more of the same.
 */
const together = async (ids: readonly string[], work: (ids: readonly string[]) => Promise<unknown>): Promise<void> => {
  if (ids.length > 1 && ids.length <= mostInCall) {
    try {
      await work(ids);
      return;
    } catch (error) {
      if (isThrottling(error) || isStopped(error) || isAbort(error)) throw error;
    }
  }
  await forEachLimited(ids, (id) => work([id]));
};

/** Sets a tag on things of the account, or removes tags from them; also from interfaces of services. */
export const editTags: OperationBody<TagsInput> = {
  known: knownThings,
  questions: [
    { ...whichKind, when: ({ ids }) => ids === undefined },
    whichThings,
    whichWay,
    whichKey,
    whichValue,
    whichKeys,
  ],
  rules: tagsRules,
  run: ({ ids, way, key = '', value = '', keys = [] }, ec2) =>
    together(ids, (some) =>
      way === 'set' ? ec2.createTags({ ids: some, tags: [{ key, value }] }) : ec2.deleteTags({ ids: some, keys }),
    ),
};
