import type { ApplyOptions } from '../aws/connection.ts';
import { isAbort } from '../domain/errors.ts';
import { words, type Words } from '../domain/words.ts';
import type { RunResult } from './runResult.ts';

/** A run that is under way or waits for its turn, as it is told to those behind it. */
type Place = { readonly title: Words; readonly over: Promise<void> };

/** One run at a time in an account, of this window: two that are reviewed on the same account would each undo what the other has foreseen. */
export class RunTurns {
  readonly #lines = new Map<string, Place[]>();

  /**
   * Resolves when no run of the account is before this one, with what ends its turn. `onWait` is told of each run that is waited for. Rejects with an
   * AbortError once the signal is aborted; those behind it then go by it.
   */
  async enter(
    key: string,
    { title, signal, onWait }: { readonly title: Words; readonly onWait: (title: Words) => void } & Stoppable,
  ): Promise<() => void> {
    const line = this.#lines.get(key) ?? [];
    this.#lines.set(key, line);
    let leave = (): void => undefined;
    const over = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const place = { title, over };
    line.push(place);
    const end = (): void => {
      line.splice(line.indexOf(place), 1);
      if (line.length === 0) this.#lines.delete(key);
      leave();
    };
    try {
      for (let before = this.#before(line, place); before; before = this.#before(line, place)) {
        onWait(before.title);
        await orStopped(before.over, signal);
      }
      return end;
    } catch (error) {
      end();
      throw error;
    }
  }

  #before(line: readonly Place[], place: Place): Place | undefined {
    return line[line.indexOf(place) - 1];
  }
}

type Stoppable = { readonly signal?: AbortSignal | undefined };

const orStopped = async (work: Promise<void>, signal: AbortSignal | undefined): Promise<void> => {
  signal?.throwIfAborted();
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal?.reason as Error);
  });
  signal?.addEventListener('abort', stop);
  try {
    await Promise.race([work, stopped]);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
};

type Turn = Pick<ApplyOptions, 'signal' | 'onStep'> & {
  readonly turns: RunTurns | undefined;
  readonly key: string;
  readonly title: Words;
};

/** Runs when it is its turn, and says for whom it waits. Cancelled before that, nothing has been run. */
export const inTurn = async <Result>(
  { turns, key, title, signal, onStep }: Turn,
  run: () => Promise<Result>,
): Promise<Result | RunResult> => {
  const onWait = (before: Words): void => onStep?.(words`Waiting for the run before: ${before}`);
  let end: (() => void) | undefined;
  try {
    end = await turns?.enter(key, { title, signal, onWait });
  } catch (error) {
    if (isAbort(error)) return nothingRun;
    throw error;
  }
  try {
    return await run();
  } finally {
    end?.();
  }
};

const nothingRun: RunResult = {
  kind: 'cancelled',
  done: [],
  unfinished: [],
  refused: [],
  made: [],
  problem: undefined,
  meanwhile: [],
};
