import * as l10n from '@vscode/l10n';
import { momentText } from '../domain/moment.ts';
import type { Shown } from '../services/store.ts';

/** `Snapshot, 2026-11-27 22:10, read only`: what a person must know of what is shown; undefined for an account itself. */
export const standingOf = ({ scope, inventory }: Shown): string | undefined =>
  scope.kind === 'snapshot' ? l10n.t('Snapshot, {0}, read only', momentText(inventory.snapshot.readAt)) : undefined;
