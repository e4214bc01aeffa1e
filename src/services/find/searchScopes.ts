import type { Connection } from '../../aws/connection.ts';
import { isAbort } from '../../domain/errors.ts';
import type { Problem } from '../../domain/problem.ts';
import { isRegion } from '../../domain/regions.ts';
import { scopeId, type AccountScope } from '../../domain/scope.ts';
import { words } from '../../domain/words.ts';
import { consented, type Consent } from '../consent.ts';
import { problemOf, type Platform } from '../platform.ts';
import { askFor, type Askable } from './askFor.ts';
import type { FindHit } from './hit.ts';
import { ScopeAsk, ScopeRefused, type UnreadPart } from './scopeAsk.ts';

/** A scope to be asked; `regions: 'all'` asks the other regions that are enabled for its account as well. */
export type ScopeToAsk = { readonly scope: AccountScope; readonly regions: 'this' | 'all' };

/** How far the search is in one scope, and what came of it. */
export type FindOutcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'asked';
      readonly hits: readonly FindHit[];
      /** What could not be asked for: something may be there that was not found. */
      readonly unread: readonly UnreadPart[];
      /** False when there is more than was read. */
      readonly isWhole: boolean;
      /** Of the credentials, as far as it is known. */
      readonly accountId: string | undefined;
    }
  /** Nothing could be asked. */
  | { readonly kind: 'refused'; readonly problem: Problem };

/** `regionsOf`: the other regions of the account of this scope, which are not known yet. */
export type FindTold = { readonly scope: AccountScope; readonly regionsOf?: true; readonly outcome: FindOutcome };

export type SearchParts = {
  /** Opens a connection that asks a person for nothing. */
  readonly connect: (scope: AccountScope) => Promise<Connection>;
  readonly explain: Platform['explain'];
  /** Whether a person has let credentials go to an endpoint without encryption; it asks nobody. */
  readonly consent: Consent;
  readonly signal: AbortSignal;
  readonly onOutcome: (told: FindTold) => void;
  /** Scopes that are not asked: what was read of them is looked into. Their other regions may be asked. */
  readonly isRead?: (scope: AccountScope) => boolean;
  /** How many milliseconds a scope may take; two minutes when left out. */
  readonly limitMs?: number;
};

/** So many scopes are asked at a time, each with one call after the other. */
export const mostAtOnce = 16;

/**
 * Asks scopes for what was typed, each by a connection of its own that is closed after it. What comes of each is told at once. Never
 * rejects; once it is aborted, nothing more is told.
 */
export const searchScopes = async (
  asked: readonly ScopeToAsk[],
  wanted: Askable,
  { onOutcome, ...parts }: SearchParts,
): Promise<void> => {
  const { signal } = parts;
  const known = new Set<string>();
  const queue: (() => Promise<void>)[] = [];
  const tell = (told: FindTold): void => {
    if (!signal.aborted) onOutcome(told);
  };
  const add = (scope: AccountScope): void => {
    if (known.has(scopeId(scope)) || parts.isRead?.(scope) === true) return;
    known.add(scopeId(scope));
    tell({ scope, outcome: { kind: 'waiting' } });
    queue.push(async () => {
      tell({ scope, outcome: { kind: 'asking' } });
      tell({ scope, outcome: await outcomeIn(scope, wanted, parts) });
    });
  };
  for (const { scope, regions } of asked) {
    add(scope);
    if (regions === 'all') queue.push(() => addRegions(scope, parts, { add, tell }));
  }
  await inParallel(queue, signal);
};

/** Works off a list that may grow when a piece of work ends. */
const inParallel = async (queue: (() => Promise<void>)[], signal: AbortSignal): Promise<void> => {
  const running = new Set<Promise<void>>();
  while (running.size > 0 || (queue.length > 0 && !signal.aborted)) {
    const next = running.size < mostAtOnce && !signal.aborted ? queue.shift() : undefined;
    if (next) {
      const one = next().finally(() => running.delete(one));
      running.add(one);
    } else await Promise.race(running);
  }
};

type Parts = Omit<SearchParts, 'onOutcome'>;

const outcomeIn = async (scope: AccountScope, wanted: Askable, parts: Parts): Promise<FindOutcome> => {
  const { signal, work } = within(scope, parts);
  try {
    return await work(async (connection) => {
      const ask = new ScopeAsk(connection.describe, signal);
      const hits = await askFor(ask, wanted);
      const { unread, isWhole } = ask;
      return { kind: 'asked', hits, unread, isWhole, accountId: connection.identity() };
    });
  } catch (error) {
    return { kind: 'refused', problem: await refusal(error, scope, parts) };
  }
};

type Growing = {
  readonly add: (scope: AccountScope) => void;
  readonly tell: (told: FindTold) => void;
};

/** One call more, which is not for what was typed. */
const addRegions = async (scope: AccountScope, parts: Parts, { add, tell }: Growing): Promise<void> => {
  if (scope.kind !== 'profile') return;
  const { signal, work } = within(scope, parts);
  try {
    const { things, unread } = await work(({ describe }) =>
      describe({ kind: 'regions', filters: [], pages: 'first' }, signal),
    );
    if (unread) throw new ScopeRefused(unread.problem);
    // A name becomes part of the address that is asked.
    for (const region of things) if (isRegion(region)) add({ ...scope, region });
  } catch (error) {
    tell({ scope, regionsOf: true, outcome: { kind: 'refused', problem: await refusal(error, scope, parts) } });
  }
};

/** A connection for a piece of work, which is closed after it. */
const within = (scope: AccountScope, { connect, consent, signal, limitMs = 120_000 }: Parts) => {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
  return {
    signal: limited,
    work: async <Result>(act: (connection: Connection) => Promise<Result>): Promise<Result> => {
      const connection = await connect(scope);
      try {
        limited.throwIfAborted();
        await consented(connection, consent);
        return await act(connection);
      } finally {
        connection.close();
      }
    },
  };
};

const refusal = async (error: unknown, scope: AccountScope, { explain }: Parts): Promise<Problem> => {
  if (error instanceof ScopeRefused) return error.problem;
  const isLate = isAbort(error) || (error instanceof Error && error.name === 'TimeoutError');
  return isLate ? late : problemOf(error, scope, { explain });
};

const late: Problem = {
  message: words`No answer came in time`,
  remedy: words`Try again, or open the account to see what it waits for.`,
  code: 'TimeoutError',
  requestId: undefined,
  recovery: 'retry',
};
