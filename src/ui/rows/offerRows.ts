import * as l10n from '@vscode/l10n';
import type { FixedCommand } from '../../manifest/commands.ts';
import { scopeTitle, type Scope } from '../../domain/scope.ts';
import { foreign } from '../../domain/words.ts';
import { codicon, noChildren, type Row } from './row.ts';

/** In place of an account that is not opened unasked: `Open shop @ eu-west-1`, and the other ways to begin. */
export const offerRows = (scope: Scope): readonly Row[] => [
  buttonRow('openLast', l10n.t('Open {0}', foreign(scopeTitle(scope))), 'plug'),
  buttonRow('chooseScope', l10n.t('Choose Profile and Region'), 'account'),
  buttonRow('openDemo', l10n.t('Open Demo Account'), 'beaker'),
];

const buttonRow = (runs: FixedCommand, label: string, icon: string): Row => ({
  id: `offer/${runs}`,
  label,
  description: '',
  icon: codicon(icon),
  words: ['offer'],
  tooltip: undefined,
  target: undefined,
  opens: 'never',
  runs,
  children: noChildren,
});
