import type { Tag } from '../domain/model.ts';
import { foreign, words } from '../domain/words.ts';
import { never, noLoss, type ActionsOf } from './action.ts';
import { eniName } from './sentenceParts.ts';
import { listOption, option, tagSpecificationOption, type Argument } from './commandLine.ts';
import { itsSettings } from './regards.ts';

/** Writes to flow logs. */
export type FlowLogActions = {
  readonly createFlowLog: { readonly input: NewFlowLog; readonly output: { readonly flowLogId: string } };
};

export type NewFlowLog = {
  readonly eniId: string;
  readonly traffic: 'ALL' | 'ACCEPT' | 'REJECT';
  readonly destination:
    | { readonly kind: 'logGroup'; readonly name: string; readonly roleArn: string }
    /** The ARN of a bucket, perhaps with a folder. */
    | { readonly kind: 's3'; readonly arn: string };
  /** Seconds: 60 or 600. */
  readonly interval: 60 | 600;
  readonly tags?: readonly Tag[] | undefined;
};

export const flowLogActions: ActionsOf<FlowLogActions> = {
  createFlowLog: {
    api: 'CreateFlowLogs',
    dryRun: true,
    sentence: ({ eniId, traffic, destination }, inventory) =>
      words`Log ${foreign(trafficWords[traffic])} traffic of ${eniName(eniId, inventory)} to ${destination.kind === 's3' ? foreign(destination.arn) : words`log group ${foreign(destination.name)}`}`,
    cli: ({ eniId, traffic, destination, interval, tags }) => [
      'create-flow-logs',
      ...option('resource-type', 'NetworkInterface'),
      ...listOption('resource-ids', [eniId]),
      ...option('traffic-type', traffic),
      ...destinationOptions(destination),
      ...option('max-aggregation-interval', interval),
      ...tagSpecificationOption('vpc-flow-log', tags),
    ],
    names: itsSettings,
    losses: noLoss,
    created: ({ flowLogId }) => [flowLogId],
    /** Ending flow logs is not this extension's to do. */
    undo: never,
  },
};

const trafficWords = { ALL: 'all', ACCEPT: 'accepted', REJECT: 'rejected' } as const;

const destinationOptions = (destination: NewFlowLog['destination']): readonly Argument[] =>
  destination.kind === 's3'
    ? [...option('log-destination-type', 's3'), ...option('log-destination', destination.arn)]
    : [
        ...option('log-destination-type', 'cloud-watch-logs'),
        ...option('log-group-name', destination.name),
        ...option('deliver-logs-permission-arn', destination.roleArn),
      ];
