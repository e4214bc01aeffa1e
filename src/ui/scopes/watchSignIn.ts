import { RelativePattern, Uri, workspace, type Disposable } from 'vscode';
import type { WatchedFiles } from '../../aws/profiles.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { StoreState } from '../../services/store.ts';
import type { Session } from '../shared/session.ts';

/** Programs write a file in several steps; so long after the last one it is whole, in milliseconds. */
const quietMs = 400;

/**
 * While a scope waits for a person to sign in or to correct the AWS configuration, looks at the files in which that shows, whoever writes them,
 * and reads the scope again by itself.
 */
export const watchSignIn = (session: Session): Disposable => {
  const watching = new Map<string, Watching>();
  const stop = (id: string): void => {
    watching.get(id)?.stop();
    watching.delete(id);
  };
  const quiet = session.scopes.onChange(({ open, what }) => {
    const { state } = open.store;
    const of = what !== 'closed' && waitsForPerson(open, state) ? state : undefined;
    if (of === watching.get(open.id)?.of) return;
    stop(open.id);
    if (of) watching.set(open.id, watch(session, open, of));
  });
  return {
    dispose: () => {
      quiet();
      for (const id of watching.keys()) stop(id);
    },
  };
};

type Watching = { readonly of: StoreState; readonly stop: () => void };

const waitsForPerson = ({ scope }: OpenScope, state: StoreState): boolean =>
  scope.kind === 'profile' &&
  state.kind === 'failed' &&
  (state.problem.recovery === 'signIn' || state.problem.recovery === 'openConfig');

const watch = (session: Session, open: OpenScope, of: StoreState): Watching => {
  const disposables: Disposable[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!isOver && open.store.state === of) void session.problems.attempt(() => session.readByItself(open));
    }, quietMs);
  };
  void session.problems.attempt(async () => {
    const { watched } = await session.platform.profiles();
    if (!isOver) disposables.push(...watched.map((files) => watcherOf(files, changed)));
  });
  return {
    of,
    stop: () => {
      isOver = true;
      clearTimeout(timer);
      for (const disposable of disposables) disposable.dispose();
    },
  };
};

const watcherOf = ({ folder, names }: WatchedFiles, changed: () => void): Disposable => {
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.file(folder), names));
  watcher.onDidChange(changed);
  watcher.onDidCreate(changed);
  return watcher;
};
