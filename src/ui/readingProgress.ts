import * as l10n from '@vscode/l10n';
import { ProgressLocation, window } from 'vscode';
import { scopeTitle, type Scope } from '../domain/scope.ts';
import { foreign } from '../domain/words.ts';
import type { Session } from './session.ts';

/** Shows in a notification what is being read, how much of it has come, and *Cancel*; answers what takes it away. */
export const showReading = (session: Session, scope: Scope): (() => void) => {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Reading {0}', foreign(scopeTitle(scope))),
    cancellable: true,
  };
  void window.withProgress(options, async (progress, token) => {
    const quiet = session.store.onChange((state) => {
      const read = state.kind === 'loading' ? (state.progress?.interfaces ?? 0) : 0;
      if (read > 0) progress.report({ message: l10n.t('{0} interfaces so far', read) });
    });
    token.onCancellationRequested(() => session.cancelReading());
    await ended;
    quiet();
  });
  return () => end();
};
