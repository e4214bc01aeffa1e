import type { Problem } from '../domain/problem.ts';
import type { Scope } from '../domain/scope.ts';
import { words } from '../domain/words.ts';

/** Why a scope can never be written to, whatever the settings say; undefined when it can. */
export const neverWritten = (scope: Scope): Problem | undefined =>
  scope.kind === 'snapshot' ? readOnlySnapshot() : undefined;

/** What a person is told who wants to change something in a snapshot. */
export const readOnlySnapshot = (): Problem => ({
  message: words`A snapshot is read only: it shows an account as it was`,
  remedy: words`Open the account itself to make changes.`,
  code: undefined,
  requestId: undefined,
  mend: 'chooseScope',
});
