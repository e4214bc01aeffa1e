import type { Inventory } from '../../domain/inventory.ts';
import type { Tag } from '../../domain/model.ts';
import { tagValue } from '../../domain/tags.ts';
import { foreign, foreignFew, foreignList, words } from '../../domain/words.ts';
import { block, warn, type Rule, type Verdict } from '../rule.ts';
import type { ThingPart } from '../../domain/things.ts';
import { taggedThing } from '../../domain/taggedThings.ts';
import type { ThingsInput } from '../shared/thingsExist.ts';
import { ownTagged, readByController } from './ownTagged.ts';

/** One tag set on all of the things, or tags taken from all of them. */
export type TagsInput = ThingsInput & {
  /** What is to be chosen from, where nothing was pointed at. */
  readonly part?: ThingPart | undefined;
  readonly way: 'set' | 'remove';
  /** Of the tag that is set. */
  readonly key?: string | undefined;
  readonly value?: string | undefined;
  /** Of the tags that are removed, whatever their values. */
  readonly keys?: readonly string[] | undefined;
};

/** Whether the key begins with `aws:`, in whatever case: AWS alone sets such tags. */
export const isKeyOfAws = (key: string): boolean => key.toLowerCase().startsWith('aws:');

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html';

export const keyLength: Rule<TagsInput> = {
  id: 'tags/key-length',
  title: words`A tag key has 1 to 128 characters`,
  source: page,
  needs: ['key'],
  *check({ key = '' }) {
    if (key === '') yield block(words`The key is empty`, words`Use 1 to 128 characters.`);
    else if (key.length > 128)
      yield block(words`The key is too long: ${key.length} characters`, words`Use at most 128.`);
  },
};

export const valueLength: Rule<TagsInput> = {
  id: 'tags/value-length',
  title: words`A tag value has up to 256 characters`,
  source: page,
  needs: ['value'],
  *check({ value = '' }) {
    if (value.length > 256)
      yield block(words`The value is too long: ${value.length} characters`, words`Use at most 256.`);
  },
};

const keysOfAws = {
  title: words`Keys that start with aws: are reserved for AWS and cannot be set or removed`,
  source: page,
} as const;

const speak = (keys: readonly string[]): readonly Verdict[] => {
  const reserved = keys.filter(isKeyOfAws);
  return reserved.length === 0 ? [] : [block(words`AWS reserves keys that start with aws: ${foreignList(reserved)}`)];
};

export const reservedKey: Rule<TagsInput> = {
  ...keysOfAws,
  id: 'tags/reserved',
  needs: ['key'],
  check: ({ key = '' }) => speak([key]),
};

export const reservedKeys: Rule<TagsInput> = {
  ...keysOfAws,
  id: 'tags/reserved-removal',
  needs: ['keys'],
  check: ({ keys = [] }) => speak(keys),
};

const most = 50;

export const tagLimit: Rule<TagsInput> = {
  id: 'tags/limit',
  title: words`A resource has up to 50 tags, not counting those of AWS`,
  source: page,
  needs: ['ids', 'key'],
  *check({ ids = [], key = '' }, inventory) {
    const full = ids.filter((id) => {
      const own = taggedThing(id, inventory)?.tags.filter((tag) => !isKeyOfAws(tag.key)) ?? [];
      return own.length >= most && own.every((tag) => tag.key !== key);
    });
    if (full.length === 0) return;
    yield block(words`There are ${most} tags already: ${foreignFew(full)}`, words`Remove one first.`);
  },
};

export const overwrites: Rule<TagsInput> = {
  id: 'tags/overwrites',
  title: words`A tag whose key exists already gets the new value`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html',
  needs: ['ids', 'key', 'value'],
  *check({ ids = [], key, value }, inventory) {
    const lost = tagsOn(ids, inventory).filter((tag) => tag.key === key && tag.value !== value);
    const values = [...new Set(lost.map((tag) => tag.value || '(empty)'))];
    if (values.length > 0) yield warn(words`The new value replaces: ${foreignFew(values)}`);
  },
};

export const otherCase: Rule<TagsInput> = {
  id: 'tags/other-case',
  title: words`Keys that differ only in case are different tags`,
  source: page,
  needs: ['ids', 'key'],
  *check({ ids = [], key = '' }, inventory) {
    const alike = tagsOn(ids, inventory).find((tag) => tag.key !== key && tag.key.toLowerCase() === key.toLowerCase());
    if (alike) yield warn(words`There is a tag whose key differs only in case: ${foreign(alike.key)}`);
  },
};

export const outerBlanks: Rule<TagsInput> = {
  id: 'tags/outer-blanks',
  title: words`Spaces at the ends of a key are part of it`,
  source: page,
  needs: ['key'],
  *check({ key = '' }) {
    if (key !== key.trim()) yield warn(words`The key starts or ends with a space`);
  },
};

const tagsOn = (ids: readonly string[], inventory: Inventory): readonly Tag[] =>
  ids.flatMap((id) => taggedThing(id, inventory)?.tags ?? []);

const controllersTags = {
  title: words`Controllers, load balancers and clusters find their resources by tags`,
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html',
} as const;

export const controllersTagChanges: Rule<TagsInput> = {
  ...controllersTags,
  id: 'tags/controller',
  needs: ['ids', 'key', 'value'],
  *check({ ids = [], key = '', value }, inventory) {
    if (!readByController(key)) return;
    const changed = ids.filter((id) => tagValue(taggedThing(id, inventory)?.tags ?? [], key) !== value);
    if (changed.length === 0) return;
    yield warn(
      words`A controller goes by this tag, and may take over or lose: ${foreignFew(changed)}`,
      words`Make sure that its documentation asks for the tag.`,
    );
  },
};

export const controllersTagGoes: Rule<TagsInput> = {
  ...controllersTags,
  id: 'tags/controller-removal',
  needs: ['ids', 'keys'],
  *check({ ids = [], keys = [] }, inventory) {
    const held = new Set(tagsOn(ids, inventory).map(({ key }) => key));
    const gone = keys.filter((key) => held.has(key) && readByController(key));
    if (gone.length === 0) return;
    yield warn(
      words`A controller goes by these tags, and loses what has them: ${foreignList(gone)}`,
      words`Remove them only where the controller or its cluster is gone.`,
    );
  },
};

/** All that EC2 demands of tags. It lets interfaces of services be tagged, too. */
export const tagsRules: readonly Rule<TagsInput>[] = [
  ...ownTagged,
  keyLength,
  reservedKey,
  reservedKeys,
  tagLimit,
  valueLength,
  outerBlanks,
  otherCase,
  overwrites,
  controllersTagChanges,
  controllersTagGoes,
];
