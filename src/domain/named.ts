import { ipOf } from './association.ts';
import { words, foreign, type Words } from './words.ts';
import type { ElasticIp, SecurityGroup, Tag } from './model.ts';
import { nameOf } from './tags.ts';

/** Anything with an id that EC2 gave and a name that a person gave. */
export type Named = { readonly id: string; readonly tags: readonly Tag[] };

/**
 * `eni-08e549e60b720b9f4 "ha-spare"`: what a thing is called wherever somebody decides or is told of it. The id stands first and
 * whole, which no tag can hide or imitate; the name is quoted and cut.
 */
export const named = (thing: Named): Words => withName(foreign(thing.id), nameOf(thing));

/** As {@link named}, or the id alone for a thing that the account may no longer have. */
export const namedOr = (id: string, thing: Named | undefined): Words => (thing ? named(thing) : foreign(id));

/** `ha-spare (eni-08e549e60b720b9f4)`: where a list is looked through, and nobody decides by it; the id alone for what has no name. */
export const nameFirst = (thing: Named): Words => {
  const name = nameOf(thing);
  return name === undefined || name === ''
    ? foreign(thing.id)
    : words`${foreign(name, longestName)} (${foreign(thing.id)})`;
};

/** `sg-0a1b2c3d "web-inside"`: a security group bears the name with which it was made, which a person chose as well. */
export const namedGroup = ({ id, name }: Pick<SecurityGroup, 'id' | 'name'>): Words => withName(foreign(id), name);

/** `52.209.140.9 (eipalloc-0a1b2c3d) "egress"`: the address and the id of its allocation, neither of which a person can choose. */
export const namedAddress = ({
  allocationId,
  tags,
  ...address
}: Pick<ElasticIp, 'publicIp' | 'carrierIp' | 'customerOwnedIp' | 'allocationId' | 'tags'>): Words =>
  withName(words`${foreign(ipOf(address))} (${foreign(allocationId)})`, nameOf({ tags }));

/** `"ha-spare"`: a name of other people, at most 40 signs, in which no sign looks like the end of the quotation. */
export const quoted = (name: string): Words =>
  words`"${foreign(name.slice(0, 2000).replace(quotes, "'"), longestName)}"`;

const longestName = 40;

/** Source: Unicode, General Punctuation, Dingbats and the like: double quotation marks and what is drawn like one. */
const quotes =
  /["\u02ba\u02dd\u02ee\u05f4\u201c-\u201f\u2033\u2036\u275d\u275e\u3003\u301d-\u301f\uff02\u{1f676}-\u{1f678}]/gu;

const withName = (id: Words, name: string | undefined): Words =>
  name === undefined || name === '' ? id : words`${id} ${quoted(name)}`;
