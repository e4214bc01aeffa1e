import { eachEni } from './eachEni.ts';
import { interfaceExists } from './shared/interfaceExists.ts';
import type { Rule } from './rule.ts';
import { otherCase, outerBlanks, overwrites } from './tags/effect.ts';
import { keyLength, reservedKey, reservedKeys, tagLimit, valueLength } from './tags/limits.ts';
import type { TagsInput } from './tagsInput.ts';

/** All that EC2 demands of tags. It lets interfaces of services be tagged, too. */
export const tagsRules: readonly Rule<TagsInput>[] = [
  eachEni(interfaceExists),
  keyLength,
  reservedKey,
  reservedKeys,
  tagLimit,
  valueLength,
  outerBlanks,
  otherCase,
  overwrites,
];
