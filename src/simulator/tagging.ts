import type { Tag as SdkTag, TagSpecification } from '@aws-sdk/client-ec2';
import type { Tag } from '../domain/model.ts';
import { Refusal } from './refusal.ts';

const mostTags = 50;

/**
 * The tags that a create call asks for; throws EC2's refusal. `kind` is what the call makes, for example
 * `network-interface`.
 */
export const tagsFor = (specifications: readonly TagSpecification[] | undefined, kind: string): readonly Tag[] =>
  tagsForKinds(specifications, [kind]).get(kind) ?? [];

/** As {@link tagsFor}, for a call that makes things of several kinds. */
export const tagsForKinds = (
  specifications: readonly TagSpecification[] | undefined,
  kinds: readonly string[],
): ReadonlyMap<string, readonly Tag[]> => {
  const byKind = new Map<string, readonly Tag[]>();
  for (const { ResourceType: kind = '', Tags: asked } of specifications ?? []) {
    if (!kinds.includes(kind)) {
      // simulated wording
      throw new Refusal('InvalidParameterValue', `'${kind}' is not a valid taggable resource type for this operation.`);
    }
    byKind.set(kind, withTags(byKind.get(kind) ?? [], asked));
  }
  return byKind;
};

/**
 * The tags present with those asked for added or their values replaced; throws beyond 50 tags, of which those of AWS
 * (`aws:`) do not count.
 */
export const withTags = (present: readonly Tag[], asked: readonly SdkTag[] | undefined): readonly Tag[] => {
  const added = (asked ?? []).map(({ Key = '', Value = '' }) => ({ key: Key, value: Value }));
  for (const tag of added) checkTag(tag);
  const all = [...new Map([...present, ...added].map((tag) => [tag.key, tag])).values()];
  if (all.filter((tag) => !tag.key.startsWith('aws:')).length > mostTags) {
    throw new Refusal('TagLimitExceeded', 'The maximum number of Tags for a resource has been reached.');
  }
  return all;
};

/** Throws for a key that begins with `aws:`, in whatever case: it is reserved. */
export const checkKey = (key: string): void => {
  if (key.toLowerCase().startsWith('aws:')) {
    throw new Refusal('InvalidParameterValue', "Tag keys starting with 'aws:' are reserved for internal use");
  }
};

const checkTag = ({ key, value }: Tag): void => {
  checkKey(key);
  if (key.length === 0) {
    // simulated wording; source of the code: EC2 API reference, error codes
    throw new Refusal('InvalidTagKey.Malformed', 'Tag keys cannot be empty or null');
  }
  if (key.length > 128) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', 'Tag keys must be at most 128 characters long.');
  }
  if (value.length > 256) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', 'Tag values must be at most 256 characters long.');
  }
};
