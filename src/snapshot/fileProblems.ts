import * as l10n from '@vscode/l10n';
import type { Problem } from '../domain/problem.ts';

/** Why a file cannot be opened as a snapshot, told so that a person knows what to do next. */
const problem = (code: string, message: string, remedy: string): Problem => ({
  ...{ message, remedy, code },
  ...{ requestId: undefined, mend: 'none' },
});

export const notOurs = (): Problem =>
  problem(
    'NotASnapshot',
    l10n.t('This file is no snapshot of ENI Explorer'),
    l10n.t('Choose a file that Save Snapshot has written; exported JSON cannot be opened.'),
  );

export const newer = (version: number, known: number): Problem =>
  problem(
    'NewerSnapshot',
    l10n.t(
      'This snapshot was written by a newer ENI Explorer: format {0}, and this one reads up to {1}',
      version,
      known,
    ),
    l10n.t('Update the extension, or save the snapshot again with this version.'),
  );

/** `what` names the place and what is wrong there: `enis[3].mac must be text`. */
export const damaged = (what: string): Problem =>
  problem(
    'DamagedSnapshot',
    l10n.t('This snapshot is damaged: {0}', what),
    l10n.t('Take an undamaged copy of the file, or save the snapshot again.'),
  );

export const unreadable = (name: string, why: string): Problem =>
  problem(
    'UnreadableFile',
    l10n.t('The snapshot file could not be read: {0} ({1})', name, why),
    l10n.t('Check that it is still there, then open it again.'),
  );

/** Sizes in bytes. */
export const tooLarge = (name: string, size: number, most: number): Problem =>
  problem(
    'UnreadableFile',
    l10n.t(
      'The file is too large for a snapshot: {0} has {1} MB of at most {2}',
      name,
      Math.ceil(size / 1e6),
      most / 1e6,
    ),
    l10n.t('Choose a file that Save Snapshot has written.'),
  );
