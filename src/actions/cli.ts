import type { Scope } from '../domain/scope.ts';
import { actionOf } from './actions.ts';
import type { Call } from './ec2.ts';
import { scopeWords } from './code/codeScope.ts';
import { posix } from './code/shells.ts';
import { argumentsOf } from './commandLine.ts';

/** A call as one AWS CLI command on one line, its arguments quoted for a POSIX shell, which sends the values as they are. */
export const cliText = ({ action, input }: Call, scope: Scope, region: string): string =>
  ['aws', 'ec2', ...argumentsOf(actionOf(action).cli(input)), ...scopeWords(scope, region)]
    .map((word) => posix.word([word]))
    .join(' ');
