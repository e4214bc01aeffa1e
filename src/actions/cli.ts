import type { Scope } from '../domain/scope.ts';
import { actionOf } from './actions.ts';
import type { Call } from './ec2.ts';
import { argumentsOf, shellOption } from './commandLine.ts';

/** A call as one AWS CLI command on one line, its arguments quoted for a POSIX shell, which sends the values as they are. */
export const cliText = ({ action, input }: Call, scope: Scope, region: string): string =>
  ['aws', 'ec2', ...argumentsOf(actionOf(action).cli(input)), ...scopeArguments(scope, region)].join(' ');

const scopeArguments = (scope: Scope, region: string): readonly string[] => {
  const endpoint = scope.kind === 'profile' ? scope.endpoint : simulatorUrl;
  return [
    ...(scope.kind === 'profile' && scope.source?.kind !== 'environment' ? shellOption('profile', scope.profile) : []),
    ...shellOption('region', region),
    ...(endpoint === undefined ? [] : shellOption('endpoint-url', endpoint)),
  ];
};

/** Where a simulator by itself may listen. Without an endpoint, a command of the demo account would change a person's own account. */
const simulatorUrl = 'http://127.0.0.1:4566';
