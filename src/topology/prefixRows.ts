import type { Eni } from '../domain/model.ts';
import { tagValue } from '../domain/tags.ts';
import type { PrefixRow } from './graph.ts';

/** A tag by which whoever hands out addresses of prefixes can tell their use: `10.0.10.64/28=16 10.0.10.80/28=11`. */
export const prefixUseTag = 'eni-explorer/prefixes-used';

/**
 * The IPv4 prefixes of an interface. EC2 does not tell how many of their 16 addresses are in use: `used` is undefined
 * unless the tag says.
 */
export const prefixRowsOf = (eni: Eni): readonly PrefixRow[] => {
  const told = tagValue(eni.tags, prefixUseTag)?.split(/\s+/) ?? [];
  return eni.ipv4Prefixes.map((cidr) => {
    const text = told.find((entry) => entry.startsWith(`${cidr}=`))?.slice(cidr.length + 1);
    return { cidr, used: text !== undefined && /^\d{1,2}$/.test(text) ? Math.min(16, Number(text)) : undefined };
  });
};
