import { Refusal } from '../refusal.ts';

export type PageBounds = { readonly min: number; readonly max: number };
export type PagingRequest = { readonly MaxResults?: number | undefined; readonly NextToken?: string | undefined };
export type ListingPage<Thing> = { readonly things: readonly Thing[]; readonly nextToken: string | undefined };

/**
 * One page of the things, in the order of their keys once paging is asked for: a token names the last key shown, so
 * that nothing is shown twice or left out when things come and go between two pages. Throws EC2's refusal for a page
 * size out of bounds and a wrong token.
 */
export const pageOf = <Thing>(
  things: readonly Thing[],
  { MaxResults, NextToken }: PagingRequest,
  { min, max, keyOf }: PageBounds & { readonly keyOf: (thing: Thing) => string },
): ListingPage<Thing> => {
  if (MaxResults !== undefined) checkBounds(MaxResults, { min, max });
  if (MaxResults === undefined && !NextToken) return { things, nextToken: undefined };
  const after = NextToken ? keyIn(NextToken) : undefined;
  const keyed = things.map((thing) => ({ key: keyOf(thing), thing }));
  const rest = after === undefined ? keyed : keyed.filter(({ key }) => key > after);
  rest.sort((a, b) => (a.key < b.key ? -1 : 1));
  const page = rest.slice(0, MaxResults ?? max);
  const last = page.at(-1);
  return {
    things: page.map(({ thing }) => thing),
    nextToken: last && rest.length > page.length ? tokenOf(last.key) : undefined,
  };
};

const checkBounds = (value: number, { min, max }: PageBounds): void => {
  const hint =
    value < min ? `greater than or equal to ${min}` : value > max ? `less than or equal to ${max}` : undefined;
  if (hint === undefined) return;
  throw new Refusal(
    'InvalidParameterValue',
    `Value ( ${value} ) for parameter maxResults is invalid. Expecting a value ${hint}.`,
  );
};

const mark = 'after:';

const tokenOf = (key: string): string => Buffer.from(mark + key).toString('base64url');

const keyIn = (token: string): string => {
  const text = Buffer.from(token, 'base64url').toString();
  if (text.startsWith(mark) && tokenOf(text.slice(mark.length)) === token) return text.slice(mark.length);
  throw new Refusal('InvalidNextToken', 'The specified NextToken is not valid.');
};
