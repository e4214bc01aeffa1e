import { ProgressLocation, window, type Progress } from 'vscode';
import type { ApplyOptions } from '../aws/connection.ts';

/** A run that ends sooner tells its end alone: VS Code shows few messages at a time and keeps the others out of sight. */
const patienceMs = 600;

/** Runs a task; when it takes longer, a notification shows its current step and a cancel button. */
export const withLateProgress = async <Result>(
  title: string,
  task: (options: ApplyOptions) => Promise<Result>,
): Promise<Result> => {
  const stop = new AbortController();
  let step: string | undefined;
  let shown: Progress<{ readonly message?: string }> | undefined;
  const onStep = (next: string): void => {
    step = next;
    shown?.report({ message: next });
  };
  const running = task({ signal: stop.signal, onStep });
  const settled = running.then(
    () => undefined,
    () => undefined,
  );
  const late = setTimeout(() => {
    const options = { location: ProgressLocation.Notification, title, cancellable: true };
    void window.withProgress(options, (progress, token) => {
      token.onCancellationRequested(() => stop.abort());
      shown = progress;
      if (step !== undefined) progress.report({ message: step });
      return settled;
    });
  }, patienceMs);
  try {
    return await running;
  } finally {
    clearTimeout(late);
  }
};
