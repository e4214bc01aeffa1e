import type { Inventory } from '../domain/inventory.ts';
import type { Tag } from '../domain/model.ts';
import type { Regard } from '../domain/regard.ts';
import { taggedThing, thingName } from '../domain/taggedThings.ts';
import { partOfId, type ThingPart } from '../domain/things.ts';
import { foreignList, joined, words, type Words } from '../domain/words.ts';
import { noLoss, type ActionsOf, type Ec2Of, type Inverse, type Nothing } from './action.ts';
import { cliTags, jsonOption, listOption } from './commandLine.ts';
import { policyText, resourceOfId, seenInAnswer, taggedWith } from './iamResource.ts';
import { identityRegard } from './regards.ts';
import { combinedPortions } from '../domain/portion.ts';
import { itself } from './reach.ts';

/** Writes to tags, of up to 1,000 resources a call. */
export type TagActions = {
  readonly createTags: {
    readonly input: { readonly ids: readonly string[]; readonly tags: readonly Tag[] };
    readonly output: Nothing;
  };
  /** Removes the tags of these keys whatever their values. */
  readonly deleteTags: {
    readonly input: { readonly ids: readonly string[]; readonly keys: readonly string[] };
    readonly output: Nothing;
  };
};

export const tagActions: ActionsOf<TagActions> = {
  createTags: {
    api: 'CreateTags',
    dryRun: true,
    resources: ({ ids, tags }, sight) => ids.map((id) => ({ ...resourceOfId(id, sight), condition: taggedWith(tags) })),
    seenBy: seenInAnswer,
    sentence: ({ ids, tags }, inventory) =>
      words`Tag ${namesOf(ids, inventory)} with ${foreignList(tags.map(({ key, value }) => `${key}=${value}`))}`,
    cli: ({ ids, tags }) => ['create-tags', ...listOption('resources', ids), ...jsonOption('tags', cliTags(tags))],
    names: ({ ids }) => tagged(ids),
    losses: noLoss,
    reach: ({ ids }) => combinedPortions(ids.map(itself)),
    undo: ({ ids, tags }, { before }) =>
      restoring(
        ids,
        tags.map(({ key }) => key),
        before,
      ),
  },

  deleteTags: {
    api: 'DeleteTags',
    dryRun: true,
    resources: ({ ids, keys }, sight) =>
      ids.map((id) => ({
        ...resourceOfId(id, sight),
        condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': keys.map(policyText) } },
      })),
    seenBy: seenInAnswer,
    sentence: ({ ids, keys }, inventory) => words`Remove tags from ${namesOf(ids, inventory)}: ${foreignList(keys)}`,
    cli: ({ ids, keys }) => [
      'delete-tags',
      ...listOption('resources', ids),
      ...jsonOption(
        'tags',
        keys.map((key) => ({ Key: key })),
      ),
    ],
    names: ({ ids }) => tagged(ids),
    losses: noLoss,
    reach: ({ ids }) => combinedPortions(ids.map(itself)),
    undo: ({ ids, keys }, { before }) => restoring(ids, keys, before),
  },
};

/** The first few by name; what each of them loses or gets stands below, in what changes. */
const namesOf = (ids: readonly string[], inventory: Inventory): Words => {
  const names = joined(
    ids.slice(0, 5).map((id) => thingName(id, inventory)),
    ', ',
  );
  return ids.length > 5 ? words`${names} and ${ids.length - 5} more` : names;
};

const regardOf: { readonly [P in ThingPart]: (id: string) => Regard } = {
  enis: identityRegard,
  instances: (id) => ({ kind: 'instance', id }),
  addresses: (id) => ({ kind: 'address', id }),
  subnets: (id) => ({ kind: 'subnet', id }),
  securityGroups: (id) => ({ kind: 'group', id }),
  vpcs: (id) => ({ kind: 'vpc', id }),
};

const tagged = (ids: readonly string[]): readonly Regard[] =>
  ids.flatMap((id) => {
    const part = partOfId(id);
    return part ? [regardOf[part](id)] : [];
  });

/** Gives things the tags of these keys that they had before, and removes those that they had not, with one call for all alike. */
const restoring = (
  ids: readonly string[],
  keys: readonly string[],
  before: Inventory,
): Inverse<Ec2Of<TagActions>> | undefined => {
  const things = ids.flatMap((id) => {
    const tags = taggedThing(id, before)?.tags;
    return tags ? [{ id, had: tags.filter(({ key }) => keys.includes(key)) }] : [];
  });
  if (things.length < ids.length) return undefined;
  const alike = [...Map.groupBy(things, ({ had }) => JSON.stringify(had)).values()];
  return async (ec2) => {
    for (const group of alike) {
      const tags = group[0]?.had ?? [];
      const missing = keys.filter((key) => !tags.some((tag) => tag.key === key));
      const same = group.map(({ id }) => id);
      if (tags.length > 0) await ec2.createTags({ ids: same, tags });
      if (missing.length > 0) await ec2.deleteTags({ ids: same, keys: missing });
    }
  };
};
