import { foreignList, noWords, words } from '../../domain/words.ts';
import { block, type Rule, type Verdict } from '../rule.ts';
import { isReserved, type TagsInput } from '../tagsInput.ts';

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
  title: words`Keys that begin with aws: belong to AWS and can be neither set nor removed`,
  source: page,
} as const;

const speak = (keys: readonly string[]): readonly Verdict[] => {
  const reserved = keys.filter(isReserved);
  return reserved.length === 0 ? [] : [block(words`AWS reserves keys that begin with aws: ${foreignList(reserved)}`)];
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
  title: words`A resource has up to 50 tags, those of AWS not counted`,
  source: page,
  needs: ['eniIds', 'key'],
  *check({ eniIds = [], key = '' }, inventory) {
    const full = eniIds.filter((id) => {
      const own = inventory.eni(id)?.tags.filter((tag) => !isReserved(tag.key)) ?? [];
      return own.length >= most && own.every((tag) => tag.key !== key);
    });
    if (full.length === 0) return;
    const more = full.length > shown ? words` and ${full.length - shown} more` : noWords;
    yield block(
      words`There are ${most} tags already: ${foreignList(full.slice(0, shown))}${more}`,
      words`Remove one first.`,
    );
  },
};

const shown = 3;
