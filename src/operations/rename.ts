import { tagValue } from '../domain/tags.ts';
import { taggedThing } from '../domain/taggedThings.ts';
import { words } from '../domain/words.ts';
import { renameRules, type RenameInput } from '../rules/tags/renameRules.ts';
import { knownThings, taggedChoices, whichKind } from './choices/taggedChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichThing: Question<RenameInput, 'id'> = {
  kind: 'choice',
  field: 'id',
  title: words`Select what to rename`,
  placeholder: words`Type a name, id, address or tag`,
  empty: words`There is none here, or none could be read.`,
  choices: ({ part }, inventory) => taggedChoices(part, inventory),
};

const whichName: Question<RenameInput, 'name'> = {
  kind: 'text',
  field: 'name',
  title: words`Enter the name`,
  placeholder: words`The value of its Name tag, up to 256 characters; leave it empty to remove the tag`,
  initial: ({ id = '' }, inventory) => tagValue(taggedThing(id, inventory)?.tags ?? [], 'Name') ?? '',
  parse: (text) => text.trim(),
};

/** Gives a thing another Name tag, or takes it away. */
export const rename: OperationBody<RenameInput> = {
  known: (targets) => {
    const [id] = knownThings(targets).ids ?? [];
    return id === undefined ? {} : { id };
  },
  questions: [{ ...whichKind, when: ({ id }) => id === undefined }, whichThing, whichName],
  rules: renameRules,
  run: async ({ id, name }, ec2) => {
    await (name === ''
      ? ec2.deleteTags({ ids: [id], keys: ['Name'] })
      : ec2.createTags({ ids: [id], tags: [{ key: 'Name', value: name }] }));
  },
};
