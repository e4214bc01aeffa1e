import { isCidr } from '../ip.ts';
import { parseQuery } from './query.ts';
import { quote } from './signs.ts';

/**
 * A filter that an earlier version stored, in the language of today. In it a word was a CIDR, a tag (`env=prod`), or text whatever signs
 * it had; what would mean something else today stands in quotes.
 */
export const asQuery = (filter: string): string =>
  Array.from(filter.matchAll(/"([^"]*)"|(\S+)/g), (match) => match[1] ?? match[2] ?? '')
    .filter((word) => word !== '')
    .map(partFor)
    .join(' ');

const partFor = (word: string): string => {
  if (isCidr(word)) return word;
  const [, key, value] = /^([^=]+)=(.*)$/.exec(word) ?? [];
  if (key === undefined || value === undefined) return kept(word);
  return `${kept(key)}=${value === '' ? '' : kept(value)}`;
};

const kept = (text: string): string => (meansItself(text) ? text : quote(text));

/** Whether it is read as one word, or as the address that it is. */
const meansItself = (text: string): boolean => {
  const { parts, fault } = parseQuery(text);
  const [part, ...others] = parts;
  if (!part || others.length > 0 || fault || part.isNegated || part.text !== text.toLowerCase()) return false;
  const { term } = part;
  return (term.kind === 'word' && term.pattern.length === 1) || term.kind === 'addresses' || term.kind === 'mac';
};
