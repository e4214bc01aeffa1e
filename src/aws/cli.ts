import type { Scope } from '../domain/scope.ts';
import type { ActionName, Actions, Call } from '../operations/actions.ts';
import { addressCli } from './cli/addresses.ts';
import { attributeCli } from './cli/attributes.ts';
import { elasticIpCli } from './cli/elasticIps.ts';
import { flowLogCli } from './cli/flowLogs.ts';
import { instanceCli } from './cli/instances.ts';
import { interfaceCli } from './cli/interfaces.ts';
import { wordsOf, type Argument, type CliOf } from './cli/option.ts';
import { subnetCli } from './cli/subnets.ts';
import { tagCli } from './cli/tags.ts';
import { shellOption } from './shell.ts';

/** A call as one AWS CLI command on one line, its arguments quoted for a POSIX shell, which sends the values as they are. */
export const cliText = (call: Call, scope: Scope, region: string): string =>
  ['aws', 'ec2', ...wordsOf(argumentsOf(call)), ...scopeArguments(scope, region)].join(' ');

const table: CliOf<Actions> = {
  ...interfaceCli,
  ...addressCli,
  ...elasticIpCli,
  ...instanceCli,
  ...attributeCli,
  ...tagCli,
  ...flowLogCli,
  ...subnetCli,
};

const argumentsOf = <A extends ActionName>({
  action,
  input,
}: {
  readonly action: A;
  readonly input: Actions[A]['input'];
}): readonly Argument[] => table[action](input);

const scopeArguments = (scope: Scope, region: string): readonly string[] => {
  const endpoint = scope.kind === 'profile' ? scope.endpoint : simulatorUrl;
  return [
    ...(scope.kind === 'profile' ? shellOption('profile', scope.profile) : []),
    ...shellOption('region', region),
    ...(endpoint === undefined ? [] : shellOption('endpoint-url', endpoint)),
  ];
};

/** Where a simulator by itself may listen. Without an endpoint, a command of the demo account would change a person's own account. */
const simulatorUrl = 'http://127.0.0.1:4566';
