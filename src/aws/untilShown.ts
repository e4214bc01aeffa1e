import { ProblemError } from '../domain/problem.ts';
import type { Things } from '../domain/things.ts';
import { words } from '../domain/words.ts';
import type { ReadThingsOptions } from './connection.ts';
import { waitUntil } from './wait.ts';

/** Reads things, and again until they are as they are waited for, for up to a minute; answers what was read last. Rejects as `read` does. */
export const untilShown = async (
  read: (signal: AbortSignal | undefined) => Promise<Things>,
  { signal, until }: ReadThingsOptions,
): Promise<Things> => {
  let things = await read(signal);
  if (!until || until(things)) return things;
  const look = async (): Promise<boolean> => {
    things = await read(signal);
    return until(things);
  };
  try {
    await waitUntil({ look, signal, limit: patienceMs, late: () => tooLate });
  } catch (error) {
    if (error !== tooLate) throw error;
  }
  return things;
};

/** EC2 is eventually consistent; it mostly shows a change within seconds. */
const patienceMs = 60_000;

const tooLate = new ProblemError({
  message: words`EC2 does not show it yet`,
  remedy: words`Refresh in a minute.`,
  code: 'NotShownYet',
  requestId: undefined,
  recovery: 'none',
});
