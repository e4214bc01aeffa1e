import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApplyOptions } from '../../../../src/aws/connection.ts';
import { words } from '../../../../src/domain/words.ts';
import { withLateProgress } from '../../../../src/ui/wizard/lateProgress.ts';
import { desktop } from '../../../support/vscode/desktop.ts';
import { atNewWindow } from '../../../support/vscode/person.ts';

beforeEach(atNewWindow);
afterEach(() => vi.useRealTimers());

/** A task in the hands of the test. */
const running = () => {
  let end = (_value: string): void => undefined;
  let fail = (_error: Error): void => undefined;
  let options: ApplyOptions = {};
  const result = withLateProgress(words`Attaching`, async (given) => {
    options = given;
    return new Promise<string>((resolve, reject) => {
      [end, fail] = [resolve, reject];
    });
  });
  return { result, end: (value: string) => end(value), fail: (error: Error) => fail(error), options: () => options };
};

describe('the progress of a run', () => {
  it('is not shown of one that is over soon', async () => {
    const { result, end } = running();
    await vi.advanceTimersByTimeAsync(500);
    end('done');
    expect(await result).toBe('done');
    await vi.advanceTimersByTimeAsync(5000);
    expect(desktop.progresses).toEqual([]);
  });

  it('shows the step that it is at, then each next one, until it is over', async () => {
    const { result, end, options } = running();
    options().onStep?.(words`Asking EC2`);
    await vi.advanceTimersByTimeAsync(700);
    const [progress] = desktop.progresses;
    expect([progress?.title, progress?.steps]).toEqual(['Attaching', ['Asking EC2']]);
    options().onStep?.(words`Waiting`);
    expect([progress?.steps, progress?.isOver]).toEqual([['Asking EC2', 'Waiting'], false]);
    end('done');
    await result;
    await vi.advanceTimersByTimeAsync(0);
    expect(progress?.isOver).toBe(true);
  });

  it('stops the run by its button', async () => {
    const { options } = running();
    await vi.advanceTimersByTimeAsync(700);
    expect([desktop.progresses[0]?.steps, options().signal?.aborted]).toEqual([[], false]);
    desktop.progresses[0]?.cancel();
    expect(options().signal?.aborted).toBe(true);
  });

  it('goes when the run fails, whose error is the caller’s', async () => {
    const { result, fail } = running();
    await vi.advanceTimersByTimeAsync(700);
    const error = new Error('refused');
    const caught = result.catch((reason: unknown) => reason);
    fail(error);
    expect(await caught).toBe(error);
    await vi.advanceTimersByTimeAsync(0);
    expect(desktop.progresses[0]?.isOver).toBe(true);
  });
});
