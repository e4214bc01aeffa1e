import * as l10n from '@vscode/l10n';
import type { Problem } from '../domain/problem.ts';
import type { Scope } from '../domain/scope.ts';

/** Why a scope can never be written to, whatever the settings say; undefined when it can. */
export const neverWritten = (scope: Scope): Problem | undefined =>
  scope.kind === 'snapshot' ? readOnlySnapshot() : undefined;

export const readOnlySnapshot = (): Problem => ({
  message: l10n.t('A snapshot is read only: it shows an account as it was'),
  remedy: l10n.t('Open the account itself to make changes.'),
  code: undefined,
  requestId: undefined,
  mend: 'chooseScope',
});
