import type { FixedCommand } from '../../../manifest/commands.ts';
import { scopeTitle, type Scope } from '../../../domain/scope.ts';
import { noWords, words, type Words } from '../../../domain/words.ts';
import { codicon, noChildren, type Row } from '../../shared/tree/row.ts';

/** Rows instead of an account that is not opened unasked: `Open shop @ eu-west-1`, and the other ways to start. */
export const offerRows = (scope: Scope): readonly Row[] => [
  buttonRow('openLast', words`Open ${scopeTitle(scope)}`, 'plug'),
  buttonRow('chooseScope', words`Choose Profile and Region`, 'account'),
  buttonRow('openDemo', words`Open Demo Account`, 'beaker'),
];

const buttonRow = (runs: FixedCommand, label: Words, icon: string): Row => ({
  id: `offer/${runs}`,
  label,
  description: noWords,
  icon: codicon(icon),
  words: ['offer'],
  tooltip: undefined,
  target: undefined,
  opens: 'never',
  runs,
  children: noChildren,
});
