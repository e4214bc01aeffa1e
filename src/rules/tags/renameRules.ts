import { words } from '../../domain/words.ts';
import { taggedThing } from '../../domain/taggedThings.ts';
import type { ThingPart } from '../../domain/things.ts';
import { tagValue } from '../../domain/tags.ts';
import { given } from '../given.ts';
import { warn, type Rule } from '../rule.ts';
import { nameLength } from '../shared/nameAndDescription.ts';
import { ownTagged } from './ownTagged.ts';
import { tagLimit } from './tagsRules.ts';

/** The Name tag that a thing is to have; an empty name takes it away. */
export type RenameInput = {
  /** What is to be chosen from, where nothing was pointed at. */
  readonly part?: ThingPart | undefined;
  readonly id: string;
  readonly name: string;
};

export const sameName: Rule<RenameInput> = {
  id: 'rename/same',
  title: words`Giving a thing the name that it has changes nothing`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html',
  needs: ['id', 'name'],
  *check({ id = '', name }, inventory) {
    const thing = taggedThing(id, inventory);
    if (thing && (tagValue(thing.tags, 'Name') ?? '') === name) yield warn(words`It has this name already`);
  },
};

/** All that EC2 demands of a new name. */
export const renameRules: readonly Rule<RenameInput>[] = [
  ...ownTagged.map((rule) =>
    given(rule, { needs: ['id'], input: ({ id = '' }: Partial<RenameInput>) => ({ ids: [id] }) }),
  ),
  given(tagLimit, {
    needs: ['id', 'name'],
    input: ({ id = '', name }: Partial<RenameInput>) => (name === '' ? {} : { ids: [id], key: 'Name' }),
  }),
  nameLength,
  sameName,
];
