import { ProgressLocation, window } from 'vscode';
import type { Words } from '../../domain/words.ts';
import { unawaited } from './unawaited.ts';

/** What a task is told: when to stop, and where to say which step it is at. */
export type Progress = { readonly signal: AbortSignal; readonly onStep: (step: Words) => void };

/**
 * A notification with a cancel button for as long as the task runs; its signal is aborted by the button. Settles as the
 * task does.
 */
export const withProgress = <Result>(title: Words, task: (progress: Progress) => Promise<Result>): Promise<Result> =>
  Promise.resolve(
    window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (progress, token) => {
      const stop = new AbortController();
      token.onCancellationRequested(() => stop.abort());
      return task({ signal: stop.signal, onStep: (step) => progress.report({ message: step }) });
    }),
  );

/** The moving line at the top of a view, until the work has settled. */
export const withViewProgress = (viewId: string, work: Promise<void>): void => {
  unawaited(window.withProgress({ location: { viewId } }, () => work));
};
