import type { FlowLogActions, NewFlowLog } from '../../operations/actions/flowLogs.ts';
import { list, option, tagSpecification, type Argument, type CliOf } from './option.ts';

export const flowLogCli: CliOf<FlowLogActions> = {
  createFlowLog: ({ eniId, traffic, destination, interval, tags }) => [
    'create-flow-logs',
    ...option('resource-type', 'NetworkInterface'),
    ...list('resource-ids', [eniId]),
    ...option('traffic-type', traffic),
    ...destinationOptions(destination),
    ...option('max-aggregation-interval', interval),
    ...tagSpecification('vpc-flow-log', tags),
  ],
};

const destinationOptions = (destination: NewFlowLog['destination']): readonly Argument[] =>
  destination.kind === 's3'
    ? [...option('log-destination-type', 's3'), ...option('log-destination', destination.arn)]
    : [
        ...option('log-destination-type', 'cloud-watch-logs'),
        ...option('log-group-name', destination.name),
        ...option('deliver-logs-permission-arn', destination.roleArn),
      ];
