import { momentText } from '../../domain/moment.ts';
import type { Shown } from '../../services/store.ts';
import { foreign, words, type Words } from '../../domain/words.ts';

/** `Snapshot, 2026-11-27 22:10, read only`: what a person must know of what is shown; undefined for an account itself. */
export const scopeNote = ({ scope, inventory }: Shown): Words | undefined =>
  scope.kind === 'snapshot' ? words`Snapshot, ${foreign(momentText(inventory.snapshot.readAt))}, read only` : undefined;
