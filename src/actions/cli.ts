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
    ...(scope.kind === 'profile' ? profileArguments(scope) : []),
    ...shellOption('region', region),
    ...(endpoint === undefined ? [] : shellOption('endpoint-url', endpoint)),
  ];
};

/**
 * A role that was picked out of a session has no profile: in its place stands what none is called, so that the CLI refuses the command until
 * a person has put a profile of that role there. Without it the command would go to whatever account the terminal is in.
 */
const profileArguments = ({ profile, source }: Extract<Scope, { readonly kind: 'profile' }>): readonly string[] => {
  if (source === undefined) return shellOption('profile', profile);
  if (source.kind === 'environment') return [];
  return shellOption('profile', `PROFILE_FOR_${source.roleName}_IN_${source.accountId}`);
};

/** Where a simulator by itself may listen. Without an endpoint, a command of the demo account would change a person's own account. */
const simulatorUrl = 'http://127.0.0.1:4566';
