import { destinationText } from '../domain/flowLogText.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { FlowLog, Tag } from '../domain/model.ts';
import type { Regard } from '../domain/regard.ts';
import { thingName } from '../domain/taggedThings.ts';
import { partOfId } from '../domain/things.ts';
import { foreign, words, type Words } from '../domain/words.ts';
import { noLoss, type ActionsOf, type Nothing } from './action.ts';
import { jsonOption, listOption, option, tagSpecificationOption } from './commandLine.ts';
import { madeWithTags, resource, resourceOfId, seenInAnswer, type IamResource } from './iamResource.ts';
import { identityRegard, settingsOf } from './regards.ts';
import { only } from './reach.ts';

/** Writes to flow logs. */
export type FlowLogActions = {
  readonly createFlowLog: { readonly input: NewFlowLog; readonly output: { readonly flowLogId: string } };
  readonly deleteFlowLog: {
    readonly input: { readonly flowLogId: string; readonly resourceId: string };
    readonly output: Nothing;
  };
};

/** All that EC2 keeps of a flow log but what it chooses itself; what is undefined is EC2's default. */
export type NewFlowLog = Pick<FlowLog, 'resourceId'> &
  Partial<Pick<FlowLog, 'logGroupName' | 'destination' | 'roleArn' | 'crossAccountRole' | 'files' | 'format'>> & {
    readonly traffic: Traffic;
    readonly destinationType: DestinationType;
    /** Seconds. */
    readonly interval?: 60 | 600 | undefined;
    readonly tags?: readonly Tag[] | undefined;
  };

export type Traffic = 'ALL' | 'ACCEPT' | 'REJECT';

export type DestinationType = 'cloud-watch-logs' | 's3' | 'kinesis-data-firehose';

/** EC2's word for what an id is of. */
export const resourceTypeOf = (id: string): 'NetworkInterface' | 'Subnet' | 'VPC' => {
  const part = partOfId(id);
  return part === 'subnets' ? 'Subnet' : part === 'vpcs' ? 'VPC' : 'NetworkInterface';
};

/** As EC2 takes them for files in S3. */
export const fileOptions = ({ format, hivePartitions, perHour }: NonNullable<FlowLog['files']>) => ({
  FileFormat: format === 'parquet' ? ('parquet' as const) : ('plain-text' as const),
  HiveCompatiblePartitions: hivePartitions,
  PerHourPartition: perHour,
});

