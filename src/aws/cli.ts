import type { ActionName, Actions, Call } from '../operations/actions.ts';
import type { Scope } from '../domain/scope.ts';
import { shellWord } from './shell.ts';

/** A call as one AWS CLI command on one line, its arguments quoted for a POSIX shell. */
export const cliText = (call: Call, scope: Scope, region: string): string =>
  ['aws', 'ec2', ...argumentsOf(call), ...scopeArguments(scope, region)].join(' ');

type ArgumentTable = { readonly [A in ActionName]: (input: Actions[A]['input']) => readonly string[] };

const table: ArgumentTable = {
  attachInterface: ({ eniId, instanceId, deviceIndex, networkCard }) => [
    'attach-network-interface',
    ...option('network-interface-id', eniId),
    ...option('instance-id', instanceId),
    ...option('device-index', String(deviceIndex)),
    ...option('network-card-index', String(networkCard)),
  ],
  detachInterface: ({ attachmentId, force }) => [
    'detach-network-interface',
    ...option('attachment-id', attachmentId),
    ...(force ? ['--force'] : []),
  ],
};

const argumentsOf = <A extends ActionName>(call: { readonly action: A; readonly input: Actions[A]['input'] }) =>
  table[call.action](call.input);

const scopeArguments = (scope: Scope, region: string): readonly string[] =>
  scope.kind === 'demo'
    ? option('region', region)
    : [
        ...option('profile', scope.profile),
        ...option('region', region),
        ...(scope.endpoint === undefined ? [] : option('endpoint-url', scope.endpoint)),
      ];

/** A value with a leading dash would be read as an option of its own; joined by `=` it stays a value. */
const option = (name: string, value: string): readonly string[] =>
  value.startsWith('-') ? [`--${name}=${shellWord(value)}`] : [`--${name}`, shellWord(value)];
