import type { ChipNode } from '../src/topology/graph.ts';

/** A port that somebody asks about: `22`, `udp 53`. */
export type AskedPort = { readonly protocol: 'TCP' | 'UDP' | undefined; readonly number: number };

/** `22`, `tcp/443`, `UDP 53`; undefined for any other text. */
export const portIn = (text: string): AskedPort | undefined => {
  const [, protocol, digits] = /^(?:(tcp|udp)[\s/:]*)?(\d{1,5})$/i.exec(text.trim()) ?? [];
  const number = Number(digits);
  if (digits === undefined || number > 65_535) return undefined;
  const name = protocol?.toUpperCase();
  return { number, protocol: name === 'TCP' || name === 'UDP' ? name : undefined };
};

/** `TCP 443`; `port 22` where any protocol will do. */
export const portWords = ({ protocol, number }: AskedPort): string => `${protocol ?? 'port'} ${number}`;

/** What is known of a port: that it is open to the internet, that it is not, or neither. */
export type Admission = 'open' | 'shut' | 'unknown';

/**
 * Whether rules let the internet reach a port of an interface, or any where none is asked about: `open` of a chip, where `?` stands for rules that were not
 * read.
 */
export const admissionOf = (
  { path, open }: Pick<ChipNode, 'path' | 'open'>,
  port: AskedPort | undefined,
): Admission => {
  if (path === 'none') return 'shut';
  if (open.some((text) => text !== '?' && (!port || isIn(text, port)))) return 'open';
  return path === 'unknown' || open.includes('?') ? 'unknown' : 'shut';
};

const isIn = (text: string, { protocol, number }: AskedPort): boolean => {
  if (text === 'all') return true;
  const [, name, from, to = from] = /^(TCP|UDP)(?: (\d+)(?:–(\d+))?)?$/.exec(text) ?? [];
  if (name === undefined || (protocol !== undefined && protocol !== name)) return false;
  return from === undefined || (Number(from) <= number && number <= Number(to));
};
