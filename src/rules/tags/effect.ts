import type { Inventory } from '../../domain/inventory.ts';
import type { Tag } from '../../domain/model.ts';
import { foreign, foreignList, noWords, words } from '../../domain/words.ts';
import { warn, type Rule } from '../rule.ts';
import type { TagsInput } from '../tagsInput.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html';

export const overwrites: Rule<TagsInput> = {
  id: 'tags/overwrites',
  title: words`A tag whose key is there already gets the new value`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html',
  needs: ['eniIds', 'key', 'value'],
  *check({ eniIds = [], key, value }, inventory) {
    const lost = tagsOn(eniIds, inventory).filter((tag) => tag.key === key && tag.value !== value);
    const values = [...new Set(lost.map((tag) => tag.value || '(empty)'))];
    if (values.length === 0) return;
    const more = values.length > shown ? words` and ${values.length - shown} more` : noWords;
    yield warn(words`The new value replaces: ${foreignList(values.slice(0, shown))}${more}`);
  },
};

export const otherCase: Rule<TagsInput> = {
  id: 'tags/other-case',
  title: words`Keys that differ in their case alone are different tags`,
  source: page,
  needs: ['eniIds', 'key'],
  *check({ eniIds = [], key = '' }, inventory) {
    const alike = tagsOn(eniIds, inventory).find(
      (tag) => tag.key !== key && tag.key.toLowerCase() === key.toLowerCase(),
    );
    if (alike) yield warn(words`There is a tag whose key differs in its case alone: ${foreign(alike.key)}`);
  },
};

export const outerBlanks: Rule<TagsInput> = {
  id: 'tags/outer-blanks',
  title: words`Blanks at the ends of a key are part of it`,
  source: page,
  needs: ['key'],
  *check({ key = '' }) {
    if (key !== key.trim()) yield warn(words`The key begins or ends with a blank`);
  },
};

const shown = 3;

const tagsOn = (eniIds: readonly string[], inventory: Inventory): readonly Tag[] =>
  eniIds.flatMap((id) => inventory.eni(id)?.tags ?? []);
