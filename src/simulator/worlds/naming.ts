import type { Tag } from '../../domain/model.ts';
import type { TagSpec } from './spec.ts';

const digits = 17;

/**
 * An id with all its 17 hex digits: a beginning is continued, a `…` is filled. What is no such id (`local`, `tgw-…` in full)
 * comes back as it is. Equal for equal text, so that worlds are the same in every run.
 */
export const fullId = (id: string): string => {
  const dash = id.lastIndexOf('-');
  if (dash < 0) return id;
  const [start = '', end = ''] = id.slice(dash + 1).split('…');
  const missing = digits - start.length - end.length;
  return missing <= 0 ? id : `${id.slice(0, dash + 1)}${start}${hex(id, missing)}${end}`;
};

/** Hex digits that look random and depend on the text alone (FNV-1a, stirred once more for each eight digits). */
export const hex = (text: string, length: number): string => {
  let out = '';
  for (let round = 0; out.length < length; round += 1) {
    out += fnv(`${round}:${text}`).toString(16).padStart(8, '0');
  }
  return out.slice(0, length);
};

/** The FNV-1a hash of a text, mixed once more: a whole number below 2³². */
export const fnv = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  // The last characters reach the high bits only through another turn.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
};

/** A MAC address for an interface id, `06:3e:91:…` as all of the demo account; equal for the same id. */
export const macOf = (eniId: string): string => {
  const tail = hex(`mac:${eniId}`, 6);
  return `06:3e:91:${tail.slice(0, 2)}:${tail.slice(2, 4)}:${tail.slice(4, 6)}`;
};

/** The Name tag first, if there is a name, then the others in their order. */
export const namedTags = (name: string | undefined, more: TagSpec = {}): readonly Tag[] => [
  ...(name === undefined ? [] : [{ key: 'Name', value: name }]),
  ...Object.entries(more).map(([key, value]) => ({ key, value })),
];
