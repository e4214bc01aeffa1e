import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../src/domain/problem.ts';
import { forEachLimited } from '../../../src/operations/forEachLimited.ts';
import { foreign, noWords } from '../../../src/domain/words.ts';

const ids = Array.from({ length: 40 }, (_, at) => `eni-${at}`);
const problem = (code: string) =>
  new ProblemError({ message: foreign(code), remedy: noWords, code, requestId: undefined, recovery: 'none' });

/** What became of work on all of them that fails as said: how it ended, and which were tried. */
const tried = async (failing: (at: number) => Error | undefined, of: readonly string[] = ids) => {
  const asked: string[] = [];
  const work = async (id: string): Promise<void> => {
    asked.push(id);
    await Promise.resolve();
    const error = failing(of.indexOf(id));
    if (error) throw error;
  };
  const ended = await forEachLimited(of, work).then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return { ended, asked };
};

describe('work on each of many', () => {
  it('is done for all, a few at a time', async () => {
    let now = 0;
    let most = 0;
    await forEachLimited(ids, async () => {
      most = Math.max(most, ++now);
      await Promise.resolve();
      now -= 1;
    });
    expect(most).toBe(8);
  });

  it('goes on after failures that are about single things', async () => {
    const { ended, asked } = await tried((at) => (at < 30 ? problem('InvalidParameterValue') : undefined));
    expect(ended).toBe('10 of 40 done, 30 not');
    expect(asked).toEqual(ids);
  });

  it('stops once EC2 throttles all of them, and says how many were not tried', async () => {
    const { ended, asked } = await tried((at) => (at < 10 ? undefined : problem('RequestLimitExceeded')));
    expect(asked.length).toBeGreaterThanOrEqual(18);
    expect(asked.length).toBeLessThan(26);
    expect(ended).toBe(`10 of 40 done, 30 not, ${40 - asked.length} of these not tried`);
  });

  it('goes on as long as EC2 throttles only some', async () => {
    const { ended, asked } = await tried((at) => (at % 4 === 0 ? undefined : problem('RequestLimitExceeded')));
    expect(ended).toBe('10 of 40 done, 30 not');
    expect(asked).toEqual(ids);
  });

  it('tells the error itself of a single one, and starts nothing after a cancellation', async () => {
    expect((await tried(() => problem('DependencyViolation'), ['eni-0'])).ended).toBe('DependencyViolation');
    const abort = Object.assign(new Error('Stopped'), { name: 'AbortError' });
    const { ended, asked } = await tried((at) => (at === 0 ? abort : undefined));
    expect(ended).toBe('Stopped');
    expect(asked.length).toBeLessThan(ids.length);
  });
});
