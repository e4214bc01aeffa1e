import type { FixedCommand } from '../../../manifest/commands.ts';
import { scopeId, scopeTitle, type Scope } from '../../../domain/scope.ts';
import { noWords, words, type Words } from '../../../domain/words.ts';
import { codicon, noChildren, type Row } from '../../shared/tree/row.ts';

/** In place of accounts that are not opened unasked: `Open shop @ eu-west-1`, and the other ways to begin. */
export const offerRows = (scopes: readonly Scope[]): readonly Row[] => [
  ...scopes.map((scope) => ({
    ...buttonRow('openLast', words`Open ${scopeTitle(scope)}`, 'plug'),
    id: `offer/openLast/${scopeId(scope)}`,
    scope: scopeId(scope),
  })),
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
