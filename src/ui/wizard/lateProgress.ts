import type { ApplyOptions } from '../../aws/connection.ts';
import type { Words } from '../../domain/words.ts';
import { withProgress } from '../door/progress.ts';
import { unawaited } from '../door/unawaited.ts';

/** A run that ends sooner tells its end alone: VS Code shows few messages at a time and keeps the others out of sight. */
const patienceMs = 600;

/**
 * Runs a task; when it takes longer, a notification shows its current step and a cancel button. Settles as the task
 * does.
 */
export const withLateProgress = async <Result>(
  title: Words,
  task: (options: ApplyOptions) => Promise<Result>,
): Promise<Result> => {
  const stop = new AbortController();
  let step: Words | undefined;
  let show: ((step: Words) => void) | undefined;
  const onStep = (next: Words): void => {
    step = next;
    show?.(next);
  };
  const running = task({ signal: stop.signal, onStep });
  const settled = running.then(
    () => undefined,
    () => undefined,
  );
  const late = setTimeout(() => {
    unawaited(
      withProgress(title, ({ signal, onStep: tell }) => {
        signal.addEventListener('abort', () => stop.abort());
        show = tell;
        if (step !== undefined) tell(step);
        return settled;
      }),
    );
  }, patienceMs);
  try {
    return await running;
  } finally {
    clearTimeout(late);
  }
};
