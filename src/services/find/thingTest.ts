import { ipOf } from '../../domain/association.ts';
import { normalizeIp } from '../../domain/ip.ts';
import type { Tag } from '../../domain/model.ts';
import { describes, isIn, type Pattern } from '../../domain/query/pattern.ts';
import { parseQuery } from '../../domain/query/query.ts';
import type { Term, Terms } from '../../domain/query/term.ts';
import { kindOfId, type Findable, type FoundKind } from './findable.ts';
import type { FindText } from './findText.ts';

/** Kinds that the filter's query language does not find by themselves. */
export type OtherKind = Exclude<FoundKind, 'enis'>;

type Texts = readonly (string | undefined)[];

/** By what each kind is found, beside its tags. */
const textsOf: { readonly [K in OtherKind]: (thing: Findable[K]) => Texts } = {
  instances: ({ id }) => [id],
  addresses: (address) => [address.allocationId, address.associationId, ipOf(address)],
  subnets: ({ id, cidr, ipv6Cidrs }) => [id, cidr, ...ipv6Cidrs],
  vpcs: ({ id, cidrs, ipv6Cidrs }) => [id, ...cidrs, ...ipv6Cidrs],
  securityGroups: ({ id, name }) => [id, name],
  routeTables: ({ id }) => [id],
  internetGateways: ({ id }) => [id],
};

/** In the order in which they are looked through. */
export const otherKinds = Object.keys(textsOf) as readonly OtherKind[];

type Test = (texts: Texts, tags: readonly Tag[]) => boolean;

/**
 * A test whether a thing that is no interface is what was typed; undefined where that speaks of interfaces alone. A word is looked for in
 * ids, names, addresses and values of tags.
 */
export const thingTest = (
  wanted: FindText,
  text: string,
): (<K extends OtherKind>(kind: K, thing: Findable[K]) => boolean) | undefined => {
  const test = testOf(wanted, text);
  return test && ((kind, thing) => test(textsOf[kind](thing), thing.tags));
};

const testOf = (wanted: FindText, text: string): Test | undefined => {
  if (wanted.kind === 'id' && kindOfId(wanted)) return (texts) => texts.includes(wanted.id);
  if (wanted.kind === 'address') return (texts) => texts.includes(wanted.ip);
  if (wanted.kind === 'block') return (texts) => texts.some((own) => own !== undefined && isBlock(own, wanted.cidr));
  if (wanted.kind === 'mac' || wanted.kind === 'query' || wanted.kind === 'nothing') return undefined;
  const tests = parseQuery(text).parts.map(({ term }) => termTest(term));
  return (texts, tags) => tests.every((test) => test(texts, tags));
};

const termTest = (term: Term): Test => {
  if (term.kind === 'word') return (texts, tags) => bearsWord(term.pattern, texts, tags);
  if (term.kind === 'tag') return (_texts, tags) => tags.some((tag) => isTag(term, tag));
  return () => false;
};

const bearsWord = (pattern: Pattern, texts: Texts, tags: readonly Tag[]): boolean =>
  texts.some((own) => own !== undefined && isIn(pattern, own.toLowerCase())) ||
  tags.some(({ value }) => isIn(pattern, value.toLowerCase()));

const isTag = ({ key, value }: Terms['tag'], tag: Tag): boolean =>
  describes(key, tag.key.toLowerCase()) && (value === undefined || describes(value, tag.value.toLowerCase()));

/** EC2 may write a block of IPv6 in another way than we. */
const isBlock = (own: string, cidr: string): boolean => {
  const [first = '', length = ''] = own.split('/');
  return own === cidr || `${normalizeIp(first)}/${length}` === cidr;
};
