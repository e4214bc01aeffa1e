import type { EC2Client } from '@aws-sdk/client-ec2';
import { isAbort, UnexpectedAnswer } from './explain.ts';
import type { PageRequest, Part } from './parts.ts';

/** What was read of a part before it ended or failed. Things read before a failure are kept. */
export type PartResult<Thing> = {
  readonly things: readonly Thing[];
  /** The error that ended it early. */
  readonly failure?: { readonly error: unknown };
};

export type Reading = {
  readonly ec2: EC2Client;
  readonly signal: AbortSignal | undefined;
  /** Told before and after each call; `things` are those of the page just read. */
  readonly onCall: () => void;
  readonly onAnswer: () => void;
};

/** Reads all pages of a part, one after the other. Rejects with an AbortError only. */
export const readPages = async <Thing>(
  part: Part<Thing>,
  reading: Reading,
  { from, onPage, ...request }: PageRequest & { readonly from?: string | undefined; readonly onPage?: OnPage } = {},
): Promise<PartResult<Thing>> => {
  const things: Thing[] = [];
  let token = from;
  do {
    const page = await readPage(part, reading, token === undefined ? request : { ...request, NextToken: token });
    if ('error' in page) return { things, failure: page };
    things.push(...page.things);
    onPage?.(page.things.length);
    token = page.nextToken;
  } while (token !== undefined && token !== '');
  return { things };
};

type OnPage = (count: number) => void;

/** One call. Rejects with an AbortError only. */
export const readPage = async <Thing>(
  part: Part<Thing>,
  { ec2, signal, onCall, onAnswer }: Reading,
  request: PageRequest,
): Promise<
  { readonly things: readonly Thing[]; readonly nextToken: string | undefined } | { readonly error: unknown }
> => {
  signal?.throwIfAborted();
  onCall();
  try {
    const { things, nextToken } = await part.page(ec2, request, signal ? { abortSignal: signal } : {});
    if (!things) throw new UnexpectedAnswer(`The answer lacks its list: ${part.iamAction}`);
    return { things, nextToken };
  } catch (error) {
    if (isAbort(error)) throw error;
    return { error };
  } finally {
    onAnswer();
  }
};
