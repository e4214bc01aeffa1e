import type { EC2Client } from '@aws-sdk/client-ec2';
import { isAbort } from '../domain/errors.ts';
import type { Arrivals } from './arrivals.ts';
import { BoundReached, Tally } from './bounds.ts';
import { UnexpectedAnswer } from './explain.ts';
import type { PageReader, PageRequest } from './partReader.ts';
import { turn } from './wait.ts';

/** What was read of a part before it ended or failed. Things read before a failure are kept. */
export type PartResult<Thing> = {
  readonly things: readonly Thing[];
  /** The error that ended it early. */
  readonly failure?: { readonly error: unknown };
};

export type ReadContext = {
  readonly ec2: EC2Client;
  readonly signal: AbortSignal | undefined;
  /** Called before and after each call; `things` are those of the page just read. */
  readonly onCall: () => void;
  readonly onAnswer: () => void;
};

export type Pages<Thing> = PageRequest & {
  /** The token of the page to begin with. */
  readonly from?: string | undefined;
  /** Takes the things in place of the answer; there those of several chains come together. */
  readonly arrivals?: Pick<Arrivals<Thing>, 'take'> | undefined;
  /** What is counted together with other chains of pages of the same kind. */
  readonly tally?: Tally | undefined;
};

/** Reads all pages of a part, one after the other, within the bounds of its tally. Rejects with an AbortError only. */
export const readPages = async <Thing>(
  part: PageReader<Thing>,
  reading: ReadContext,
  { from, arrivals, tally = new Tally(), ...request }: Pages<Thing> = {},
): Promise<PartResult<Thing>> => {
  const things: Thing[] = [];
  const seen = new Set<string>();
  for (let token = from; ; await turn()) {
    if (token !== undefined) seen.add(token);
    const asked = token === undefined ? request : { ...request, NextToken: token };
    const page = await readPage(part, reading, { ...asked, tally });
    if ('error' in page) return { things, failure: page };
    const kept = page.things.slice(0, tally.room);
    if (arrivals) arrivals.take(kept);
    else for (const thing of kept) things.push(thing);
    const bound = tally.page(page.things.length) ?? repeated(page.nextToken, seen);
    if (bound) return { things, failure: { error: bound } };
    if (!page.nextToken) return { things };
    token = page.nextToken;
  }
};

/** A token leads to one page: the same one again would repeat forever. */
const repeated = (token: string | undefined, seen: ReadonlySet<string>): BoundReached | undefined =>
  token !== undefined && seen.has(token) ? new BoundReached('EndlessPages') : undefined;

/** One call. Rejects with an AbortError only. */
export const readPage = async <Thing>(
  part: PageReader<Thing>,
  { ec2, signal, onCall, onAnswer }: ReadContext,
  { tally, ...request }: PageRequest & { readonly tally: Tally },
): Promise<
  { readonly things: readonly Thing[]; readonly nextToken: string | undefined } | { readonly error: unknown }
> => {
  signal?.throwIfAborted();
  onCall();
  try {
    const onBytes = (bytes: number) => tally.bytes(bytes);
    const { things, nextToken } = await part.page(ec2, request, {
      onBytes,
      ...(signal ? { abortSignal: signal } : {}),
    });
    if (!things) throw new UnexpectedAnswer(`The answer lacks its list: ${part.iamAction}`);
    return { things, nextToken };
  } catch (error) {
    if (isAbort(error)) throw error;
    return { error };
  } finally {
    onAnswer();
  }
};