export const flowLogActions: ActionsOf<FlowLogActions> = {
  createFlowLog: {
    api: 'CreateFlowLogs',
    dryRun: true,
    resources: ({ resourceId, roleArn, destinationType, tags }, sight) => [
      resourceOfId(resourceId, sight),
      ...madeWithTags({ kind: 'flowLog', api: 'CreateFlowLogs', tags }, sight),
      ...(roleArn === undefined ? [] : [{ action: 'iam:PassRole', arn: roleArn }]),
      ...(destinationType === 's3' ? logDelivery : []),
    ],
    seenBy: seenInAnswer,
    sentence: (input, inventory) =>
      words`Log ${foreign(trafficWords[input.traffic])} traffic of ${thingName(input.resourceId, inventory)} to ${foreign(destinationText(input))}`,
    cli: (input) => [
      'create-flow-logs',
      ...option('resource-type', resourceTypeOf(input.resourceId)),
      ...listOption('resource-ids', [input.resourceId]),
      ...option('traffic-type', input.traffic),
      ...option('log-destination-type', input.destinationType),
      ...given('log-destination', input.destination),
      ...given('log-group-name', input.logGroupName),
      ...given('deliver-logs-permission-arn', input.roleArn),
      ...given('deliver-cross-account-role', input.crossAccountRole),
      ...given('log-format', input.format),
      ...(input.files ? jsonOption('destination-options', fileOptions(input.files)) : []),
      ...(input.interval === undefined ? [] : option('max-aggregation-interval', input.interval)),
      ...tagSpecificationOption('vpc-flow-log', input.tags),
    ],
    names: ({ resourceId }) => [regardOf(resourceId, settingsOf)],
    losses: noLoss,
    created: ({ flowLogId }) => [flowLogId],
    reach: ({ resourceId }) => ({ flowLogs: { resource: [resourceId] } }),
    undo: ({ resourceId, destination, logGroupName, traffic }, { before, now }) => {
      const had = new Set(before.snapshot.flowLogs.map(({ id }) => id));
      const made = now.snapshot.flowLogs.find(
        (each) =>
          !had.has(each.id) &&
          each.resourceId === resourceId &&
          each.trafficType === traffic &&
          (each.logGroupName === logGroupName || each.destination === destination),
      );
      return made && ((ec2) => ec2.deleteFlowLog({ flowLogId: made.id, resourceId }));
    },
  },

  deleteFlowLog: {
    api: 'DeleteFlowLogs',
    dryRun: true,
    resources: ({ flowLogId }, sight) => [resource('flowLog', flowLogId, sight)],
    seenBy: () => ['ec2:DescribeFlowLogs'],
    sentence: ({ flowLogId, resourceId }, inventory) =>
      words`Delete ${flowLogName(flowLogId, inventory)} of ${thingName(resourceId, inventory)}`,
    cli: ({ flowLogId }) => ['delete-flow-logs', ...listOption('flow-log-ids', [flowLogId])],
    names: ({ resourceId }) => [regardOf(resourceId, identityRegard)],
    losses: ({ flowLogId }, inventory) => [
      {
        verb: words`Delete`,
        noun: words`flow log`,
        forGood: false,
        id: flowLogId,
        label: flowLogName(flowLogId, inventory),
        consequence: words`Traffic is not logged there any more; what was written stays.`,
      },
    ],
    reach: ({ flowLogId }) => only('flowLogs', flowLogId),
    /** Made again as it was, with a new id. */
    undo: ({ flowLogId }, { before }) => {
      const log = before.snapshot.flowLogs.find(({ id }) => id === flowLogId);
      const again = log && asNew(log);
      return again && ((ec2) => ec2.createFlowLog(again));
    },
  },
};

/** Source: VPC user guide, "Publish flow logs to Amazon S3", permissions for IAM principals. */
const logDelivery: readonly IamResource[] = ['logs:CreateLogDelivery', 'logs:DeleteLogDelivery'].map((action) => ({
  action,
  arn: '*',
}));

/** Undefined where EC2 tells something of it that this extension does not know how to ask for. */
const asNew = (log: FlowLog): NewFlowLog | undefined => {
  const { trafficType: traffic, destinationType, aggregationInterval: interval } = log;
  if (!isTraffic(traffic) || !isDestination(destinationType)) return undefined;
  if (interval !== undefined && interval !== 60 && interval !== 600) return undefined;
  const { resourceId, logGroupName, roleArn, crossAccountRole, files, format } = log;
  // EC2 takes one of both.
  const destination = logGroupName === undefined ? log.destination : undefined;
  const tags = log.tags.filter(({ key }) => !key.startsWith('aws:'));
  const to = { destinationType, destination, logGroupName, roleArn, crossAccountRole, files };
  return { resourceId, traffic, ...to, format, interval, tags };
};

const isTraffic = (text: string): text is Traffic => Object.hasOwn(trafficWords, text);

const isDestination = (text: string): text is DestinationType =>
  text === 'cloud-watch-logs' || text === 's3' || text === 'kinesis-data-firehose';

const trafficWords = { ALL: 'all', ACCEPT: 'accepted', REJECT: 'rejected' } as const;

const given = (name: string, value: string | undefined) => (value === undefined ? [] : option(name, value));

/** What is logged; of an interface what `ofEni` says. */
const regardOf = (id: string, ofEni: (id: string) => Regard): Regard => {
  const part = partOfId(id);
  return part === 'subnets' ? { kind: 'subnet', id } : part === 'vpcs' ? { kind: 'vpc', id } : ofEni(id);
};

const flowLogName = (id: string, { snapshot }: Inventory): Words => {
  const log = snapshot.flowLogs.find((each) => each.id === id);
  return log
    ? words`flow log ${foreign(id)} (${foreign(log.trafficType)} to ${foreign(destinationText(log))})`
    : words`flow log ${foreign(id)}`;
};
